import type { ArticleImage, ArticleMetadata, Organization, Person } from '@/src/article/article';

/** The metadata fields that go into JSON-LD under their own schema.org names. */
type StatedMetadata = Omit<ArticleMetadata, 'provenance'>;

/**
 * Returns the metadata as schema.org `NewsArticle`. What the page did not state is not in it.
 *
 * `sdDatePublished` is schema.org's name for when the structured data was made, here the time of saving.
 */
export function toJsonLd(metadata: ArticleMetadata, wordCount: number, savedAt: Date): object {
  return stated({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: metadata.url,
    mainEntityOfPage: metadata.canonicalUrl,
    headline: metadata.headline,
    description: metadata.description,
    author: metadata.author.map(person),
    editor: metadata.editor.map(person),
    publisher: metadata.publisher && stated({ '@type': 'NewsMediaOrganization', ...metadata.publisher }),
    creditText: metadata.creditText,
    dateline: metadata.dateline,
    datePublished: metadata.datePublished,
    dateModified: metadata.dateModified,
    articleSection: metadata.articleSection,
    keywords: metadata.keywords,
    inLanguage: metadata.inLanguage,
    image: metadata.image && stated({ '@type': 'ImageObject', ...metadata.image }),
    isAccessibleForFree: metadata.isAccessibleForFree,
    wordCount,
    sdDatePublished: savedAt.toISOString(),
  });
}

/** Returns JSON that nothing in a `<script>` can be ended or altered with. */
export function toScriptText(json: object): string {
  return JSON.stringify(json, null, 1).replace(/</g, '\\u003c');
}

/** What `toJsonLd` wrote, back as metadata; `null` if this is no article of ours. Everything is checked: a file may have been edited. */
export function fromJsonLd(json: unknown): (StatedMetadata & { savedAt: string }) | null {
  if (!isRecord(json) || json['@type'] !== 'NewsArticle') return null;
  const url = text(json['url']);
  const savedAt = text(json['sdDatePublished']);
  if (url === null || savedAt === null) return null;
  return {
    url,
    canonicalUrl: text(json['mainEntityOfPage']),
    headline: text(json['headline']) ?? '',
    description: text(json['description']),
    author: list(json['author']).map(toPerson).filter(isKnown),
    editor: list(json['editor']).map(toPerson).filter(isKnown),
    publisher: toOrganization(json['publisher']),
    creditText: text(json['creditText']),
    dateline: text(json['dateline']),
    datePublished: text(json['datePublished']),
    dateModified: text(json['dateModified']),
    articleSection: text(json['articleSection']),
    keywords: list(json['keywords']).map(text).filter(isKnown),
    inLanguage: text(json['inLanguage']),
    image: toImage(json['image']),
    isAccessibleForFree:
      typeof json['isAccessibleForFree'] === 'boolean' ? json['isAccessibleForFree'] : null,
    savedAt,
  };
}

function person(one: Person): object {
  return stated({ '@type': 'Person', ...one });
}

/** Leaves out what is `null` or an empty list. */
function stated(record: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function toPerson(json: unknown): Person | null {
  if (!isRecord(json)) return null;
  const name = text(json['name']);
  return name === null ? null : { name, url: text(json['url']), jobTitle: text(json['jobTitle']) };
}

function toOrganization(json: unknown): Organization | null {
  if (!isRecord(json)) return null;
  const name = text(json['name']);
  return name === null ? null : { name, url: text(json['url']), logo: text(json['logo']) };
}

function toImage(json: unknown): ArticleImage | null {
  if (!isRecord(json)) return null;
  const url = text(json['url']);
  return url === null ? null : { url, caption: text(json['caption']), creditText: text(json['creditText']) };
}

function text(json: unknown): string | null {
  return typeof json === 'string' ? json : null;
}

function list(json: unknown): unknown[] {
  return Array.isArray(json) ? json : [];
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isKnown<T>(value: T | null): value is T {
  return value !== null;
}
