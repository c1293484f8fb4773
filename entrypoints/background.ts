import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Reading } from '@/src/article/readPage';
import { PROBLEM_TEXT, type Problem } from '@/src/reader/problemText';
import { siteOf } from '@/src/settings/siteSettings';
import { changeSite, loadSite, loadSites, watchSites } from '@/src/settings/sites';
import { isFirstTime } from '@/src/settings/storage';
import { isWebAddress } from '@/src/tabs/articleSchema';
import { hearOfPagesOn, takeChoice, toArrival, type Arrival } from '@/src/tabs/chosenSites';
import { createContextMenu, MENU } from '@/src/tabs/contextMenu';
import { extractFromTab } from '@/src/tabs/extractFromTab';
import { askForPictureHosts, askForSite } from '@/src/tabs/hostPermissions';
import { linkPageUrl, openBeside, toLinkMessage, untilReadable } from '@/src/tabs/openLink';
import { takeOriginalWanted } from '@/src/tabs/originalWanted';
import { takeOrphanedSave, toPictureQuestion } from '@/src/tabs/pendingSave';
import {
  isReaderUrl,
  oncePerTab,
  openReader,
  type ArticleTab,
  type ReaderOptions,
} from '@/src/tabs/readerTab';
import { markButton, markReadable, unmarkButton } from '@/src/tabs/toolbarButton';
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

  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === MENU.readLink && isWebAddress(linkUrl)) readChosenLink(linkUrl, tab);
    if (!tab || isReaderUrl(tab.url)) return;
    if (menuItemId === MENU.read) void read(tab, 'article', {});
    if (menuItemId === MENU.readSelection) void read(tab, 'selection', {});
  });

  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (allowed: unknown) => void) => {
    const pictures = toPictureQuestion(message, sender);
    if (pictures) {
      // A refusal to ask at all is no answer: whoever wanted to know then asks by itself.
      askAndSave(pictures).then(answer, () => {
        answer(null);
      });
      return true;
    }
    const how = toArrival(message);
    if (how && sender.tab && sender.url) void pageArrived(sender.tab, sender.url, how);
    const link = toLinkMessage(message, sender);
    if (link && sender.tab)
      void (link.here ? readLinkHere(link.url, sender.tab) : readLink(link.url, sender.tab));
    return false;
  });

  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void finishOrphanedSave(true);
    void finishChoice(origins);
    void hearOfChosenSites();
  });
  browser.permissions.onRemoved.addListener(() => void hearOfChosenSites());
  watchSites(() => void hearOfChosenSites());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenu();
    // An update takes registered scripts away.
    void hearOfChosenSites();
    if (reason === 'install') void welcome();
  });
  browser.runtime.onStartup.addListener(() => {
    createMenu();
    void hearOfChosenSites();
  });
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

/** Opens a link's page beside the tab it is in, and reads it; asks for its site first, while this is still the reader's click. */
function readChosenLink(url: string, from: Browser.tabs.Tab | undefined): void {
  const answer = askForSite(url);
  void answer.then((allowed) => (allowed ? readLink(url, from) : explainLink(url, from)));
}

async function readLink(url: string, from: Browser.tabs.Tab | undefined): Promise<void> {
  const id = await openBeside(url, placeOf(from));
  if (id !== null) await readOnceThere(id);
}

/** Takes the tab of our page that asked for the site to the link's page, and reads that. */
async function readLinkHere(url: string, { id }: Browser.tabs.Tab): Promise<void> {
  if (id === undefined) return;
  await browser.tabs.update(id, { url });
  await readOnceThere(id);
}

async function readOnceThere(id: number): Promise<void> {
  const tab = await untilReadable(id);
  if (tab) await read(tab, 'article', { inSameTab: true });
  // On the way the site sent the reader elsewhere, where nothing was allowed.
  else await markButton(id, t('linkElsewhere'));
}

async function explainLink(url: string, from: Browser.tabs.Tab | undefined): Promise<void> {
  await openBeside(linkPageUrl(url), placeOf(from));
}

function placeOf(tab: Browser.tabs.Tab | undefined): ArticleTab | null {
  return tab?.id === undefined ? null : { id: tab.id, index: tab.index, windowId: tab.windowId };
}

/**
 * A page has arrived on a site that something was chosen for. Only a page that the reader went to opens in the
 * reader view: who comes back to one, or reloads it, has seen the reader view and left it.
 */
async function pageArrived(tab: Browser.tabs.Tab, url: string, how: Arrival): Promise<void> {
  const { id, index, windowId } = tab;
  const site = siteOf(url);
  if (id === undefined || site === null) return;
  const { reads, marks } = await loadSite(site);
  if (!reads && !marks) return;
  const isWanted = await takeOriginalWanted(url);
  await oncePerTab(id, async () => {
    const extraction = await extractFromTab(tab);
    if (!extraction.ok) {
      // Most pages of a site are no articles, and nobody asked for this one. The one before it in this tab may have been.
      await unmarkButton(id, t('actionTitle'));
      return;
    }
    if (reads && how === 'navigate' && !isWanted)
      await openReader({ id, index, windowId }, extraction.article, { inSameTab: true });
    else await markReadable(id, t('actionReadable'));
  });
}

async function hearOfChosenSites(): Promise<void> {
  const sites = Object.entries(await loadSites());
  await hearOfPagesOn(sites.filter(([, { reads, marks }]) => reads || marks).map(([site]) => site));
}

/** Chromium closes the popup when it asks for a site; what was chosen there holds all the same. */
async function finishChoice(origins: string[]): Promise<void> {
  const choice = await takeChoice(origins);
  if (choice) await changeSite(choice.site, { reads: choice.reads, marks: choice.marks });
}

async function welcome(): Promise<void> {
  if (await isFirstTime('welcome'))
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Asks for picture hosts in the place of a popup that Chromium closes for the question; returns the answer. */
async function askAndSave(pictures: readonly string[]): Promise<boolean> {
  const allowed = await askForPictureHosts(pictures);
  await finishOrphanedSave(allowed);
  return allowed;
}

/**
 * The popup that wanted to save was closed by the question. The copy is made in a reader page; beside the
 * article, which stays as it is and lends its own pictures.
 */
async function finishOrphanedSave(allowed: boolean): Promise<void> {
  const save = await takeOrphanedSave();
  if (!save) return;
  const all = await browser.tabs.query({});
  const [inFront] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tab = all.find(({ id }) => id === save.articleTab) ?? inFront;
  if (tab?.id === undefined) return;
  const { id, index, windowId } = tab;
  await openReader({ id, index, windowId }, save.article, {
    saveAtOnce: allowed ? true : 'as-it-is',
    inNewTab: true,
  });
}

function sentenceOf(problem: Problem): string {
  const { title, advice } = PROBLEM_TEXT[problem];
  return `${t(title)}. ${t(advice)}`;
}

function createMenu(): void {
  void createContextMenu({
    read: t('menuRead'),
    readSelection: t('menuReadSelection'),
    readLink: t('menuReadLink'),
    leave: t('menuLeave'),
  });
}
