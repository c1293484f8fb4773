/**
 * One news article, as read from one page.
 *
 * Plain JSON on purpose: the same object crosses script injection, session
 * storage, IndexedDB and saved files without a conversion step.
 */
export interface Article {
  metadata: ArticleMetadata;
  /** Article body as sanitized HTML; every URL in it is absolute. Starts with the standfirst where the page shows one. */
  content: string;
  /** The same body as plain text, one block a line, captions included. */
  textContent: string;
  /** Words in `textContent`; for scripts written without spaces, as `Intl.Segmenter` counts them. */
  wordCount: number;
  /** Addresses of the pages after this one, where the article has several and they are not joined. */
  furtherPages?: string[];
  /** Other hosts that the page names to load something from, in order. Reading asks none of them for it. */
  thirdParties?: string[];
}

/**
 * What the page says about the article. Field names are schema.org
 * NewsArticle's where it has one; `null` means the page does not say.
 */
export interface ArticleMetadata {
  /** Address the article was read from, without its fragment. */
  url: string;
  /** Address the publisher prefers. A claim by the page: shown, never fetched. */
  canonicalUrl: string | null;
  headline: string;
  /** Standfirst or summary. */
  description: string | null;
  author: Person[];
  editor: Person[];
  publisher: Organization | null;
  /** Agency or credit line, for example "Reuters" or "CJ journalist". */
  creditText: string | null;
  /** Place the report was filed from, for example "Vladivostok". */
  dateline: string | null;
  /** ISO 8601, with the offset the page gave; a bare date stays a bare date. */
  datePublished: string | null;
  dateModified: string | null;
  /** "World", "Business", as the publisher names it. */
  articleSection: string | null;
  keywords: string[];
  /** BCP 47 tag, for example "pt-BR". */
  inLanguage: string | null;
  image: ArticleImage | null;
  isAccessibleForFree: boolean | null;
  /** Where each field was read; `null` for a field the page does not state. */
  provenance: Provenance;
}

export interface Person {
  name: string;
  url: string | null;
  /** "Political editor", as the page states it. */
  jobTitle: string | null;
}

export interface Organization {
  name: string;
  url: string | null;
  /** Absolute address of the publisher's logo or site icon. */
  logo: string | null;
}

export interface ArticleImage {
  /** Absolute address. */
  url: string;
  caption: string | null;
  creditText: string | null;
}

/** The places a field can be read from, most formal first. */
export type Source =
  | 'json-ld'
  | 'microdata'
  | 'rdfa'
  | 'open-graph'
  | 'dublin-core'
  | 'meta'
  | 'link'
  | 'time-element'
  | 'markup'
  | 'visible-text'
  | 'address'
  | 'text-language';

export type ProvenanceField =
  | 'headline'
  | 'description'
  | 'author'
  | 'editor'
  | 'publisher'
  | 'creditText'
  | 'dateline'
  | 'datePublished'
  | 'dateModified'
  | 'articleSection'
  | 'inLanguage'
  | 'image'
  | 'canonicalUrl';

export type Provenance = Record<ProvenanceField, Source | null>;

/** Why a page gave no article. */
export type NoArticleReason =
  /** Nothing on the page reads like an article. */
  | 'no-article'
  /** The page lists stories instead of telling one. */
  | 'front-page'
  /** The page has no text yet or at all. */
  | 'empty-page'
  /** The page is so large that reading it would take longer than anyone waits. */
  | 'no-answer';

export type ExtractionResult = { ok: true; article: Article } | { ok: false; reason: NoArticleReason };

/** Given instead of a result where our own rules found little and there was nobody else to ask. */
export const WANTS_SECOND_OPINION = 'wants-second-opinion';
