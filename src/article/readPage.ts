import { WANTS_SECOND_OPINION, type Article, type NoArticleReason } from './article';
import { findArticle, type SecondOpinion } from './findArticle';
import { extractAnyway, extractSelection, type SelectionResult } from './extractPart';
import type { Steps } from './steps';

/** What the reader wants of a page. */
export type Reading =
  | 'article'
  /** What is selected on it. */
  | 'selection'
  /** Whatever text it has, even if it does not look like an article. */
  | 'anyway';

export type PageAnswer =
  | { ok: true; article: Article; stillLoading: boolean }
  | {
      ok: false;
      reason: NoArticleReason | FileKind | 'page-loading' | 'no-selection';
      /** Whether reading the selection would give something. */
      hasSelection: boolean;
    };

/** What a tab shows that is no page. */
export type FileKind = 'pdf-file' | 'image-file' | 'media-file' | 'text-file';

/**
 * Reads a page as the reader asked, and says of what is no page what it is. Where little is found and there is no
 * `secondOpinion`, asks for one.
 */
export function* readPage(
  page: Document,
  reading: Reading,
  secondOpinion: SecondOpinion | null,
): Steps<PageAnswer | typeof WANTS_SECOND_OPINION> {
  const kind = fileKindOf(page.contentType);
  if (kind) return { ok: false, reason: kind, hasSelection: false };
  const stillLoading = page.readyState === 'loading';
  const result = yield* extract(page, reading, secondOpinion);
  if (result === WANTS_SECOND_OPINION) return result;
  if (result.ok) return { ...result, stillLoading };
  const reason = stillLoading && reading === 'article' ? 'page-loading' : result.reason;
  return { ok: false, reason, hasSelection: hasSelection(page) };
}

function* extract(
  page: Document,
  reading: Reading,
  secondOpinion: SecondOpinion | null,
): Steps<SelectionResult | typeof WANTS_SECOND_OPINION> {
  if (reading === 'selection') return extractSelection(page);
  return reading === 'anyway' ? extractAnyway(page) : yield* findArticle(page, secondOpinion);
}

function hasSelection(page: Document): boolean {
  return (page.getSelection()?.toString().trim() ?? '') !== '';
}

function fileKindOf(contentType: string): FileKind | null {
  if (contentType === 'text/html' || contentType === 'application/xhtml+xml') return null;
  if (contentType === 'application/pdf') return 'pdf-file';
  if (contentType.startsWith('image/')) return 'image-file';
  if (/^(audio|video)\//.test(contentType)) return 'media-file';
  return 'text-file';
}
