import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { maySeeSite, patternOf } from './hostPermissions';
import { inTurn } from './oneAtATime';

/**
 * Tells the worker of pages that arrive on sites the reader chose, and of no others.
 *
 * A script that the browser puts into the pages of these sites only, and not an event of the browser for
 * every tab: nothing of ours wakes up for a page elsewhere.
 */
const SCRIPT_ID = 'arrived';
const LOCK = 'chosen-sites';

/** Hears of pages on these sites from now on, as far as the browser lets us see them, and on no others. */
export function hearOfPagesOn(sites: string[]): Promise<void> {
  return inTurn(LOCK, async () => {
    const allowed = await Promise.all(sites.map(maySeeSite));
    const matches = sites.filter((_, index) => allowed[index]).map(patternOf);
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
      return;
    }
    const script = {
      id: SCRIPT_ID,
      matches,
      js: ['content-scripts/arrived.js'],
      runAt: 'document_idle' as const,
    };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  });
}

const arrival = v.object({
  type: v.literal('arrived'),
  how: v.picklist(['navigate', 'reload', 'back_forward', 'prerender']),
});

/** How the reader got to a page: by a link or an address, by reloading it, or back through the tab's history. */
export type Arrival = v.InferOutput<typeof arrival>['how'];

/** Returns how a page was come to if `message` tells of an arrival. */
export function toArrival(message: unknown): Arrival | null {
  const result = v.safeParse(arrival, message);
  return result.success ? result.output.how : null;
}

const CHOICE_KEY = 'choiceBeforePermission';
const CHOICE_LASTS_MS = 120_000;

const choice = v.object({ site: v.string(), reads: v.boolean(), marks: v.boolean(), at: v.number() });
export type SiteChoice = Omit<v.InferOutput<typeof choice>, 'at'>;

/**
 * Keeps in mind what is to happen on a site if the reader says yes to the browser's question. Chromium closes
 * the popup when it asks, and with it whoever waited for the answer.
 */
export async function rememberChoice(chosen: SiteChoice): Promise<void> {
  await browser.storage.session.set({ [CHOICE_KEY]: { ...chosen, at: Date.now() } });
}

export async function forgetChoice(): Promise<void> {
  await browser.storage.session.remove(CHOICE_KEY);
}

/** Returns the choice that these new permissions are for, once; `null` if they are for something else. */
export async function takeChoice(origins: string[]): Promise<SiteChoice | null> {
  const stored = await browser.storage.session.get(CHOICE_KEY);
  const result = v.safeParse(choice, stored[CHOICE_KEY]);
  if (!result.success) return null;
  const { at, ...chosen } = result.output;
  if (!origins.includes(patternOf(chosen.site)) || Date.now() - at > CHOICE_LASTS_MS) return null;
  await forgetChoice();
  return chosen;
}
