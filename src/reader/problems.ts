import type { NoArticleReason } from '@/src/article/article';
import { recallTheme } from './appearance';
import { el } from './elements';
import { icon } from './icons';
import { setInterfaceLanguage } from './interfaceLanguage';
import { beginLife } from './lifetime';
import type { MessageKey, Translate } from './messages';

/** Everything that can keep an article from being shown. */
export type Problem =
  | NoArticleReason
  /** A page of the browser itself: settings, new tab, another extension. */
  | 'browser-page'
  /** The browser's view of a page's source. */
  | 'source-page'
  /** An add-on store; browsers keep extensions out of them. */
  | 'store-page'
  | 'pdf-file'
  | 'image-file'
  | 'media-file'
  | 'text-file'
  /** A file of the reader's own, for which the browser wants a separate yes. */
  | 'local-file'
  /** The page has not arrived yet. */
  | 'page-loading'
  /** The browser's own error page: no connection, no such site. */
  | 'error-page'
  | 'tab-closed'
  /** The tab went to another page while it was read. */
  | 'page-left'
  /** The page is so busy that it does not answer. */
  | 'no-answer'
  | 'no-selection'
  /** The article does not fit the memory that browsers give extensions. */
  | 'too-large'
  /** The browser refused the script for a reason we cannot name. */
  | 'restricted-page'
  /** The parked article is gone: the browser was restarted or it was pushed out by newer ones. */
  | 'article-gone'
  /** A mistake of ours. */
  | 'unexpected';

/** What can be done about a problem. A button exists if its action is given. */
export interface ProblemActions {
  /** Looks at the page again, for one that was still loading. */
  onRetry?: () => void;
  /** Shows whatever text the page has, even if it does not look like an article. */
  onTryAnyway?: () => void;
  /** Reads the reader's selection. */
  onReadSelection?: () => void;
  /** Opens the original page. */
  onOpenOriginal?: () => void;
  onSettings?: () => void;
}

export const PROBLEM_TEXT: Record<Problem, { title: MessageKey; advice: MessageKey }> = {
  'no-article': { title: 'problemNoArticleTitle', advice: 'problemNoArticleAdvice' },
  'front-page': { title: 'problemFrontPageTitle', advice: 'problemFrontPageAdvice' },
  'empty-page': { title: 'problemEmptyPageTitle', advice: 'problemEmptyPageAdvice' },
  'browser-page': { title: 'problemBrowserPageTitle', advice: 'problemBrowserPageAdvice' },
  'source-page': { title: 'problemSourcePageTitle', advice: 'problemSourcePageAdvice' },
  'store-page': { title: 'problemStorePageTitle', advice: 'problemStorePageAdvice' },
  'pdf-file': { title: 'problemPdfFileTitle', advice: 'problemPdfFileAdvice' },
  'image-file': { title: 'problemImageFileTitle', advice: 'problemImageFileAdvice' },
  'media-file': { title: 'problemMediaFileTitle', advice: 'problemMediaFileAdvice' },
  'text-file': { title: 'problemTextFileTitle', advice: 'problemTextFileAdvice' },
  'local-file': { title: 'problemLocalFileTitle', advice: 'problemLocalFileAdvice' },
  'page-loading': { title: 'problemPageLoadingTitle', advice: 'problemPageLoadingAdvice' },
  'error-page': { title: 'problemErrorPageTitle', advice: 'problemErrorPageAdvice' },
  'tab-closed': { title: 'problemTabClosedTitle', advice: 'problemTabClosedAdvice' },
  'page-left': { title: 'problemPageLeftTitle', advice: 'problemPageLeftAdvice' },
  'no-answer': { title: 'problemNoAnswerTitle', advice: 'problemNoAnswerAdvice' },
  'no-selection': { title: 'problemNoSelectionTitle', advice: 'problemNoSelectionAdvice' },
  'too-large': { title: 'problemTooLargeTitle', advice: 'problemTooLargeAdvice' },
  'restricted-page': { title: 'problemRestrictedPageTitle', advice: 'problemRestrictedPageAdvice' },
  'article-gone': { title: 'problemArticleGoneTitle', advice: 'problemArticleGoneAdvice' },
  unexpected: { title: 'problemUnexpectedTitle', advice: 'problemUnexpectedAdvice' },
};

/** Says in `root` what is the matter and what can be done, in place of whatever was there. */
export function renderProblem(
  root: HTMLElement,
  problem: Problem,
  actions: ProblemActions,
  t: Translate,
): void {
  beginLife(root);
  recallTheme(document);
  setInterfaceLanguage(document, t);
  const { title, advice } = PROBLEM_TEXT[problem];
  const heading = el('h1', { class: 'problem-title', tabindex: -1 }, t(title));
  const buttons = BUTTONS.flatMap(([name, label]) => {
    const action = actions[name];
    return action ? [actionButton(t(label), action)] : [];
  });
  root.replaceChildren(
    el(
      'main',
      { class: 'problem' },
      emblem(),
      heading,
      el('p', { class: 'problem-advice' }, t(advice)),
      buttons.length === 0 ? null : el('div', { class: 'problem-actions' }, ...buttons),
      actions.onSettings
        ? el('p', { class: 'problem-settings' }, quietButton(t('settings'), actions.onSettings))
        : null,
    ),
  );
  heading.focus();
}

/** Shows that the article is being read. The words come after a moment: most pages are read before it. */
export function renderLoading(root: HTMLElement, t: Translate): void {
  const { signal } = beginLife(root);
  recallTheme(document);
  setInterfaceLanguage(document, t);
  const words = el('p', { class: 'loading-words', role: 'status' });
  root.replaceChildren(
    el(
      'main',
      { class: 'loading', 'aria-busy': 'true' },
      el('h1', { class: 'visually-hidden' }, t('extensionName')),
      skeleton(),
      words,
    ),
  );
  const timer = setTimeout(() => {
    words.textContent = t('loading');
    words.parentElement?.classList.add('is-slow');
  }, SLOW_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
}

/** In the order in which they are offered; the first is the one to try. */
const BUTTONS: [name: Exclude<keyof ProblemActions, 'onSettings'>, label: MessageKey][] = [
  ['onReadSelection', 'problemReadSelection'],
  ['onTryAnyway', 'problemTryAnyway'],
  ['onRetry', 'problemRetry'],
  ['onOpenOriginal', 'problemOpenOriginal'],
];

function actionButton(label: string, action: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', action);
  return button;
}

function quietButton(label: string, action: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'button-quiet' }, icon('settings'), label);
  button.addEventListener('click', action);
  return button;
}

/** A sheet of newspaper with nothing on it. */
function emblem(): HTMLElement {
  return el(
    'div',
    { class: 'problem-emblem', 'aria-hidden': 'true' },
    ...Array.from({ length: 4 }, () => el('span')),
  );
}

/** Grey lines where the headline and the text will be. */
function skeleton(): HTMLElement {
  return el(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    ...Array.from({ length: 9 }, () => el('span')),
  );
}

const SLOW_MS = 300;
