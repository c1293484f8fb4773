import type { ArticleMetadata } from '../article';

/** Reads what the page says about its article. Only reads: the page is never changed. */
export function readMetadata(page: Document): ArticleMetadata {
  return {
    url: page.URL.replace(/#.*$/, ''),
    canonicalUrl: null,
    headline: page.title,
    description: null,
    author: [],
    editor: [],
    publisher: null,
    creditText: null,
    dateline: null,
    datePublished: null,
    dateModified: null,
    articleSection: null,
    keywords: [],
    inLanguage: page.documentElement.lang || null,
    image: null,
    isAccessibleForFree: null,
    provenance: {
      headline: 'markup',
      description: null,
      author: null,
      editor: null,
      publisher: null,
      creditText: null,
      dateline: null,
      datePublished: null,
      dateModified: null,
      articleSection: null,
      inLanguage: null,
      image: null,
      canonicalUrl: null,
    },
  };
}
