import { blockOf, clausesIn, isBlock, type Block } from './blocks';
import { textOf } from './dom';
import { soundsLikeClutter, soundsLikeSide, soundsLikeTextBody, wordsOf } from './classNames';

/** A paragraph below this many characters says little about where the article is. */
const MIN_PROSE = 40;
/** More linked text than this and a block is a list of links. */
const MAX_LINK_SHARE = 0.5;
/** How far up a paragraph speaks for its ancestors, and how much less each time. */
const LEVELS = 6;
const DECAY = 0.65;
/** A candidate with this share of the best one's score, which comes first, is the article. */
const STRONG = 0.3;
/** The same for one in the `<article>` of the headline, where the best one is in another: the next article comes below. */
const STRONG_IN_OWN = 0.1;
/** Parts beside the best container that hold this share of its prose belong to the same article. */
const PART_SHARE = 0.12;

/** A part that holds more of the page's prose than this is no side matter, whatever it is called. */
const MAX_SIDE_SHARE = 0.4;

/** `after-headline` prefers the first strong candidate below the headline; `most-prose` the best one anywhere. */
export type MainContentRule = 'after-headline' | 'most-prose';

/** Where the article is, and how much speaks for it. */
export interface MainContent {
  root: Element;
  /** Weight of the prose under `root`. */
  prose: number;
}

/**
 * The element of `body` that holds the article's text, or `null` if there is no prose. `blocks` are the body's lines,
 * `heading` is the element that says the headline.
 */
export function findMainContent(
  body: Element,
  blocks: Block[],
  heading: Element | null,
  rule: MainContentRule = 'after-headline',
): MainContent | null {
  const paragraphs = blocks
    .map((block) => ({ element: block.element, weight: proseWeight(block, rule === 'most-prose') }))
    .filter(({ weight }) => weight > 0);
  const shares = sumUp(paragraphs, body);
  const total = shares.get(body) ?? 0;
  const isSide = sideTest(shares, total);
  const weighed = paragraphs.map(({ element, weight }) => ({
    element,
    weight: weight * (isSide(element) ? 0.25 : 1),
  }));

  const prose = sumUp(weighed, body);
  const scores = scoreContainers(weighed, body);
  const candidates = [...scores].map(([element, score]) => ({ element, score: score * nameFactor(element) }));
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (!best) return null;
  const found = rule === 'most-prose' ? best.element : firstStrong(candidates, best, heading);
  const root = ascend(
    found,
    body,
    prose,
    found === best.element ? heading : found,
    signaturesIn(found, weighed),
  );
  return { root, prose: prose.get(root) ?? 0 };
}

interface Candidate {
  element: Element;
  score: number;
}

/**
 * The best candidate, or one that comes before it in reading order, after the headline, and is nearly as good: what
 * readers write below an article, or the next article on the same page, can be longer than the article.
 */
function firstStrong(candidates: Candidate[], best: Candidate, heading: Element | null): Element {
  if (!heading || !follows(best.element, heading)) return best.element;
  const own = heading.closest('article');
  const isBesideOwn = own !== null && !own.contains(best.element);
  const earlier = candidates
    .filter(
      ({ element, score }) =>
        score >= (isBesideOwn && own.contains(element) ? STRONG_IN_OWN : STRONG) * best.score &&
        follows(best.element, element) &&
        follows(element, heading),
    )
    .filter(({ element }) => !element.contains(heading))
    .sort((a, b) => b.score - a.score);
  const first = earlier.reduce<Candidate | null>(
    (a, b) => (a && !follows(a.element, b.element) ? a : b),
    null,
  );
  return first?.element ?? best.element;
}

/** Whether `later` starts after the end of `earlier`. */
function follows(later: Element, earlier: Element): boolean {
  const position = earlier.compareDocumentPosition(later);
  return (position & 4) !== 0 && (position & 16) === 0;
}

interface Paragraph {
  element: Element;
  weight: number;
}

/** The weight of all paragraphs under each element. */
function sumUp(paragraphs: Paragraph[], body: Element): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const { element, weight } of paragraphs) {
    for (let at: Element | null = element; at; at = at === body ? null : at.parentElement) {
      sums.set(at, (sums.get(at) ?? 0) + weight);
    }
  }
  return sums;
}

/** Each paragraph speaks for the elements around it, the nearer the louder. */
function scoreContainers(paragraphs: Paragraph[], body: Element): Map<Element, number> {
  const scores = new Map<Element, number>();
  for (const { element, weight } of paragraphs) {
    let share = weight;
    let at = element === body ? body : element.parentElement;
    for (let level = 0; at && level < LEVELS; level += 1) {
      if (isBlock(at) || at === body) {
        scores.set(at, (scores.get(at) ?? 0) + share);
        share *= DECAY;
      }
      at = at === body ? null : at.parentElement;
    }
  }
  return scores;
}

