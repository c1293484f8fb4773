import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import { HIGHLIGHT_COLOURS, type Passage } from '@/src/article/highlight';
import { addressOf, type Addresses } from './articleAddress';

const words = (max: number) => v.pipe(v.string(), v.maxLength(max));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const highlight = v.object({
  id: v.pipe(v.string(), v.uuid()),
  colour: v.picklist(HIGHLIGHT_COLOURS),
  note: words(10_000),
  created: words(40),
  quote: v.object({ exact: words(1_000_000), prefix: words(100), suffix: words(100) }),
  position: v.object({ start: count, end: count }),
});

/** What is marked in a private window is gone with it: `storage.local` is one for both kinds of window, and on disk. */
const area = (): Browser.storage.StorageArea =>
  browser.extension.inIncognitoContext ? browser.storage.session : browser.storage.local;

/** Returns what the reader marked in this article, on this device; what makes no sense is left out. */
export async function keptHighlights(article: Addresses): Promise<Passage[]> {
  const key = keyOf(article);
  const stored: unknown = (await area().get(key))[key];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const result = v.safeParse(highlight, one);
    return result.success ? [result.output] : [];
  });
}

/** Keeps the highlights of an article until the reader removes them; none leave nothing behind. */
export async function keepHighlights(article: Addresses, highlights: Passage[]): Promise<void> {
  const key = keyOf(article);
  if (highlights.length === 0) await area().remove(key);
  else await area().set({ [key]: highlights });
}

const keyOf = (article: Addresses): string => `highlights:${addressOf(article)}`;
