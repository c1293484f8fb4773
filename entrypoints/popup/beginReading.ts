import { browser, type Browser } from 'wxt/browser';
import type { Reading } from '@/src/article/readPage';
import { extractFromTab, type TabExtraction } from '@/src/tabs/extractFromTab';
import { parkedArticle } from '@/src/tabs/parkedArticles';
import { isReaderUrl, parkedIdOf } from '@/src/tabs/readerTab';

export interface ReadingUnderWay {
  /** The tab in front, or nothing if its window closed meanwhile. */
  tab: Promise<Browser.tabs.Tab | undefined>;
  answer: Promise<TabExtraction>;
  /** What a page says that had been given up. Settles only for such a page. */
  lateAnswer: Promise<TabExtraction>;
}

/** Begins to take the article out of the tab in front. */
export function beginReading(reading: Reading): ReadingUnderWay {
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([found]) => found);
  let onLateAnswer: (extraction: TabExtraction) => void = () => undefined;
  const lateAnswer = new Promise<TabExtraction>((resolve) => {
    onLateAnswer = resolve;
  });
  return { tab, answer: tab.then((found) => read(found, reading, onLateAnswer)), lateAnswer };
}

async function read(
  tab: Browser.tabs.Tab | undefined,
  reading: Reading,
  onLateAnswer: (extraction: TabExtraction) => void,
): Promise<TabExtraction> {
  if (!tab) return { ok: false, reason: 'tab-closed', hasSelection: false };
  if (tab.url === undefined || !isReaderUrl(tab.url)) return extractFromTab(tab, reading, onLateAnswer);
  // On a reader page the popup shows the article that the page shows.
  const parked = await parkedArticle(parkedIdOf(tab.url) ?? '');
  if (!parked) return { ok: false, reason: 'browser-page', hasSelection: false };
  return { ok: true, article: parked.article, stillLoading: false };
}
