import { HAN, KANA } from '../letters';
import { all, attr, closest, isAfter, one, parentOf, rawText, tagOf } from './read';
import { readText } from './readText';
import { keyOf, likeness } from './text';

/** The element that shows the article's headline, or `null`. `titles` are what meta tags and JSON-LD call it. */
export function findHeading(page: Document, titles: string[]): Element | null {
  for (const selector of [
    'h1',
    MARKED,
    'h2,[class*="headline" i],[class*="title" i]:not(body):not(html):not(section):not(main)',
    'h3',
  ]) {
    const ranked = all(page, selector, 80)
      .filter((element) => !closest(element, BESIDE) && !isInTrail(element) && !isClassed(element, KICKER))
      .filter((element) => !isAlternative(element, page) && !isSiteTitle(element))
      .map((element, order) => ({ element, order, score: headingScore(element, titles) }))
      .sort((a, b) => b.score - a.score || a.order - b.order);
    if (ranked[0] && ranked[0].score >= MIN_LIKENESS) return ranked[0].element;
  }
  return unmatchedHeading(page) ?? plainHeading(page, titles);
}

/** What schema.org's name for the headline is on, where it can be seen. */
const MARKED = '[itemprop~="headline"]:not(meta)';

/** Whether schema.org's name for a second headline is on it, and another has the first's; some mark their only one so. */
function isAlternative(heading: Element, page: Document): boolean {
  return attr(heading, 'itemprop') === 'alternativeHeadline' && one(page, MARKED) !== null;
}

/** Whether all of the heading is a link to the site's front page: blogs have their own name there. */
function isSiteTitle(heading: Element): boolean {
  const link = closest(heading, 'a[href]') ?? one(heading, 'a[href]');
  return (
    link !== null &&
    /^(?:(?:https?:)?\/\/[^/]+\/?|\/)(?:[?#].*)?$/.test(attr(link, 'href').trim()) &&
    readText(link, 300) === readText(heading, 300)
  );
}

/** Some systems write on the body, or on the article, whether one may comment. */
const BESIDE =
  'nav,footer,aside,[class*="related" i]:not(body,article,main),[class*="comment" i]:not(body,article,main)';

/**
 * Whether the heading is the last step of the way to the page ("News > World > Ice breaks"): templates put the
 * search engines' title there as the `<h1>`, and the headline readers see into an `<h2>`.
 */
function isInTrail(heading: Element): boolean {
  let at: Element | null = heading;
  for (let i = 0; at && i < 4 && !/^(?:article|main|body)$/.test(tagOf(at)); i++) {
    if (/bread-?crumb/i.test(attr(at, 'class')) || /ListItem$/.test(attr(at, 'itemtype'))) return true;
    at = parentOf(at);
  }
  return false;
}

/** Where no heading is like the title: the first `<h1>`, or else what is marked as one, that reads like a headline. */
function unmatchedHeading(page: Document): Element | null {
  const found = all(page, `h1,${MARKED}`, 40).filter(
    (element) =>
      !closest(element, 'nav,footer,aside') && !isAlternative(element, page) && !isSiteTitle(element),
  );
  const first = found.filter((element) => tagOf(element) === 'h1');
  const shown = first.length > 0 ? first : found;
  const outside = shown.filter((element) => !isInTrail(element));
  const headings =
    outside.length > 0 ? outside : [...headlinesBelow(page, shown[0] ?? one(page, 'h1')), ...shown];
  const worded = headings.filter((element) => wordCount(readText(element, 300)) >= 4);
  return (
    worded[0] ??
    headings.find((element) => closest(element, 'article,main') && readText(element, 300).length >= 12) ??
    null
  );
}

/** Old pages make no heading of their headline: what says the title, or its first part, and nothing else. */
function plainHeading(page: Document, titles: string[]): Element | null {
  const keys = new Set(
    titles
      .flatMap((title) => [title, title.replace(/\s+[|_–—-]\s+\S.{0,60}$|[｜|_]\S.{0,30}$/, '')])
      .map(keyOf)
      .filter((key) => wordCount(key) >= 3 && key.length >= MIN_START),
  );
  if (keys.size === 0) return null;
  const says = (element: Element): boolean =>
    keys.has(keyOf(readText(element, MAX_PLAIN))) && !closest(element, BESIDE) && !isInTrail(element);
  return all(page, 'td,div,p,b,strong,font,center,span,dt', MAX_SEARCHED).find(says) ?? null;
}

/** Characters of a headline; what holds more than it differs within them. */
const MAX_PLAIN = 250;
const MAX_SEARCHED = 4_000;

/** What is marked as a headline below the last step of the way to the page. */
function headlinesBelow(page: Document, step: Element | null): Element[] {
  if (!step) return [];
  return all(page, 'h2[class*="headline" i],h2[class*="title" i],header h2,hgroup h2', 20)
    .filter((element) => isAfter(step, element) && !closest(element, 'nav,footer,aside'))
    .filter((element) => !isClassed(element, KICKER))
    .slice(0, 1);
}

/** Names of the line above a headline. */
const KICKER = /kicker|strapline|overline|roofline|topline|dachzeile|spitzmarke|eyebrow/i;

const UNSPACED = new RegExp(`[${HAN}${KANA}\\u0e01-\\u0e5b]`);

function wordCount(text: string): number {
  return text.split(/\s+/).length + (UNSPACED.test(text) ? text.length / 3 : 0);
}

/** Share of words in common from which an element counts as showing the title. */
const MIN_LIKENESS = 0.6;

/** Fewer letters are a section's name. */
const MIN_START = 12;

function headingScore(element: Element, titles: string[]): number {
  const text = readText(element, 400);
  const key = keyOf(text);
  if (key.length < 4) return 0;
  return Math.max(
    0,
    ...titles.map((title) => {
      const other = keyOf(title);
      if (key === other) return 2;
      // "Ice in the harbour » All about the winter": what a title adds for search engines may be longer than itself.
      if (tagOf(element) === 'h1' && key.length >= MIN_START && other.startsWith(`${key} `)) return 1;
      // A site's name is among the title's words too, so a heading must hold a good part of the title.
      if (Math.min(key.length, other.length) < Math.max(key.length, other.length) * 0.35) return 0;
      return likeness(text, title);
    }),
  );
}

/** What `<title>` says. */
export function documentTitle(page: Document): string {
  const title = all(page, 'head > title, title', 5).find((element) => !closest(element, 'svg'));
  return title ? rawText(title).replace(/\s+/g, ' ').trim().slice(0, 2_000) : '';
}

export function isClassed(element: Element, pattern: RegExp): boolean {
  return pattern.test(`${attr(element, 'class')} ${attr(element, 'id')}`);
}
