import { browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import { renderLoading } from '@/src/reader/loading';
import type { ReaderActions, ReaderHandle } from '@/src/reader/actions';
import { renderReader } from '@/src/reader/renderReader';
import { settingsFor, type ArticleSettings } from '@/src/settings/articleSettings';
import { isWebAddress } from '@/src/tabs/articleSchema';
import { MENU } from '@/src/tabs/contextMenu';
import { askForSite } from '@/src/tabs/hostPermissions';
import { leaveReader } from '@/src/tabs/leaveReader';
import { askToReadLink, linkOf, linkPageUrl } from '@/src/tabs/openLink';
import { wantOriginal } from '@/src/tabs/originalWanted';
import { forgetSaveAtOnce, parkArticle, parkedArticle, type ParkedArticle } from '@/src/tabs/parkedArticles';
import { readEntry, writeEntry, type ReaderEntry } from '@/src/tabs/readerHistory';
import { parkedIdOf } from '@/src/tabs/readerTab';
import { keepReadingPosition, readingPosition } from '@/src/tabs/readingPositions';
import { assignedKeys } from '@/src/tabs/shortcuts';
import { loadSaving, saveAndTell } from '../shared/saving';
import { siteActions } from '../shared/site';
import { fetchFaces } from '../shared/faces';
import { pageRoot, setState } from '../shared/root';
import { t } from '../shared/translate';

const root = pageRoot();
const lifetime = new AbortController();

void start();

async function start(): Promise<void> {
  const parked = parkedArticle(parkedIdOf(location.href) ?? '');
  const ownTab = browser.tabs.getCurrent();
  renderLoading(root, t);
  fetchFaces(document);

  const found = await parked;
  const link = linkOf(location.href);
  if (found)
    await showArticle(found, await settingsFor(found.article.metadata.url), (await ownTab)?.id ?? null);
  else if (link !== null) await showLink(link);
  else await showOriginal();
}

async function showArticle(
  parked: ParkedArticle,
  settings: ArticleSettings,
  ownTab: number | null,
): Promise<void> {
  const { article } = parked;
  let entry = readEntry(history.state) ?? newEntry(parked, ownTab);
  writeEntry(history, entry);

  const articleTab = parked.tabId === ownTab ? null : parked.tabId;
  const leave = () => {
    void leaveReader(entry, articleTab).then((left) => {
      if (!left) return showGone(entry);
    });
  };
  const save = (asItIs = false) => saveAndTell(view.article(), articleTab, view, asItIs);

  const addOtherPages: ReaderActions['otherPages'] = async (onPage) => {
    // At once: after anything that waits, the browser no longer takes it for a click.
    if (!(await askForSite(article.metadata.url))) return { ok: false, reason: 'refused' };
    const { withOtherPages } = await import('./otherPages');
    const { article: joined, failed } = await withOtherPages(view.article(), onPage, lifetime.signal);
    if (joined === view.article()) return { ok: false, reason: 'failed', page: failed ?? 2 };
    await parkArticle({ ...parked, article: joined });
    await show(joined, { isQuiet: true });
    if (failed !== null) view.say(t('pagesFailed', String(failed)));
    return { ok: true };
  };

  document.title = article.metadata.headline;
  let view: ReaderHandle;
  const show = async (shown: Article, { isQuiet = false } = {}) => {
    view = await renderReader(root, shown, settings.shown(), actions(isQuiet), t);
  };
  const actions = (isQuiet: boolean): ReaderActions => ({
    onSave: (shown) => saveAndTell(shown, articleTab, view),
    beforeSave: loadSaving,
    onClose: leave,
    onSettings: () => void browser.runtime.openOptionsPage(),
    onChangeSettings: settings.change,
    ...(settings.look && { look: settings.look }),
    ...siteActions(article.metadata.url),
    otherPages: addOtherPages,
    highlights: {
      load: async () => (await highlightStore()).keptHighlights(article.metadata),
      save: async (highlights) => (await highlightStore()).keepHighlights(article.metadata, highlights),
    },
    position: {
      isQuiet,
      // What this tab was at comes first: the article may be open in another one.
      load: async () => entry.position ?? (await readingPosition(article.metadata).catch(() => null)),
      save: (position) => {
        entry = { ...entry, position };
        writeEntry(history, entry);
        // Refused only where memory is full: this tab keeps its place all the same.
        void keepReadingPosition(article.metadata, position).catch(() => undefined);
      },
    },
  });
  const rendered = show(article);
  // Before all is there: a key that is pressed early is meant as well.
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== ownTab) return;
    if (command === 'toggle-reader') leave();
    if (command === 'save-copy') void rendered.then(() => save());
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === ownTab && menuItemId === MENU.leave) leave();
  });
  await rendered;
  setState(root, 'done');
  settings.watch((changed) => {
    view.applySettings(changed);
  }, lifetime.signal);
  watchLinks(article.metadata.url, () => settings.shown().followLinks);
  if (parked.saveAtOnce) {
    await forgetSaveAtOnce(parked);
    await save(parked.saveAtOnce === 'as-it-is');
  }
}

/**
 * Opens links of the article in the reader view, where the reader chose that. A click with a key held, or with
 * the middle button, shows the page as it is; so does the link to the original, whatever its site is set to.
 */
function watchLinks(articleUrl: string, follows: () => boolean): void {
  const watch = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    if (!link || !isWebAddress(link.href)) return;
    if (link.closest('.content') === null || link.href === articleUrl) {
      void wantOriginal(link.href);
      return;
    }
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!follows() || !isPlain) return;
    event.preventDefault();
    const { href } = link;
    void askForSite(href).then((allowed) => (allowed ? askToReadLink(href, false) : openLinkPage(href)));
  };
  root.addEventListener('click', watch, lifetime);
  root.addEventListener('auxclick', watch, lifetime);
}

async function openLinkPage(url: string): Promise<void> {
  await browser.tabs.create({ url: linkPageUrl(url) });
}

/** Says how a link's page can be read which the browser does not let us see. */
async function showLink(url: string): Promise<void> {
  const { renderLinkPage } = await import('@/src/reader/linkPage');
  renderLinkPage(
    root,
    url,
    {
      onOpen: () => {
        location.replace(url);
      },
      onAllow: async () => {
        const allowed = await askForSite(url);
        if (allowed) await askToReadLink(url, true);
        return allowed;
      },
      readKeys: () => assignedKeys('toggle-reader'),
    },
    t,
  );
  setState(root, 'problem');
}

/** Not among what the first text needs. */
function highlightStore() {
  return import('@/src/tabs/keptHighlights');
}

/** The article is behind this page only if this page took the article's tab. */
function newEntry(parked: ParkedArticle, ownTab: number | null): ReaderEntry {
  const { url } = parked.article.metadata;
  return {
    original: isWebAddress(url) ? url : null,
    place: parked.place === 'same-tab' && parked.tabId === ownTab ? 'same-tab' : 'new-tab',
    position: null,
  };
}

/** The parked article is gone, as after a restart: the tab goes where the article is. */
async function showOriginal(): Promise<void> {
  const entry = readEntry(history.state);
  if (!(await leaveReader(entry, null))) await showGone(entry);
}

async function showGone(entry: ReaderEntry | null): Promise<void> {
  const { renderProblem } = await import('@/src/reader/problems');
  const original = entry?.original;
  renderProblem(
    root,
    'article-gone',
    original == null
      ? {}
      : {
          onOpenOriginal: () => {
            void wantOriginal(original).then(() => {
              location.assign(original);
            });
          },
        },
    t,
  );
  setState(root, 'problem');
}
