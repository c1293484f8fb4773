import type { Article, ArticleMetadata } from '@/src/article/article';
import type { Translate } from '@/src/reader/messages';
import messages from '@/assets/public/_locales/en/messages.json';
import { toHtml } from '@/src/save/html';
import type { Picture } from '@/src/save/picture';
import type { SavedFile } from '@/src/save/savedFile';

export const METADATA: ArticleMetadata = {
  url: 'https://www.harbour-courier.example/world/bridge-opens',
  canonicalUrl: 'https://www.harbour-courier.example/world/bridge-opens/',
  headline: 'The bridge opens',
  description: 'After eleven years the two halves of the town are one again.',
  author: [
    {
      name: 'Ada Quill',
      url: 'https://www.harbour-courier.example/people/ada-quill',
      jobTitle: 'Transport editor',
    },
    { name: 'Benno Pica', url: null, jobTitle: null },
  ],
  editor: [{ name: 'Cora Serif', url: null, jobTitle: null }],
  publisher: {
    name: 'Harbour Courier',
    url: 'https://www.harbour-courier.example/',
    logo: 'https://www.harbour-courier.example/icon.png',
  },
  creditText: 'Northern Wire',
  dateline: 'Kingsferry',
  datePublished: '2023-09-12T22:10:00-04:00',
  dateModified: '2023-09-13T08:00:00-04:00',
  articleSection: 'World',
  keywords: ['bridges', 'Kingsferry'],
  inLanguage: 'en-GB',
  image: {
    url: 'https://images.example/lead.jpg',
    caption: 'The bridge at dawn.',
    creditText: 'Photo: Dot Matrix',
  },
  isAccessibleForFree: true,
  provenance: {
    headline: 'json-ld',
    description: 'meta',
    author: 'visible-text',
    editor: 'json-ld',
    publisher: 'open-graph',
    creditText: 'visible-text',
    dateline: 'visible-text',
    datePublished: 'time-element',
    dateModified: 'json-ld',
    articleSection: 'dublin-core',
    inLanguage: 'markup',
    image: 'open-graph',
    canonicalUrl: 'link',
  },
};

export const CONTENT = [
  '<p>After eleven years the two halves of the town are one again.</p>',
  '<p>Nobody had expected the band.</p>',
  '<figure><img src="https://images.example/band.jpg" alt="A brass band on a bridge" width="800" height="600">',
  '<figcaption>The band. Photo: Dot Matrix</figcaption></figure>',
  '<p>It played <a href="https://www.harbour-courier.example/tunes">nine tunes</a>.</p>',
].join('');

export const LEAD = 'https://images.example/lead.jpg';
export const BAND = 'https://images.example/band.jpg';
export const ICON = 'https://www.harbour-courier.example/icon.png';

/** A real picture: one grey pixel. */
export const PIXEL_BASE64 = 'R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
export const PIXEL: Picture = {
  dataUrl: `data:image/gif;base64,${PIXEL_BASE64}`,
  type: 'image/gif',
  bytes: 42,
};

export function articleWith(metadata: Partial<ArticleMetadata> = {}, content = CONTENT): Article {
  const textContent = new DOMParser().parseFromString(content, 'text/html').body.textContent;
  return {
    metadata: { ...METADATA, ...metadata },
    content,
    textContent,
    wordCount: textContent.split(/\s+/).length,
  };
}

/** The English texts, filled in as browsers fill them in. */
export const t: Translate = (key, ...substitutions) => {
  const known: Partial<Record<string, { message: string }>> = messages;
  return (known[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, number: string) => substitutions[Number(number) - 1] ?? '',
  );
};

/** The file's text, pictures that were handed to the browser before left out. */
export function textOf({ body }: SavedFile): string {
  return body.filter((part) => typeof part === 'string').join('');
}

export const SAVED_AT = new Date('2024-02-03T04:05:06Z');

export function save(article: Article, pictures: Record<string, Picture> = {}, locale = 'en-GB') {
  const file = toHtml(article, new Map(Object.entries(pictures)), SAVED_AT, {
    view: window,
    t,
    locale,
  });
  const html = textOf(file);
  return { file, html, page: new DOMParser().parseFromString(html, 'text/html') };
}
