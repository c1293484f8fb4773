import { browser, type Browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import type { Reading } from '@/src/article/readPage';
import { renderLoading } from '@/src/reader/loading';
import type { ProblemActions } from '@/src/reader/problems';
import { renderReader } from '@/src/reader/renderReader';
import { settingsFor } from '@/src/settings/articleSettings';
import { isFirstTime } from '@/src/settings/storage';
import type { TabExtraction, TabProblem } from '@/src/tabs/extractFromTab';
import { isReaderUrl, oncePerTab, openReader } from '@/src/tabs/readerTab';
import { assignedKeys, openShortcutSettings } from '@/src/tabs/shortcuts';
import { loadSaving, saveAndTell } from '../shared/saving';
import { fetchFaces } from '../shared/faces';
import { pageRoot, setState } from '../shared/root';
import { siteActions } from '../shared/site';
import { t } from '../shared/translate';
import { beginReading, type ReadingUnderWay } from './beginReading';

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

const root = pageRoot();
const readerShortcut = assignedKeys('toggle-reader');

/** Shows in the popup what is being read in the tab. */
export async function showPopup(underWay: ReadingUnderWay): Promise<void> {
  // Here and not in the page's markup, where it would become the button's tooltip.
  document.title = t('extensionName');
  // The worker turns the tab into the reader view on this key; the popup over it would be in the way.
  browser.commands.onCommand.addListener(() => {
    window.close();
  });
  await show(underWay);
}

async function show({ tab, answer, lateAnswer }: ReadingUnderWay): Promise<void> {
  setState(root, 'loading');
  renderLoading(root, t);
  fetchFaces(document);
  void lateAnswer.then((extraction) => {
    // Unless something else is there to read by now.
    if (extraction.ok && root.dataset['state'] === 'problem')
      void tab.then((found) => showExtraction(found, extraction));
  });
  await showExtraction(await tab, await answer);
}

/** Returns an action that reads the tab once more, as `what` says. */
function reading(what: Reading): () => void {
  return () => {
    void show(beginReading(what));
  };
}

async function showExtraction(tab: Browser.tabs.Tab | undefined, extraction: TabExtraction): Promise<void> {
  if (!extraction.ok) await showProblem(extraction.reason, extraction.hasSelection);
  else if (tab) await showArticle(tab, extraction.article, extraction.stillLoading);
}

async function showArticle(tab: Browser.tabs.Tab, article: Article, stillLoading: boolean): Promise<void> {
  const inReader = isReaderUrl(tab.url);
  const view = await renderReader(
    root,
    article,
    (await settingsFor(article.metadata.url)).shown(),
    {
      ...(!inReader && {
        onRead: (inNewTab: boolean) => {
          void openFromPopup(tab, article, inNewTab);
        },
      }),
      readKeys: () => readerShortcut,
      onSave: (shown) => saveAndTell(shown, inReader ? null : (tab.id ?? null), view),
      beforeSave: loadSaving,
      onSettings: openSettings,
      ...siteActions(article.metadata.url),
    },
    t,
  );
  setState(root, 'done');
  if (stillLoading) {
    view.say(t('noticeStillLoading'), {
      label: t('noticeTryAgain'),
      onClick: reading('article'),
    });
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
  else await showProblem(opening.reason, false);
}

async function showProblem(problem: TabProblem | 'too-large', hasSelection: boolean): Promise<void> {
  const { renderProblem } = await import('@/src/reader/problems');
  const actions: ProblemActions = {
    onSettings: openSettings,
    ...(PASSING.some((passing) => passing === problem) && { onRetry: reading('article') }),
    ...((problem === 'no-article' || problem === 'front-page') && { onTryAnyway: reading('anyway') }),
    ...(hasSelection && { onReadSelection: reading('selection') }),
  };
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
