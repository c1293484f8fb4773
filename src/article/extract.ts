import { WANTS_SECOND_OPINION, type ExtractionResult } from './article';
import { findArticle } from './findArticle';
import { secondOpinion } from './secondOpinion';
import { atOnce } from './steps';

/** Takes the article out of `page`. A pure function of the document, which is never changed. */
export function extractArticle(page: Document): ExtractionResult {
  const found = atOnce(findArticle(page, secondOpinion));
  return found === WANTS_SECOND_OPINION ? { ok: false, reason: 'no-article' } : found;
}
