import { all, attr, closest, hasAttr, matches, one, parentOf, tagOf } from './read';
import { readText } from './readText';
import { nothingStated, type StatedArticle, type StatedPerson } from './statedArticle';

/** What the page's microdata states about its article, or `null`. */
export function readMicrodata(page: Document, heading: Element | null): StatedArticle | null {
  return readMarked(page, heading, 'microdata', 'itemprop', ARTICLE_ITEMS);
}

/** What the page's RDFa with the schema.org vocabulary states about its article, or `null`. */
export function readRdfa(page: Document, heading: Element | null): StatedArticle | null {
  return readMarked(page, heading, 'rdfa', 'property', ARTICLE_TYPES);
}

const KINDS = [
  'NewsArticle',
  'Article',
  'BlogPosting',
  'Blog',
  'Report',
  'LiveBlogPosting',
  'ReportageNewsArticle',
  'WebPage',
];
const ARTICLE_ITEMS = KINDS.map((kind) => `[itemtype$="schema.org/${kind}" i]`);
const ARTICLE_TYPES = KINDS.map((kind) => `[typeof~="${kind}" i],[typeof~="schema:${kind}" i]`);

type Property = 'itemprop' | 'property';

function readMarked(
  page: Document,
  heading: Element | null,
  source: 'microdata' | 'rdfa',
  property: Property,
  selectors: string[],
): StatedArticle | null {
  // Most pages have none: one look instead of one for each kind.
  if (!one(page, source === 'microdata' ? '[itemtype]' : '[typeof]')) return null;
  const item = articleItem(page, heading, selectors);
  if (!item) return null;
  const boundary = source === 'microdata' ? '[itemscope]' : '[typeof]';
  const values = (...names: string[]): Element[] =>
    names
      .flatMap((name) =>
        all(
          item,
          [`${property}~="${name}"`, `${property}~="schema:${name}"`].map((s) => `[${s}]`).join(','),
          40,
        ),
      )
      .filter((el) => belongsTo(el, item, boundary, selectors));
  const stated = nothingStated(source);
  stated.headline = values('headline').flatMap(valueOf).slice(0, 3);
  stated.description = values('description', 'alternativeHeadline').flatMap(valueOf).slice(0, 3);
  stated.author = values('author', 'creator')
    .flatMap((el) => personOf(el, property))
    .slice(0, 20);
  stated.editor = values('editor')
    .flatMap((el) => personOf(el, property))
    .slice(0, 10);
  stated.publisher = values('publisher').flatMap((el) => {
    const name = one(el, `[${property}~="name"]`);
    const logo = one(el, `[${property}~="logo"] [${property}~="url"],[${property}~="logo"]`);
    const text =
      (name && valueOf(name)[0]) ??
      (hasAttr(el, 'itemscope') || hasAttr(el, 'typeof') ? undefined : valueOf(el)[0]);
    return text ? [{ name: text, url: null, logo: logo ? (valueOf(logo)[0] ?? null) : null }] : [];
  });
  stated.datePublished = values('datePublished', 'dateCreated').flatMap(valueOf).slice(0, 5);
  stated.dateModified = values('dateModified').flatMap(valueOf).slice(0, 5);
  stated.articleSection = values('articleSection').flatMap(valueOf).slice(0, 5);
  stated.keywords = values('keywords').flatMap(valueOf).slice(0, 30);
  stated.inLanguage = values('inLanguage').flatMap(valueOf).slice(0, 1);
  stated.image = values('image', 'thumbnailUrl').flatMap(imageOf).slice(0, 5);
  return stated;
}

/** The article the page is about: around the headline, else the first that is no teaser in a list. */
function articleItem(page: Document, heading: Element | null, selectors: string[]): Element | null {
  for (const selector of selectors) {
    const around = heading && closest(heading, selector);
    if (around) return around;
  }
  for (const selector of selectors) {
    const items = all(page, selector, 30);
    const only = items.filter((item) => !closest(item, 'aside,nav,footer,li'));
    if (only.length === 1 || (only[0] && tagOf(only[0]) === 'body')) return only[0] ?? null;
  }
  return null;
}

/** A property of another article (a related story, a comment) inside `item` is not the item's. */
function belongsTo(element: Element, item: Element, boundary: string, selectors: string[]): boolean {
  let scope = closest(element, boundary);
  if (scope === element) scope = closestAbove(scope, boundary);
  for (let depth = 0; scope && scope !== item && depth < 10; depth++) {
    if (
      matches(
        scope,
        `${selectors.join(',')},[itemtype$="Comment"],[itemtype$="WebPageElement"],[typeof~="Comment"]`,
      )
    )
      return false;
    if (/author|publisher|image|review|comment/i.test(attr(scope, 'itemprop'))) return false;
    scope = closestAbove(scope, boundary);
  }
  return true;
}

function closestAbove(element: Element, selector: string): Element | null {
  const parent = parentOf(element);
  return parent && closest(parent, selector);
}

function valueOf(element: Element): string[] {
  const tag = tagOf(element);
  const stated =
    attr(element, 'content') ||
    (tag === 'meta' && attr(element, 'value')) ||
    (tag === 'time' && attr(element, 'datetime')) ||
    (/^(?:img|iframe|video)$/.test(tag) && attr(element, 'src')) ||
    (tag === 'link' && attr(element, 'href'));
  const text = stated || readText(element, 500);
  return text ? [text] : [];
}

function personOf(element: Element, property: Property): StatedPerson[] {
  const organization = /Organization/i.test(attr(element, 'itemtype') + attr(element, 'typeof'));
  const names = all(element, `[${property}~="name"]`, 10);
  const title = one(element, `[${property}~="jobTitle"]`);
  const link =
    tagOf(element) === 'a' ? element : one(element, `a[href][rel~="author"],a[${property}~="url"],a[href]`);
  const url = link ? attr(link, 'href') || null : null;
  const jobTitle = title ? (valueOf(title)[0] ?? null) : null;
  return (names.length > 0 ? names.flatMap(valueOf) : valueOf(element)).map((name) => ({
    name,
    url,
    jobTitle,
    isOrganization: organization,
  }));
}

function imageOf(element: Element): { url: string; caption: null; creditText: null }[] {
  const inner =
    one(element, '[itemprop~="url"],[itemprop~="contentUrl"],[property~="url"]') ??
    (tagOf(element) === 'img' ? null : one(element, 'img'));
  const url = valueOf(inner ?? element)[0];
  return url && !/\s/.test(url) ? [{ url, caption: null, creditText: null }] : [];
}
