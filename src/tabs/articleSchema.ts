import * as v from 'valibot';
import type { Article, Provenance, Source } from '@/src/article/article';

/** Characters a browser still opens as an address; longer ones are mischief or inlined pictures. */
const MAX_ADDRESS = 16_384;
/** Inlined pictures of up to about a megabyte. */
const MAX_PICTURE_ADDRESS = 1_500_000;
const MAX_LINE = 4_000;
const MAX_PARAGRAPH = 40_000;
const MAX_ITEMS = 500;
/** Session storage holds 10 MB; an article of this many characters does not fit it in any script. */
export const MAX_CONTENT = 10_000_000;

const SOURCES = [
  'json-ld',
  'microdata',
  'rdfa',
  'open-graph',
  'dublin-core',
  'meta',
  'link',
  'time-element',
  'markup',
  'visible-text',
  'address',
  'text-language',
] as const satisfies Source[];

const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
const paragraph = v.pipe(v.string(), v.maxLength(MAX_PARAGRAPH));
const address = (max: number, ...schemes: string[]) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((text) => hasScheme(text, schemes)),
  );
const webAddress = address(MAX_ADDRESS, 'https:', 'http:');
const pageAddress = address(MAX_ADDRESS, 'https:', 'http:', 'file:');
const personAddress = address(MAX_ADDRESS, 'https:', 'http:', 'mailto:');
const pictureAddress = address(MAX_PICTURE_ADDRESS, 'https:', 'http:', 'file:', 'data:image/');

/** What the page states badly is as good as not stated; only the article itself is worth refusing for. */
const orNull = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullable(schema), null);
const list = <T extends v.GenericSchema>(schema: T) =>
  v.fallback(v.pipe(v.array(schema), v.maxLength(MAX_ITEMS)), []);

const person = v.object({ name: line, url: orNull(personAddress), jobTitle: orNull(line) });
const source = orNull(v.picklist(SOURCES));

const provenance = v.object({
  headline: source,
  description: source,
  author: source,
  editor: source,
  publisher: source,
  creditText: source,
  dateline: source,
  datePublished: source,
  dateModified: source,
  articleSection: source,
  inLanguage: source,
  image: source,
  canonicalUrl: source,
} satisfies Record<keyof Provenance, unknown>);

const article = v.object({
  metadata: v.object({
    url: pageAddress,
    canonicalUrl: orNull(webAddress),
    headline: paragraph,
    description: orNull(paragraph),
    author: list(person),
    editor: list(person),
    publisher: orNull(v.object({ name: line, url: orNull(webAddress), logo: orNull(pictureAddress) })),
    creditText: orNull(line),
    dateline: orNull(line),
    datePublished: orNull(line),
    dateModified: orNull(line),
    articleSection: orNull(line),
    keywords: list(line),
    inLanguage: orNull(line),
    image: orNull(
      v.object({ url: pictureAddress, caption: orNull(paragraph), creditText: orNull(paragraph) }),
    ),
    isAccessibleForFree: orNull(v.boolean()),
    provenance,
  }),
  content: v.pipe(v.string(), v.maxLength(MAX_CONTENT)),
  textContent: v.pipe(v.string(), v.maxLength(MAX_CONTENT)),
  wordCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  furtherPages: v.exactOptional(list(webAddress)),
  thirdParties: v.exactOptional(list(v.pipe(v.string(), v.regex(/^[a-z\d.-]{1,253}$/)))),
});

/**
 * Returns the article in `value`, or `null` if it holds none.
 *
 * What crosses from a page's process or out of storage is not to be trusted: every field is checked for
 * its type, length and scheme, and fields we do not know are left behind. The HTML in it is still only
 * text; the view cleans it again.
 */
export function toArticle(value: unknown): Article | null {
  const result = v.safeParse(article, value);
  return result.success ? result.output : null;
}

/** Whether `text` is an address that a tab may be sent to. */
export function isWebAddress(text: unknown): text is string {
  return v.is(webAddress, text);
}

function hasScheme(text: string, schemes: string[]): boolean {
  return URL.canParse(text) && schemes.some((scheme) => new URL(text).href.startsWith(scheme));
}
