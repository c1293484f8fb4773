import { browser, type Browser } from 'wxt/browser';
import { WANTS_SECOND_OPINION, type Article } from '@/src/article/article';
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

/** How long the page may take to answer: with the popup's own start a reader hears within five seconds of the click. */
const ANSWER_TIMEOUT_MS = 4_250;
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
  const { id } = tab;
  if (id === undefined) return problem('tab-closed');
  const extraction = readWhenThere(id, tab, reading);
  const answer = await Promise.race([extraction, after(ANSWER_TIMEOUT_MS)]);
  if (answer) return answer;
  if (onLateAnswer) void extraction.then(onLateAnswer);
  const now = await browser.tabs.get(id).catch(() => null);
  return problem(now?.status === 'loading' ? 'page-loading' : 'no-answer');
}

async function readWhenThere(id: number, tab: Browser.tabs.Tab, reading: Reading): Promise<TabExtraction> {
  const shown = showsLastPage(tab) ? await arrivalOf(id) : tab;
  if (!shown) return problem('tab-closed');
  if (shown.status === 'loading' && shown.url === 'about:blank') return problem('page-loading');
  const refused = await readPageIn(id, reading);
  if (!('error' in refused)) return refused;

  const now = await browser.tabs.get(id).catch(() => null);
  if (!now) return problem('tab-closed');
  if (wentElsewhere(shown, now)) return problem('page-left');
  const reason = refusalOf(now, refused.error);
  if (reason !== 'restricted-page' || shown.status !== 'loading') return problem(reason);

  // Chromium shows neither address nor contents of a tab in which nothing has arrived yet.
  const arrived = await arrivalOf(id);
  if (!arrived) return problem('tab-closed');
  if (arrived.status === 'loading' && arrived.url === undefined) return problem('page-loading');
  const second = await readPageIn(id, reading);
  return 'error' in second ? problem(refusalOf(arrived, second.error)) : second;
}

async function readPageIn(tabId: number, reading: Reading): Promise<TabExtraction | { error: string }> {
  try {
    // Only the injected file returns something, and a file takes no arguments.
    if (reading !== 'article') await leaveWordFor(tabId, reading);
    let result = await inject(tabId, [EXTRACT]);
    if (result === WANTS_SECOND_OPINION) result = await inject(tabId, [SECOND_OPINION, EXTRACT]);
    // Firefox runs the script in some of its own pages and gives no result.
    if (result === undefined) return { error: '' };
    return toPageAnswer(result) ?? problem('unexpected');
  } catch (error) {
    return { error: error instanceof Error ? error.message : '' };
  }
}

const EXTRACT = '/content-scripts/extract.js';
const SECOND_OPINION = '/content-scripts/secondOpinion.js';

/** Runs `files` in the page of a tab and returns what the last of them gives. */
async function inject(tabId: number, files: (typeof EXTRACT | typeof SECOND_OPINION)[]): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    files,
    // The script waits for the page itself: the browser's own waiting has no end on a page that never finishes.
    injectImmediately: true,
  });
  return frame?.result;
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

function wentElsewhere(before: Browser.tabs.Tab, now: Browser.tabs.Tab): boolean {
  if (now.status === 'loading' && before.status === 'complete') return true;
  // After a step to another site its address is no longer ours to see.
  return before.url !== undefined && before.url !== now.url;
}

/** Whether the tab still shows what was there before the page it is going to. */
function showsLastPage(tab: Browser.tabs.Tab): boolean {
  if (tab.status !== 'loading') return false;
  return tab.url === 'about:blank' || (tab.pendingUrl !== undefined && tab.pendingUrl !== tab.url);
}

/** Waits for the page that the tab is going to, for a while. Returns the tab, or `null` if it was closed. */
async function arrivalOf(tabId: number): Promise<Browser.tabs.Tab | null> {
  const deadline = Date.now() + ARRIVAL_TIMEOUT_MS;
  for (;;) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab || Date.now() > deadline) return tab;
    if (tab.status !== 'loading' || (tab.url !== undefined && !showsLastPage(tab))) return tab;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function problem(reason: TabProblem): TabExtraction {
  return { ok: false, reason, hasSelection: false };
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}
