import { browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import { unlessRunning } from './oneAtATime';
import { parkArticle, type ReaderPlace, type SaveAtOnce } from './parkedArticles';

/** The tab an article is in. */
export interface ArticleTab {
  id: number;
  index: number;
  windowId: number;
}

export interface ReaderOptions {
  /** Beside the article's tab, whatever the browser. */
  inNewTab?: boolean;
  /** In the article's tab whatever the browser: nobody has been on the page yet, so it may be loaded anew on the way back. */
  inSameTab?: boolean;
  /** Save a copy as soon as the reader page shows the article. */
  saveAtOnce?: SaveAtOnce;
}

export type ReaderOpening = { ok: true } | { ok: false; reason: 'tab-closed' | 'too-large' };

/**
 * Chromium keeps a page that an extension's page replaced, with its state and scroll position, and gives
 * it back on one step back. Firefox loads such a page anew, so there the reader never takes its place.
 * No script can ask a browser which it will do, hence the build says it.
 */
const GIVES_PAGES_BACK = !import.meta.env.FIREFOX;

/** How long a tab may take to go from the article to the reader page, until a press counts again. */
const OPENING_TIMEOUT_MS = 3_000;
const POLL_MS = 30;

/** Runs `task` for a tab unless the last one is still under way, as after a fast double press. */
export function oncePerTab<T>(tabId: number, task: () => Promise<T>): Promise<T | null> {
  return unlessRunning(`reader-of-tab-${tabId}`, task);
}

/** Shows the article in a reader page: in its tab where the browser gives the page back, else beside it. */
export async function openReader(
  tab: ArticleTab,
  article: Article,
  { inNewTab = false, inSameTab = false, saveAtOnce = false }: ReaderOptions = {},
): Promise<ReaderOpening> {
  const place: ReaderPlace = inSameTab || (GIVES_PAGES_BACK && !inNewTab) ? 'same-tab' : 'new-tab';
  const id = await parkArticle({ article, tabId: tab.id, place, saveAtOnce });
  if (id === null) return { ok: false, reason: 'too-large' };
  try {
    const reader =
      place === 'same-tab'
        ? await browser.tabs.update(tab.id, { url: readerUrl(id) })
        : await browser.tabs.create({
            url: readerUrl(id),
            index: tab.index + 1,
            windowId: tab.windowId,
            openerTabId: tab.id,
          });
    await untilShown(reader?.id ?? tab.id);
    return { ok: true };
  } catch {
    // The tab or its window was closed in the meantime.
    return { ok: false, reason: 'tab-closed' };
  }
}

export function isReaderUrl(url: string | undefined): boolean {
  return url !== undefined && url.split(/[?#]/)[0] === browser.runtime.getURL('/reader.html');
}

/** Returns the id of the article that a reader page at this address shows. */
export function parkedIdOf(readerUrl: string): string | null {
  return new URL(readerUrl).searchParams.get('parked');
}

function readerUrl(id: string): string {
  return `${browser.runtime.getURL('/reader.html')}?parked=${id}`;
}

/**
 * Waits until the tab shows the reader page, so that a second press in between is not taken for a new one. Not until
 * all of it has come: by then the reader may have left it again, and would find the key dead.
 */
async function untilShown(tabId: number): Promise<void> {
  const deadline = Date.now() + OPENING_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const tab = await browser.tabs.get(tabId);
    if (isReaderUrl(tab.url)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
