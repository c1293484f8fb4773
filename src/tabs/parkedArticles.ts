import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Article } from '@/src/article/article';
import { toArticle } from './articleSchema';
import { inTurn } from './oneAtATime';

/** An article on its way to a reader page, and what that page must know to leave again. */
export interface ParkedArticle {
  id: string;
  article: Article;
  /** The tab it was read from. */
  tabId: number;
  /** Whether the reader page took that tab or opened beside it. */
  place: ReaderPlace;
  /** The reader asked for a copy before the reader page was open. */
  saveAtOnce: SaveAtOnce;
}

/** `'as-it-is'` where the reader has said no to picture hosts already, and is not to be asked again. */
export type SaveAtOnce = boolean | 'as-it-is';

export type ReaderPlace = 'same-tab' | 'new-tab';

/** Enough for every tab somebody reads in, with their closed neighbours. */
const MAX_PARKED = 25;
/** Session storage takes 10 MB in both browsers and counts keys and its own bookkeeping too. */
const MAX_BYTES = 8_000_000;

const INDEX = 'parkedIndex';
const LOCK = 'parked-articles';

const entries = v.array(v.object({ id: v.string(), tabId: v.number(), url: v.string(), bytes: v.number() }));
type Entry = v.InferOutput<typeof entries>[number];

const parked = v.object({
  id: v.string(),
  article: v.unknown(),
  tabId: v.number(),
  place: v.picklist(['same-tab', 'new-tab']),
  saveAtOnce: v.union([v.boolean(), v.literal('as-it-is')]),
});

/**
 * Keeps an article in memory until the browser closes and returns the id to ask for it by, or `null` if
 * it is larger than the browser's storage for such things.
 *
 * The oldest make way. The same page read again from the same tab keeps its id, so that a reader page
 * still in the tab's history shows it and fifty looks at one page take the room of one.
 */
export function parkArticle(what: Omit<ParkedArticle, 'id'>): Promise<string | null> {
  return inTurn(LOCK, async () => {
    const before = await readIndex();
    const { url } = what.article.metadata;
    const same = before.find((entry) => entry.tabId === what.tabId && entry.url === url);
    const record: ParkedArticle = { id: same?.id ?? crypto.randomUUID(), ...what };
    const bytes = new TextEncoder().encode(JSON.stringify(record)).length;
    if (bytes > MAX_BYTES) return null;

    const entry = { id: record.id, tabId: what.tabId, url, bytes };
    const { kept, dropped } = makeRoom(
      before.filter((other) => other.id !== record.id),
      bytes,
    );
    await browser.storage.session.remove(dropped.map(({ id }) => keyOf(id)));
    if (await fits({ [keyOf(record.id)]: record, [INDEX]: [...kept, entry] })) return record.id;
    // Browsers count their memory differently; this one alone may still find room.
    await browser.storage.session.remove(kept.map(({ id }) => keyOf(id)));
    return (await fits({ [keyOf(record.id)]: record, [INDEX]: [entry] })) ? record.id : null;
  });
}

/** Returns the parked article, or `null` if it is gone. */
export async function parkedArticle(id: string): Promise<ParkedArticle | null> {
  const stored = await browser.storage.session.get(keyOf(id));
  const record = v.safeParse(parked, stored[keyOf(id)]);
  if (!record.success) return null;
  const article = toArticle(record.output.article);
  return article && { ...record.output, article };
}

/** Forgets that a copy was asked for, so that reloading the reader page does not save another. */
export async function forgetSaveAtOnce(parkedArticle: ParkedArticle): Promise<void> {
  await browser.storage.session.set({ [keyOf(parkedArticle.id)]: { ...parkedArticle, saveAtOnce: false } });
}

/** Stores `items` unless the browser says that they are too many. */
async function fits(items: Record<string, unknown>): Promise<boolean> {
  try {
    await browser.storage.session.set(items);
    return true;
  } catch {
    return false;
  }
}

/** Splits what is parked, oldest first, into what may stay beside `bytes` more and what must go. */
function makeRoom(before: Entry[], bytes: number): { kept: Entry[]; dropped: Entry[] } {
  const kept = [...before];
  const dropped: Entry[] = [];
  const total = () => kept.reduce((sum, entry) => sum + entry.bytes, bytes);
  while (kept.length >= MAX_PARKED || total() > MAX_BYTES) {
    const oldest = kept.shift();
    if (!oldest) break;
    dropped.push(oldest);
  }
  return { kept, dropped };
}

async function readIndex(): Promise<Entry[]> {
  const stored = await browser.storage.session.get(INDEX);
  const index = v.safeParse(entries, stored[INDEX]);
  return index.success ? index.output : [];
}

function keyOf(id: string): string {
  return `parked:${id}`;
}
