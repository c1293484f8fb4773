import { browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import { extractFromTab } from './extractFromTab';
import { untilReadable } from './openLink';
import { wantOriginal } from './originalWanted';

/**
 * Reads the pages that follow an article's first, one after another, each in a tab of its own behind this one: as the
 * reader would see it, cookies and scripts included. Returns those before the first that could not be read.
 */
export async function readFurtherPages(
  first: Article,
  onPage: (index: number, of: number) => void,
  signal: AbortSignal,
): Promise<Article[]> {
  const urls = (first.furtherPages ?? []).filter((url) => isSameSite(url, first.metadata.url));
  const pages: Article[] = [];
  for (const [index, url] of urls.entries()) {
    if (signal.aborted) break;
    onPage(index, urls.length);
    const page = await readInBackground(url);
    if (!page) break;
    pages.push(page);
  }
  return pages;
}

/** Only the site that the article is from: it is the one that the reader said yes to. */
function isSameSite(url: string, articleUrl: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(articleUrl).origin;
}

async function readInBackground(url: string): Promise<Article | null> {
  // Where the site's articles open in the reader view by themselves, this one is not to.
  await wantOriginal(url);
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return null;
  try {
    const tab = await untilReadable(id);
    if (!tab) return null;
    const extraction = await extractFromTab(tab);
    return extraction.ok ? extraction.article : null;
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}
