import { sanitizeToFragment } from '@/src/article/clean/sanitize';

/**
 * Returns the article's HTML as nodes, sanitized once more: storage and the page's process are not to be trusted.
 *
 * The nodes still belong to a document in which nothing loads, so that what the view does to pictures and
 * links is done before they are shown.
 */
export function renderContent(html: string): DocumentFragment {
  return sanitizeToFragment(html, window);
}
