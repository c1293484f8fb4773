import { browser } from 'wxt/browser';
import { wantOriginal } from './originalWanted';
import { stepsToLeave, type ReaderEntry } from './readerHistory';

/**
 * Leaves the reader page that this runs in, so that the article's page is as it was.
 *
 * `articleTab` is the tab the article was read from, if it is known. Returns `false` if there is no way
 * to get to the article.
 */
export async function leaveReader(entry: ReaderEntry | null, articleTab: number | null): Promise<boolean> {
  if (entry?.place === 'new-tab' && articleTab !== null && (await returnToTab(articleTab))) return true;
  if (entry?.place === 'same-tab' && history.length > 1) {
    history.go(-stepsToLeave(navigation));
    return true;
  }
  if (entry?.original == null) return false;
  await wantOriginal(entry.original);
  location.replace(entry.original);
  return true;
}

/** Closes the reader's tab and shows the article's. Returns `false` if the article's is gone. */
async function returnToTab(articleTab: number): Promise<boolean> {
  const [own, article] = await Promise.all([
    browser.tabs.getCurrent(),
    // Gone: a restarted browser counts its tabs anew.
    browser.tabs.get(articleTab).catch(() => null),
  ]);
  if (own?.id === undefined || !article) return false;
  await browser.tabs.update(articleTab, { active: true });
  if (article.windowId !== own.windowId) await browser.windows.update(article.windowId, { focused: true });
  await browser.tabs.remove(own.id);
  return true;
}
