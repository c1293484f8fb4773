import type { ArticleMetadata } from '@/src/article/article';

/**
 * Returns the article's metadata as name and content of `<meta>` elements, in the vocabularies that
 * reference managers and search tools read: plain HTML, Dublin Core, and Google Scholar's `citation_*`.
 */
export function metaTags(metadata: ArticleMetadata): [name: string, content: string][] {
  const authors = metadata.author.map(({ name }) => name);
  const editors = metadata.editor.map(({ name }) => name);
  const publisher = metadata.publisher?.name ?? null;
  const rows: [string, string | readonly string[] | null][] = [
    ['author', authors],
    ['description', metadata.description],
    ['keywords', metadata.keywords.join(', ') || null],

    ['DC.title', metadata.headline],
    ['DC.creator', authors],
    ['DC.contributor', editors],
    ['DC.publisher', publisher],
    ['DC.description', metadata.description],
    ['DC.date', metadata.datePublished],
    ['DCTERMS.issued', metadata.datePublished],
    ['DCTERMS.modified', metadata.dateModified],
    ['DC.language', metadata.inLanguage],
    ['DC.subject', metadata.keywords],
    ['DC.source', metadata.url],
    ['DC.identifier', metadata.canonicalUrl ?? metadata.url],

    ['citation_title', metadata.headline],
    ['citation_author', authors],
    ['citation_editor', editors],
    ['citation_publisher', publisher],
    // Slashes, as Google Scholar's guidelines have it.
    ['citation_publication_date', metadata.datePublished?.slice(0, 10).replace(/-/g, '/') ?? null],
    ['citation_language', metadata.inLanguage],
    ['citation_public_url', metadata.canonicalUrl ?? metadata.url],
  ];
  return rows.flatMap(([name, content]) =>
    [content ?? []].flat().map((one): [string, string] => [name, one]),
  );
}
