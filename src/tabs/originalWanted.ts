import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { patternOf } from './hostPermissions';

/**
 * The reader's wish to see an original page as it is. On a site whose articles open in the reader view by
 * themselves, the page would otherwise turn into the reader view again, without end.
 */
const KEY = 'originalWanted';
/** How long the page may take to arrive. */
const LASTS_MS = 60_000;

const wish = v.object({ pattern: v.string(), at: v.number() });

/** Call it before the tab is sent to the page. */
export async function wantOriginal(url: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { pattern: patternOf(url), at: Date.now() } });
}

/**
 * Whether the page that has just arrived is the one that was wanted; the next one is not. By its site, because
 * pages send readers on to other addresses of theirs.
 */
export async function takeOriginalWanted(url: string): Promise<boolean> {
  const stored = await browser.storage.session.get(KEY);
  const result = v.safeParse(wish, stored[KEY]);
  if (!result.success || result.output.pattern !== patternOf(url)) return false;
  await browser.storage.session.remove(KEY);
  return Date.now() - result.output.at < LASTS_MS;
}
