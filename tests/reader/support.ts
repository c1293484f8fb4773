import messages from '@/assets/public/_locales/en/messages.json';
import type { Article, ArticleMetadata, Provenance } from '@/src/article/article';
import type { MessageKey, Translate } from '@/src/reader/messages';

/** English, as the browser would give it. */
export const t: Translate = (key, ...substitutions) =>
  (messages as Partial<Record<MessageKey, { message: string }>>)[key]?.message.replace(
    /\$(\d)/g,
    (_, place: string) => substitutions[Number(place) - 1] ?? '',
  ) ?? '';

export const NO_PROVENANCE: Provenance = {
  headline: null,
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
};

/** An article of which the page states nothing but a headline and the text. */
export function article(content: string, metadata: Partial<ArticleMetadata> = {}): Article {
  const text = content
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    metadata: {
      url: 'https://www.courier.example/world/harbour',
      canonicalUrl: null,
      headline: 'Harbour closes for eleven weeks',
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
      inLanguage: 'en',
      image: null,
      isAccessibleForFree: null,
      provenance: NO_PROVENANCE,
      ...metadata,
    },
    content,
    textContent: text,
    wordCount: text === '' ? 0 : text.split(' ').length,
  };
}

/** Nodes of a document in which nothing loads, as the view gets them. */
export function fragment(html: string): DocumentFragment {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const content = inert.createDocumentFragment();
  content.append(...inert.body.childNodes);
  return content;
}
