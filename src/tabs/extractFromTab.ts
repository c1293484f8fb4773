import { browser, type Browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import type { Reading } from '@/src/article/readPage';
import { toPageAnswer, type UnreadReason } from './pageAnswer';
import { refusalOf, type Refusal } from './refusal';

/** What keeps the article of a tab from the reader. */
export type TabProblem =
  | UnreadReason
  | Refusal
  /** Nothing of the page has arrived. */
  | 'page-loading'
  | 'tab-closed'
  /** The tab went to another page while it was read. */
  | 'page-left'
  /** The page is so busy that it does not answer. */
  | 'no-answer'
  /** A mistake of ours. */
  | 'unexpected';

export type TabExtraction =
  | { ok: true; article: Article; stillLoading: boolean }
  | { ok: false; reason: TabProblem; hasSelection: boolean };

/** How long the page may take, from the click to its answer. */
const ANSWER_TIMEOUT_MS = 5_000;
/** How long a tab may show nothing of the page it is going to. */
const ARRIVAL_TIMEOUT_MS = 3_000;
const POLL_MS = 100;

/**
 * Reads the article of a tab that the reader just clicked or pressed a key on. Always answers within some
 * seconds and never rejects.
 *
 * `onLateAnswer` hears from a page that answers after its time was up.
 */
export async function extractFromTab(
  tab: Browser.tabs.Tab,
  reading: Reading = 'article',
  onLateAnswer?: (extraction: TabExtraction) => void,
): Promise<TabExtraction> {
  const tabId = tab.id;
  if (tabId === undefined) return problem('tab-closed');
  const arrived = isArriving(tab) ? await arrivalOf(tabId) : tab;
  if (arrived === 'tab-closed' || arrived === 'page-loading') return problem(arrived);

  const extraction = runInPage(tabId, arrived, reading);
  const answer = await Promise.race([extraction, after(ANSWER_TIMEOUT_MS)]);
  if (answer) return answer;
  if (onLateAnswer) void extraction.then(onLateAnswer);
  return problem('no-answer');
}

async function runInPage(tabId: number, tab: Browser.tabs.Tab, reading: Reading): Promise<TabExtraction> {
  try {
    // Only the injected file returns something, and a file takes no arguments.
    if (reading !== 'article') await leaveWordFor(tabId, reading);
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/content-scripts/extract.js'],
      // The script waits for the page itself: the browser's own waiting has no end on a page that never finishes.
      injectImmediately: true,
    });
    return toPageAnswer(frame?.result) ?? problem('unexpected');
  } catch (error) {
    return problem(await whyRefused(tabId, tab, error));
  }
}

function leaveWordFor(tabId: number, reading: Reading): Promise<unknown> {
  return browser.scripting.executeScript({
    target: { tabId },
    func: (word: Reading) => {
      globalThis.broadsheetReading = word;
    },
    args: [reading],
    injectImmediately: true,
  });
}

/** The browser refused or lost the script; finds out which, as its messages differ by browser and version. */
async function whyRefused(tabId: number, before: Browser.tabs.Tab, error: unknown): Promise<TabProblem> {
  const now = await browser.tabs.get(tabId).catch(() => null);
  if (!now) return 'tab-closed';
  if (isElsewhere(before, now)) return 'page-left';
  return refusalOf(before.url, error instanceof Error ? error.message : '');
}

function isElsewhere(before: Browser.tabs.Tab, now: Browser.tabs.Tab): boolean {
  if (now.status === 'loading' && before.status !== 'loading') return true;
  // After a step to another site its address is no longer ours to see.
  return before.url !== now.url;
}

/** Whether the tab still shows what was there before the page it is going to. */
function isArriving(tab: Browser.tabs.Tab): boolean {
  if (tab.status !== 'loading') return false;
  if (tab.pendingUrl !== undefined && tab.pendingUrl !== tab.url) return true;
  return tab.url === undefined || tab.url === '' || tab.url === 'about:blank';
}

async function arrivalOf(tabId: number): Promise<Browser.tabs.Tab | 'tab-closed' | 'page-loading'> {
  const deadline = Date.now() + ARRIVAL_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return 'tab-closed';
    if (!isArriving(tab)) return tab;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return 'page-loading';
}

function problem(reason: TabProblem): TabExtraction {
  return { ok: false, reason, hasSelection: false };
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}
