import { HAS_WORD, LETTER } from '../letters';
import { attr, firstChild, isElement, isText, nextSibling, tagOf, textData } from './read';
import { isHidden, readText, UNREAD } from './readText';
import { keyOf, tidy } from './text';

/**
 * The headline in `heading` without a kicker ("Interview: …", "Politics | …") or a second line that shares the
 * element. `whole` is the heading's text, `stated` the headlines other sources give, `parts` pieces of them.
 */
export function withoutKicker(heading: Element, whole: string, stated: string[], parts: string[]): string {
  const pieces = piecesOf(heading);
  const joined =
    pieces.length > 1 ? tidy(pieces.map(({ text }) => text).join(' ')).replace(/ (?=[:,;.!?])/g, '') : whole;
  const [og = '', ...others] = stated.map(keyOf);
  const key = keyOf(joined);
  const kickerless = cutsOf(pieces);
  const marked = isKicker(pieces[0]) ? kickerless[0] : undefined;
  // Beside the kicker the other has the colon that here only the layout shows.
  if (key === og)
    return marked && isDashed(stated[0] ?? '', marked)
      ? marked
      : kickerless[0]
        ? (stated[0] ?? joined)
        : joined;
  const cut =
    kickerless.find((text) => keyOf(text) === og) ??
    (marked && isIn(others, marked) ? marked : undefined) ??
    startsOf(pieces).find((text) => isIn(others, text) && (og === '' ? !marked : keyOf(text) === og)) ??
    (others.includes(key) ? undefined : kickerless.find((text) => isIn(others, text)));
  if (cut) return cut;
  const turned = kickerless.find((text) => stated.some((title) => isTurned(title, text, key)));
  if (turned) return turned;
  const same = stated.find((title) => keyOf(title) === key);
  // With its own punctuation, which between two lines only the layout gives.
  if (same) return pieces.length > 1 ? same : joined;
  if (marked) return marked;
  // A title that has all of it has it with its own dash, which parts no kicker off.
  const isWhole = pieces.length === 1 && others.some((other) => other.startsWith(`${key} `));
  const ending = [...stated, ...(isWhole ? [] : parts)].find(
    (title) => keyOf(title).length >= Math.max(MIN_KEY, key.length * 0.4) && isEnding(joined, title),
  );
  return ending ? joined.slice(joined.length - ending.length) : joined;
}

/** Whether `title` is `headline` behind a kicker and a dash; behind a colon the two are read as one headline. */
export function isDashed(title: string, headline: string): boolean {
  return headline !== '' && title.endsWith(headline) && /\s[|–—-]\s$/.test(title.slice(0, -headline.length));
}

function isIn(keys: string[], text: string): boolean {
  return keys.includes(keyOf(text));
}

/** Whether `title` gives the heading with what is above `headline` behind it: "Papers found - Data on the net". */
function isTurned(title: string, headline: string, heading: string): boolean {
  const [key, rest] = [keyOf(headline), keyOf(title)];
  return (
    heading.endsWith(` ${key}`) && rest === `${key} ${heading.slice(0, heading.length - key.length - 1)}`
  );
}

/** What is left of the heading without its first pieces. */
function cutsOf(pieces: Piece[]): string[] {
  return pieces
    .slice(1)
    .map((_, at) => textOf(pieces.slice(at + 1)))
    .filter((text) => keyOf(text).length >= MIN_KEY);
}

/** What is left of the heading without its last pieces. */
function startsOf(pieces: Piece[]): string[] {
  return pieces
    .slice(1)
    .map((_, at) => textOf(pieces.slice(0, at + 1)))
    .filter((text) => keyOf(text).length >= MIN_KEY);
}

function textOf(pieces: Piece[]): string {
  return tidy(pieces.map((piece) => piece.text).join(' ')).replace(/^[:|–—-]\s*/, '');
}

/** Shorter headlines than this are not told from a word of the kicker. */
const MIN_KEY = 12;

/** `title` ends `joined` after a separator or, word by word, after another piece. */
function isEnding(joined: string, title: string): boolean {
  const kicker = joined.slice(0, joined.length - title.length);
  return (
    HAS_WORD.test(kicker) && joined.toLowerCase().endsWith(title.toLowerCase()) && AT_SEPARATOR.test(kicker)
  );
}

const AT_SEPARATOR = new RegExp(`(?:[|/–—]|\\s-)\\s*$|${LETTER}\\s$`);

interface Piece {
  text: string;
  element: Element | null;
}

const KICKER =
  /kicker|(?:top|over|sub)line|overtitle|volanta|eyebrow|dachzeile|(?:super|sup|sub-?|pre-?)title|sub-?heading|roof|surtitre|antet[ií]tulo|occhiello|category|rubrik|section|label|flag|badge|vignette|spitz|topic|small/i;

function isKicker(piece: Piece | undefined): boolean {
  if (!piece?.element) return false;
  return (
    KICKER.test(attr(piece.element, 'class')) ||
    /^(?:small|sup)$/.test(tagOf(piece.element)) ||
    /:$/.test(piece.text)
  );
}

/** The texts of the elements (and of the text between them) that make up the heading. */
function piecesOf(heading: Element): Piece[] {
  let holder = heading;
  for (let i = 0; i < 4; i++) {
    const inner = meaningful(holder);
    const only = inner.length === 1 ? inner[0] : undefined;
    if (!only || !isElement(only)) break;
    holder = only;
  }
  const pieces: Piece[] = [];
  for (const node of meaningful(holder).slice(0, 12)) {
    // Emphasis is part of the sentence around it.
    const isPart = isText(node) || /^(?:em|i|b|strong|q|cite|a|sub|mark|font|wbr|abbr)$/.test(tagOf(node));
    const text = isText(node) ? tidy(textData(node)) : readText(node as Element, 400);
    const last = pieces.at(-1);
    if (isPart && last && last.element === null) last.text = `${last.text} ${text}`;
    else pieces.push({ text, element: isPart ? null : (node as Element) });
  }
  return pieces;
}

function meaningful(element: Element): Node[] {
  const nodes: Node[] = [];
  for (let node = firstChild(element); node; node = nextSibling(node)) {
    if (
      isText(node)
        ? textData(node).trim() !== ''
        : isElement(node) && !UNREAD.has(tagOf(node)) && !isHidden(node) && readText(node, 10) !== ''
    )
      nodes.push(node);
  }
  return nodes;
}
