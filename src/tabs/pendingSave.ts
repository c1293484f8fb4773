import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Article } from '@/src/article/article';
import { isWebAddress, toArticle } from './articleSchema';
import { askForPictureHosts } from './hostPermissions';

/**
 * A save that waits for the reader's answer to the browser's question about picture hosts.
 *
 * Chromium closes the popup when it asks, and the save with it. The worker therefore asks in the popup's place,
 * and what was to be saved waits in session storage; if nobody is left to hear the answer, the worker opens the
 * reader page, which saves. Firefox keeps the popup, which then goes on by itself.
 */
export interface PendingSave {
  article: Article;
  /** The tab that shows the article, or `null` if it is the reader page's. */
  articleTab: number | null;
}

const KEY = 'pendingSave';
const LOCK = 'save-waits-for-permission';

/**
 * Runs `task`, which waits for the answer, so that the save outlives this page.
 * Call it in the click, after the browser was asked.
 */
export function survivingThisPage<T>(save: PendingSave, task: () => Promise<T>): Promise<T> {
  const kept = browser.storage.session.set({ [KEY]: save });
  // The lock goes with the page: whoever gets it knows that the page is gone.
  return navigator.locks.request(LOCK, async () => {
    try {
      await kept.catch(() => undefined); // An article too large to keep is saved if the page lives.
      return await task();
    } finally {
      await browser.storage.session.remove(KEY);
    }
  });
}

const pictureQuestion = v.object({
  type: v.literal('ask-for-pictures'),
  urls: v.array(v.custom<string>(isWebAddress)),
});

/** Has the worker put the browser's question, in the click: a message carries the click on. `false` if the reader says no. */
export async function haveWorkerAsk(urls: readonly string[]): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'ask-for-pictures', urls });
  // A browser that does not take it for a click there still does here, for some seconds.
  return typeof answer === 'boolean' ? answer : askForPictureHosts(urls);
}

/** Returns the pictures that one of our own pages wants the worker to ask for. */
export function toPictureQuestion(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): readonly string[] | null {
  if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return null;
  const result = v.safeParse(pictureQuestion, message);
  return result.success ? result.output.urls : null;
}

/** Returns the save whose page closed on the browser's question, once; `null` if there is none. For the worker, once there is an answer. */
export function takeOrphanedSave(): Promise<PendingSave | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return null;
    const { [KEY]: stored } = await browser.storage.session.get(KEY);
    await browser.storage.session.remove(KEY);
    return toPendingSave(stored);
  });
}

function toPendingSave(stored: unknown): PendingSave | null {
  if (typeof stored !== 'object' || stored === null || !('article' in stored) || !('articleTab' in stored))
    return null;
  const article = toArticle(stored.article);
  return article && { article, articleTab: typeof stored.articleTab === 'number' ? stored.articleTab : null };
}
