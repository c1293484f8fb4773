import { browser, type Browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import type { Reading } from '@/src/article/readPage';
import { renderLoading, renderProblem, type ProblemActions } from '@/src/reader/problems';
import { renderReader } from '@/src/reader/renderReader';
import { isFirstTime, loadSettings } from '@/src/settings/storage';
import { extractFromTab, type TabExtraction, type TabProblem } from '@/src/tabs/extractFromTab';
import { parkedArticle } from '@/src/tabs/parkedArticles';
import { isReaderUrl, oncePerTab, openReader, parkedIdOf } from '@/src/tabs/readerTab';
import { assignedKeys, openShortcutSettings } from '@/src/tabs/shortcuts';
import { saveAndTell } from '../shared/saving';
import { pageRoot, setState } from '../shared/root';
import { t } from '../shared/translate';

/** Problems that a second look may not find again. */
const PASSING: TabProblem[] = [
  'no-article',
  'empty-page',
  'page-loading',
  'error-page',
  'no-answer',
  'no-selection',
  'unexpected',
];

const activeTab = browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
const root = pageRoot();
// Here and not in the page's markup, where it would become the button's tooltip.
document.title = t('extensionName');
const settings = loadSettings();
const readerShortcut = assignedKeys('toggle-reader');

void show('article');

// The worker turns the tab into the reader view on this key; the popup over it would be in the way.
browser.commands.onCommand.addListener(() => {
  window.close();
});

async function show(reading: Reading): Promise<void> {
  const tab = activeTab;
  const extraction = tab.then((found) => read(found, reading));
  setState(root, 'loading');
  renderLoading(root, t);
  await showExtraction(await tab, await extraction);
}

function read(tab: Browser.tabs.Tab | undefined, reading: Reading): Promise<TabExtraction> {
  if (!tab) return Promise.resolve({ ok: false, reason: 'tab-closed', hasSelection: false });
  if (tab.url !== undefined && isReaderUrl(tab.url)) return readReaderTab(tab.url);
  return extractFromTab(tab, reading, (late) => {
    void showExtraction(tab, late);
  });
}

/** On a reader page the popup shows the article that the page shows. */
async function readReaderTab(url: string): Promise<TabExtraction> {
  const parked = await parkedArticle(parkedIdOf(url) ?? '');
  if (!parked) return { ok: false, reason: 'browser-page', hasSelection: false };
  return { ok: true, article: parked.article, stillLoading: false };
}

async function showExtraction(tab: Browser.tabs.Tab | undefined, extraction: TabExtraction): Promise<void> {
  if (!extraction.ok) {
    showProblem(extraction.reason, extraction.hasSelection);
    return;
  }
  if (tab) await showArticle(tab, extraction.article, extraction.stillLoading);
}

async function showArticle(tab: Browser.tabs.Tab, article: Article, stillLoading: boolean): Promise<void> {
  const inReader = isReaderUrl(tab.url);
  const view = renderReader(
    root,
    article,
    await settings,
    {
      ...(!inReader && {
        onRead: (inNewTab: boolean) => {
          void openFromPopup(tab, article, inNewTab);
        },
      }),
      readKeys: () => readerShortcut,
      onSave: (shown) => saveAndTell(shown, inReader ? null : (tab.id ?? null), view),
      onSettings: openSettings,
    },
    t,
  );
  setState(root, 'done');
  if (stillLoading) {
    view.say(t('noticeStillLoading'), { label: t('noticeTryAgain'), onClick: () => void show('article') });
  } else if (await lacksKey()) {
    view.say(t('shortcutMissing'), {
      label: t('shortcutsChange'),
      onClick: () => void openShortcutSettings(),
    });
  }
}

async function openFromPopup(tab: Browser.tabs.Tab, article: Article, inNewTab: boolean): Promise<void> {
  const { id, index, windowId } = tab;
  if (id === undefined) return;
  const opening = await oncePerTab(id, () => openReader({ id, index, windowId }, article, { inNewTab }));
  if (!opening) return;
  if (opening.ok) window.close();
  else showProblem(opening.reason, false);
}

function showProblem(problem: TabProblem | 'too-large', hasSelection: boolean): void {
  const actions: ProblemActions = { onSettings: openSettings };
  if (PASSING.some((passing) => passing === problem)) actions.onRetry = () => void show('article');
  if (problem === 'no-article' || problem === 'front-page') actions.onTryAnyway = () => void show('anyway');
  if (hasSelection) actions.onReadSelection = () => void show('selection');
  renderProblem(root, problem, actions, t);
  setState(root, 'problem');
}

/** Whether the reader view has no key and nobody was told yet. Browsers drop a taken key without a word. */
async function lacksKey(): Promise<boolean> {
  if ((await readerShortcut) !== '') return false;
  return isFirstTime('shortcutMissing');
}

function openSettings(): void {
  void browser.runtime.openOptionsPage().then(() => {
    window.close();
  });
}
