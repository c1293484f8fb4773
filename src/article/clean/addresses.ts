import type { ArticleMetadata, Person } from '../article';
import { cleanImageUrl, cleanUrl } from './links';

/**
 * Returns `metadata` with every address in it absolute and clean: links without tracking, pictures of no tracker and, unless
 * the article is there, of nothing on the reader's own network. What does not stand the test becomes `null`.
 */
export function cleanAddresses(metadata: ArticleMetadata): ArticleMetadata {
  const { url, image, publisher } = metadata;
  const link = (address: string | null): string | null => address && cleanUrl(address, url);
  const web = (address: string | null): string | null => {
    const clean = link(address);
    return clean?.startsWith('http') ? clean : null;
  };
  const picture = (address: string | null): string | null => address && cleanImageUrl(address, url);
  const person = (one: Person): Person => ({ ...one, url: link(one.url) });

  const imageUrl = picture(image?.url ?? null);
  const canonicalUrl = web(metadata.canonicalUrl);
  return {
    ...metadata,
    canonicalUrl,
    author: metadata.author.map(person),
    editor: metadata.editor.map(person),
    publisher: publisher && { ...publisher, url: web(publisher.url), logo: picture(publisher.logo) },
    image: image && imageUrl ? { ...image, url: imageUrl } : null,
    provenance: {
      ...metadata.provenance,
      ...(canonicalUrl === null && { canonicalUrl: null }),
      ...(imageUrl === null && { image: null }),
    },
  };
}
