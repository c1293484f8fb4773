import type { ArticleMetadata } from '../article';
import { cleanImageUrl, cleanUrl } from '../clean/links';

/** The addresses in `metadata` as the article's own: without tracking, and none that leads into a private network. */
export function cleanMetadataUrls(metadata: ArticleMetadata): ArticleMetadata {
  const link = (url: string | null): string | null => url && cleanUrl(url, metadata.url);
  const picture = (url: string | null): string | null => url && cleanImageUrl(url, metadata.url);
  const image = picture(metadata.image?.url ?? null);
  return {
    ...metadata,
    canonicalUrl: link(metadata.canonicalUrl),
    author: metadata.author.map((person) => ({ ...person, url: link(person.url) })),
    editor: metadata.editor.map((person) => ({ ...person, url: link(person.url) })),
    publisher: metadata.publisher && {
      ...metadata.publisher,
      url: link(metadata.publisher.url),
      logo: picture(metadata.publisher.logo),
    },
    image: metadata.image && image ? { ...metadata.image, url: image } : null,
  };
}
