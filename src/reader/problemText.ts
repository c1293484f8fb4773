import type { NoArticleReason } from '@/src/article/article';
import type { MessageKey } from './messages';

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