/** Tells whether a paragraph stands in a part that is named or marked as side matter and holds little of the page. */
function sideTest(shares: Map<Element, number>, total: number): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const groups = new Map<string, number>();
  for (const [element, share] of shares) {
    const parentWords = element.parentElement ? wordsOf(element.parentElement) : '';
    if (parentWords !== wordsOf(element))
      groups.set(wordsOf(element), (groups.get(wordsOf(element)) ?? 0) + share);
  }
  const isSide = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const isMarked =
      element.tagName === 'ASIDE' ||
      element.tagName === 'FOOTER' ||
      (soundsLikeSide(element) && !soundsLikeTextBody(element));
    const parent = element.parentElement;
    const side =
      (isMarked &&
        Math.max(
          shares.get(element) ?? 0,
          wordsOf(element) === '' ? 0 : (groups.get(wordsOf(element)) ?? 0),
        ) <
          MAX_SIDE_SHARE * total) ||
      (parent !== null && isSide(parent));
    known.set(element, side);
    return side;
  };
  return isSide;
}

function nameFactor(element: Element): number {
  let factor = 1;
  if (soundsLikeTextBody(element)) factor *= 1.3;
  if (element.tagName === 'ARTICLE' || element.tagName === 'MAIN') factor *= 1.1;
  return factor;
}

/**
 * How much a block says "this is running text": its length and its punctuation, less what is linked. Captions do so
 * only where little else does: in a story told in pictures.
 */
function proseWeight({ element, text, length, linkShare }: Block, withCaptions: boolean): number {
  if (linkShare > MAX_LINK_SHARE || length < MIN_PROSE) return 0;
  if (/^(?:H[1-6]|CAPTION|TH|ADDRESS|SUMMARY)$/.test(element.tagName)) return 0;
  if (element.tagName === 'FIGCAPTION' && !withCaptions) return 0;
  const clauses = clausesIn(text);
  if (clauses === 0) return 0;
  const weight = (Math.min(length, 800) / 100 + Math.min(clauses, 10) / 2) * (1 - linkShare);
  return /^(?:LI|TD|DD)$/.test(element.tagName) ? weight * 0.4 : weight;
}

/**
 * Climbs from the best container to the one that holds the whole article: where parts of the same make stand beside
 * it, the article is cut into several containers; where far more prose stands beside it, it was only a part.
 */
function ascend(
  candidate: Element,
  body: Element,
  prose: Map<Element, number>,
  upTo: Element | null,
  looksAlike: (part: Element) => boolean,
): Element {
  let chosen = candidate;
  let branch = candidate;
  for (let at = candidate.parentElement; at && branch !== body; branch = at, at = at.parentElement) {
    const own = prose.get(chosen) ?? 0;
    const beside = (prose.get(at) ?? 0) - (prose.get(branch) ?? 0);
    if (beside <= 0) continue;
    const alike = [...at.children]
      .filter(
        (sibling) =>
          sibling !== branch && (isAlike(sibling, branch) || looksAlike(sibling) || goesOn(sibling)),
      )
      .reduce((sum, sibling) => sum + (prose.get(sibling) ?? 0), 0);
    // Once the headline is inside as well, what else there is stands beside the article, not in it.
    const isPart = beside > own && !(upTo && branch.contains(upTo)) && !soundsLikeTextBody(chosen);
    if (alike > PART_SHARE * own || isPart) chosen = at;
  }
  return chosen;
}

/**
 * Returns a test for parts whose paragraphs are named as those of `container` are: an article that a paywall or an
 * advertisement has cut in two. Paragraphs without a name say nothing.
 */
function signaturesIn(container: Element, paragraphs: Paragraph[]): (part: Element) => boolean {
  const names = new Set<string>();
  for (const { element } of paragraphs) {
    if (element !== container && container.contains(element) && wordsOf(element) !== '')
      names.add(nameOf(element));
  }
  return (part) => {
    if (names.size === 0 || soundsLikeSide(part) || part.querySelector('h1')) return false;
    const inside = paragraphs.filter(({ element }) => part.contains(element));
    return inside.length > 0 && inside.every(({ element }) => names.has(nameOf(element)));
  };
}

const nameOf = (element: Element): string => element.className.trim().replace(/\s+/g, ' ');

/**
 * A part of an `<article>` under another name: the rest of a text behind a paywall or an advertisement. What begins with
 * a heading, is linked, or is named as something else is no such part.
 */
function goesOn(part: Element): boolean {
  return (
    /^(?:DIV|SECTION)$/.test(part.tagName) &&
    part.parentElement?.closest('article') !== null &&
    !soundsLikeSide(part) &&
    !soundsLikeClutter(part) &&
    !part.querySelector('h1, h2, h3, h4, article, aside, footer') &&
    [...part.querySelectorAll('p')].filter((p) => textOf(p).length > 2 * MIN_PROSE).length > 1 &&
    blockOf(part).linkShare < 0.1
  );
}

/** Two parts of the same article: paragraphs beside a container, or containers of the same make. */
function isAlike(sibling: Element, branch: Element): boolean {
  if (/^(?:P|BLOCKQUOTE|UL|OL)$/.test(sibling.tagName)) return true;
  if (sibling.tagName !== branch.tagName || wordsOf(sibling) !== wordsOf(branch)) return false;
  // Parts without a name are all alike; then a heading begins something else.
  if (wordsOf(branch) === '' && sibling.querySelector('h1, h2, h3, h4')) return false;
  return !(sibling.querySelector('h1') && branch.querySelector('h1'));
}
