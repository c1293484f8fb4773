import { browser } from 'wxt/browser';
import { renderLoading, renderProblem } from '@/src/reader/problems';
import { renderReader } from '@/src/reader/renderReader';
import { keepSettingsSoon, loadSettings, watchSettings } from '@/src/settings/storage';
import { isWebAddress } from '@/src/tabs/articleSchema';
import { MENU } from '@/src/tabs/contextMenu';
import { leaveReader } from '@/src/tabs/leaveReader';
import { forgetSaveAtOnce, parkedArticle, type ParkedArticle } from '@/src/tabs/parkedArticles';
import { readEntry, writeEntry, type ReaderEntry } from '@/src/tabs/readerHistory';
import { parkedIdOf } from '@/src/tabs/readerTab';
import { saveAndTell } from '../shared/saving';
import { pageRoot, setState } from '../shared/root';
import { t } from '../shared/translate';

const root = pageRoot();
const lifetime = new AbortController();

void start();

async function start(): Promise<void> {
  const parked = parkedArticle(parkedIdOf(location.href) ?? '');
  const settings = loadSettings();
  const ownTab = browser.tabs.getCurrent();
  renderLoading(root, t);

  const found = await parked;
  if (!found) {
    await showOriginal();
    return;
  }
  await showArticle(found, await settings, (await ownTab)?.id ?? null);
}

async function showArticle(
  parked: ParkedArticle,
  settings: Awaited<ReturnType<typeof loadSettings>>,
  ownTab: number | null,
): Promise<void> {
  const { article } = parked;
  let entry = readEntry(history.state) ?? newEntry(parked, ownTab);
  writeEntry(history, entry);

  const articleTab = parked.tabId === ownTab ? null : parked.tabId;
  const leave = () => {
    void leaveReader(entry, articleTab).then((left) => {
      if (!left) showGone(entry);
    });
  };
  const save = () => saveAndTell(view.article(), articleTab, view);

  document.title = article.metadata.headline;
  const view = renderReader(
    root,
    article,
    settings,
    {
      onSave: (shown) => saveAndTell(shown, articleTab, view),
      onClose: leave,
      onSettings: () => void browser.runtime.openOptionsPage(),
      onChangeSettings: keepSettingsSoon(),
      position: {
        load: () => Promise.resolve(entry.position),
        save: (position) => {
          entry = { ...entry, position };
          writeEntry(history, entry);
        },
      },
    },
    t,
  );
  setState(root, 'done');
  watchSettings(view.applySettings, lifetime.signal);
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== ownTab) return;
    if (command === 'toggle-reader') leave();
    if (command === 'save-copy') void save();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === ownTab && menuItemId === MENU.leave) leave();
  });
  if (parked.saveAtOnce) {
    await forgetSaveAtOnce(parked);
    await save();
  }
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
  if (!(await leaveReader(entry, null))) showGone(entry);
}

function showGone(entry: ReaderEntry | null): void {
  const original = entry?.original;
  renderProblem(
    root,
    'article-gone',
    original == null
      ? {}
      : {
          onOpenOriginal: () => {
            location.assign(original);
          },
        },
    t,
  );
  setState(root, 'problem');
}
