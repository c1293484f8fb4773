import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Reading } from '@/src/article/readPage';
import { PROBLEM_TEXT, type Problem } from '@/src/reader/problems';
import { createContextMenu, MENU } from '@/src/tabs/contextMenu';
import { extractFromTab } from '@/src/tabs/extractFromTab';
import { takeOrphanedSave } from '@/src/tabs/pendingSave';
import { isReaderUrl, oncePerTab, openReader, type ReaderOptions } from '@/src/tabs/readerTab';
import { markButton, unmarkButton } from '@/src/tabs/toolbarButton';
import { t } from './shared/translate';

/**
 * Hears the keys and the context menu. Keeps nothing in variables: the browser stops it whenever it likes.
 *
 * A reader page hears the keys itself, as only a script in the tab can step back over its footnotes.
 */
export default defineBackground(() => {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab || isReaderUrl(tab.url)) return;
    if (command === 'toggle-reader') void read(tab, 'article', {});
    // Beside the article, which is not what the key was pressed to leave, and which lends its site's own pictures.
    if (command === 'save-copy') void read(tab, 'article', { saveAtOnce: true, inNewTab: true });
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (!tab || isReaderUrl(tab.url)) return;
    if (menuItemId === MENU.read) void read(tab, 'article', {});
    if (menuItemId === MENU.readSelection) void read(tab, 'selection', {});
  });

  browser.permissions.onAdded.addListener(() => void finishOrphanedSave());

  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onStartup.addListener(createMenu);
  // In Chromium's private windows this script is another, which neither event reaches.
  if (browser.extension.inIncognitoContext) createMenu();
});

async function read(tab: Browser.tabs.Tab, reading: Reading, options: ReaderOptions): Promise<void> {
  const { id, index, windowId } = tab;
  if (id === undefined) return;
  await oncePerTab(id, async () => {
    await unmarkButton(id, t('actionTitle'));
    const extraction = await extractFromTab(tab, reading);
    const opening = extraction.ok
      ? await openReader({ id, index, windowId }, extraction.article, options)
      : extraction;
    if (!opening.ok) await markButton(id, sentenceOf(opening.reason));
  });
}

/**
 * Chromium closes the popup when it asks for picture hosts. If the reader said yes, the copy is made in a
 * reader page; beside the article, which stays as it is and lends its own pictures.
 */
async function finishOrphanedSave(): Promise<void> {
  const save = await takeOrphanedSave();
  if (!save) return;
  const all = await browser.tabs.query({});
  const [inFront] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tab = all.find(({ id }) => id === save.articleTab) ?? inFront;
  if (tab?.id === undefined) return;
  const { id, index, windowId } = tab;
  await openReader({ id, index, windowId }, save.article, { saveAtOnce: true, inNewTab: true });
}

function sentenceOf(problem: Problem): string {
  const { title, advice } = PROBLEM_TEXT[problem];
  return `${t(title)}. ${t(advice)}`;
}

function createMenu(): void {
  void createContextMenu({
    read: t('menuRead'),
    readSelection: t('menuReadSelection'),
    leave: t('menuLeave'),
  });
}
