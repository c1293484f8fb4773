import type { NoArticleReason } from '@/src/article/article';
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
  const page = root.ownerDocument;
  const title = page.createElement('h1');
  title.textContent = t(PROBLEM_TEXT[problem].title);
  const advice = page.createElement('p');
  advice.textContent = t(PROBLEM_TEXT[problem].advice);
  root.replaceChildren(title, advice);
  void actions;
}

/** Shows that the article is being read; the words appear only if it takes a while. */
export function renderLoading(root: HTMLElement, t: Translate): void {
  root.textContent = t('loading');
}
