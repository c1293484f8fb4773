import type { ArticleMetadata } from '@/src/article/article';

export type Addresses = Pick<ArticleMetadata, 'url' | 'canonicalUrl'>;

/**
 * Returns the one address that what belongs to an article is kept under: the one its publisher prefers, unless that is
 * on another site. A page cannot ask for what belongs to another's article.
 */
export function addressOf({ url, canonicalUrl }: Addresses): string {
  const preferred = canonicalUrl !== null && hostOf(canonicalUrl) === hostOf(url) ? canonicalUrl : url;
  return preferred.split('#')[0] ?? preferred;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}
