import { browser, type Browser } from 'wxt/browser';

type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;
type MenuEntry = keyof typeof MENU;

/** The ids of our entries in the page's context menu. */
export const MENU = {
  read: 'read',
  readSelection: 'read-selection',
  readLink: 'read-link',
  leave: 'leave',
} as const;

/** Where a right click on a news page lands: a page full of pictures would otherwise seldom show the entry. */
const ON_PAGES: Contexts = ['page', 'frame', 'image', 'video', 'audio'];

/** Pages that may have an article. */
const WEB = ['http://*/*', 'https://*/*'];
const PAGES = [...WEB, 'file:///*'];

/** Makes the entries, in place of older ones: browsers keep them between their starts. */
export async function createContextMenu(titles: Record<MenuEntry, string>): Promise<void> {
  // Split private windows have entries of their own, yet removing there would take those of the others too.
  if (!browser.extension.inIncognitoContext) await browser.contextMenus.removeAll();
  add(MENU.read, titles.read, ON_PAGES, PAGES);
  add(MENU.readSelection, titles.readSelection, ['selection'], PAGES);
  add(MENU.readLink, titles.readLink, ['link'], [...PAGES, readerPages()], WEB);
  add(MENU.leave, titles.leave, ['all'], [readerPages()]);
}

function readerPages(): string {
  return `${browser.runtime.getURL('/reader.html')}*`;
}

function add(
  id: string,
  title: string,
  contexts: Contexts,
  documentUrlPatterns: string[],
  targetUrlPatterns?: string[],
): void {
  const entry = { id, title, contexts, documentUrlPatterns, ...(targetUrlPatterns && { targetUrlPatterns }) };
  browser.contextMenus.create(entry, () => {
    // Two starts of the worker may overlap; an entry that is there already is as good. Asking is how the
    // browser is told that we know.
    if (browser.runtime.lastError) return;
  });
}
