import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import { isWebAddress } from './articleSchema';
import type { ArticleTab } from './readerTab';

/** How long a link's page may take until its first words are there. */
const ARRIVAL_TIMEOUT_MS = 30_000;
const POLL_MS = 100;
/** How long a tab may seem to be done with a page that we may not see. Firefox says so of a tab that has not begun. */
const HIDDEN_MS = 4_000;

const linkMessage = v.object({
  type: v.literal('read-link'),
  url: v.custom<string>(isWebAddress),
  /** In the tab that asks, and not in a new one beside it. */
  here: v.boolean(),
});

/** Returns what one of our own pages asks the worker to read. */
export function toLinkMessage(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): { url: string; here: boolean } | null {
  // Scripts in web pages send messages, too; these have nothing to ask for.
  if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return null;
  const result = v.safeParse(linkMessage, message);
  return result.success ? result.output : null;
}

/** Asks the worker, which outlives the page that asks, to open a link's page and to read it. */
export async function askToReadLink(url: string, here: boolean): Promise<void> {
  await browser.runtime.sendMessage({ type: 'read-link', url, here });
}

/** The address of our page that says how a link's page can be read which the browser does not let us see. */
export function linkPageUrl(url: string): string {
  return `${browser.runtime.getURL('/reader.html')}?link=${encodeURIComponent(url)}`;
}

/** Returns the link that a page of ours at this address is about. */
export function linkOf(pageUrl: string): string | null {
  const link = new URL(pageUrl).searchParams.get('link');
  return isWebAddress(link) ? link : null;
}

/** Opens a page in front, beside the tab that led to it if that is still there. */
export async function openBeside(url: string, from: ArticleTab | null): Promise<number | null> {
  const beside = from && { index: from.index + 1, windowId: from.windowId, openerTabId: from.id };
  const opened = await browser.tabs.create({ url, ...beside }).catch(() => browser.tabs.create({ url }));
  return opened.id ?? null;
}

/**
 * Waits until the page that a tab was sent to has its text, and returns the tab; `null` if the tab was closed
 * or the browser does not let us see the page it came to, as after a link that leads to another site.
 */
export async function untilReadable(tabId: number): Promise<Browser.tabs.Tab | null> {
  const deadline = Date.now() + ARRIVAL_TIMEOUT_MS;
  let hiddenSince: number | null = null;
  for (;;) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab || Date.now() > deadline) return tab;
    if (isThere(tab)) return (await isIdle(tabId, deadline)) ? browser.tabs.get(tabId) : null;
    const isHidden = tab.status === 'complete' && tab.url === undefined;
    hiddenSince = isHidden ? (hiddenSince ?? Date.now()) : null;
    if (hiddenSince !== null && Date.now() - hiddenSince > HIDDEN_MS) return null;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Whether the tab shows a page of the web and not what was there before it. */
function isThere({ url, pendingUrl, status }: Browser.tabs.Tab): boolean {
  return isWebAddress(url) && (status === 'complete' || pendingUrl === undefined || pendingUrl === url);
}

/** Waits for the moment at which browsers run scripts by themselves: the text is there, its pictures may not be. */
async function isIdle(tabId: number, deadline: number): Promise<boolean> {
  const idle = browser.scripting
    .executeScript({ target: { tabId }, func: () => true })
    .then(() => true)
    .catch(() => false);
  // A page that never comes to rest is read as it is.
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, deadline - Date.now(), true));
  return Promise.race([idle, late]);
}
