import { all, attr, closest, rawText } from './read';
import { readText } from './readText';
import { keyOf, likeness } from './text';

/** The element that shows the article's headline, or `null`. `titles` are what meta tags and JSON-LD call it. */
export function findHeading(page: Document, titles: string[]): Element | null {
  for (const selector of [
    'h1',
    '[itemprop~="headline"]',
    'h2,[class*="headline" i],[class*="title" i]:not(body):not(html):not(section):not(main)',
    'h3',
  ]) {
    const ranked = all(page, selector, 80)
      .filter((element) => !closest(element, 'nav,footer,aside,[class*="related" i],[class*="comment" i]'))
      .map((element, order) => ({ element, order, score: headingScore(element, titles) }))
      .sort((a, b) => b.score - a.score || a.order - b.order);
    if (ranked[0] && ranked[0].score >= MIN_LIKENESS) return ranked[0].element;
  }
  return unmatchedHeading(page);
}

/** Where no heading is like the title: the first `<h1>` that reads like a headline. */
function unmatchedHeading(page: Document): Element | null {
  const headings = all(page, 'h1', 20).filter((element) => !closest(element, 'nav,footer,aside'));
  const worded = headings.filter((element) => wordCount(readText(element, 300)) >= 4);
  return (
    worded[0] ??
    headings.find((element) => closest(element, 'article,main') && readText(element, 300).length >= 12) ??
    null
  );
}

function wordCount(text: string): number {
  return (
    text.split(/\s+/).length +
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text) ? text.length / 3 : 0)
  );
}

/** Share of words in common from which an element counts as showing the title. */
const MIN_LIKENESS = 0.6;

function headingScore(element: Element, titles: string[]): number {
  const text = readText(element, 400);
  const key = keyOf(text);
  if (key.length < 4) return 0;
  return Math.max(
    0,
    ...titles.map((title) => {
      const other = keyOf(title);
      if (key === other) return 2;
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
