import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import type { ArticleMetadata } from '@/src/article/article';
import { HIGHLIGHT_COLOURS, type Passage } from '@/src/article/highlight';

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

type Addresses = Pick<ArticleMetadata, 'url' | 'canonicalUrl'>;

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

/** The address the publisher prefers, unless it is on another site: a page cannot ask for another's highlights. */
function keyOf({ url, canonicalUrl }: Addresses): string {
  const preferred = canonicalUrl !== null && hostOf(canonicalUrl) === hostOf(url) ? canonicalUrl : url;
  return `highlights:${preferred.split('#')[0] ?? preferred}`;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}
