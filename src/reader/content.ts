import { sanitizedByBrowser } from '@/src/article/clean/browserSanitizer';

/**
 * Returns the article's HTML as nodes, sanitized once more: storage and the page's process are not to be trusted.
 * Older browsers have no sanitizer; there the one of the extraction is loaded.
 *
 * The nodes still belong to a document in which nothing loads, so that what the view does to pictures and
 * links is done before they are shown.
 */
export async function renderContent(html: string): Promise<DocumentFragment> {
  const nodes = sanitizedByBrowser(html, window);
  if (nodes) return nodes;
  const { sanitizeToFragment } = await import('@/src/article/clean/sanitize');
  return sanitizeToFragment(html, window);
}
