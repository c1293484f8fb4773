import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { addressOf, type Addresses } from './articleAddress';
import { inTurn } from './oneAtATime';
import type { ReaderEntry } from './readerHistory';

type ReadingPosition = NonNullable<ReaderEntry['position']>;

const KEY = 'readingPositions';
/** Articles; the one that was read longest ago makes way. */
const MAX_KEPT = 100;

const positions = v.array(v.object({ address: v.string(), block: v.number(), offset: v.number() }));

/** Returns where in this article the reader was, or `null`: at its top, or not since the browser was started. */
export async function readingPosition(article: Addresses): Promise<ReadingPosition | null> {
  const address = addressOf(article);
  const { block, offset } = (await stored()).find((one) => one.address === address) ?? {};
  return block === undefined || offset === undefined ? null : { block, offset };
}

/** Keeps it in memory until the browser closes; of what is read in a private window nothing. */
export async function keepReadingPosition(
  article: Addresses,
  { block, offset }: ReadingPosition,
): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const address = addressOf(article);
  await inTurn(KEY, async () => {
    const others = (await stored()).filter((one) => one.address !== address);
    const own = block > 0 ? [{ address, block, offset }] : [];
    await browser.storage.session.set({ [KEY]: [...others, ...own].slice(-MAX_KEPT) });
  });
}

async function stored(): Promise<v.InferOutput<typeof positions>> {
  const result = v.safeParse(positions, (await browser.storage.session.get(KEY))[KEY]);
  return result.success ? result.output : [];
}
