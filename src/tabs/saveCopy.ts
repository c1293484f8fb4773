import type { Article } from '@/src/article/article';
import type { SaveOutcome } from '@/src/save/saveOutcome';

/** Where the save happens. */
export interface SaveSurroundings {
  /**
   * The tab that still shows the article, or `null`. Its own site's pictures are read there, which
   * needs no permission. A reader page that took the article's tab has none.
   */
  articleTab: number | null;
  /** Called as pictures arrive. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Saves the article as one HTML file with its pictures inside.
 *
 * Never rejects: what goes wrong is an outcome. Call it from a click or key handler of the popup or the
 * reader page, and show the outcome in place.
 */
export function saveCopy(article: Article, surroundings: SaveSurroundings): Promise<SaveOutcome> {
  throw new Error(`Not there yet: ${article.metadata.headline} ${String(surroundings.articleTab)}`);
}
