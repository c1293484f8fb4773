import {
  attr,
  closest,
  firstChild,
  isElement,
  isText,
  nextSibling,
  one,
  parentOf,
  previousSibling,
  tagOf,
  textData,
} from './read';
import { BLOCKS, isHidden, UNREAD } from './readText';
import { tidy } from './text';

/** A line of text as the page shows it, near the headline. */
export interface HeaderLine {
  text: string;
  /** Innermost block that holds the line. */
  element: Element;
  /** Lines from the headline: below it 1, 2, …, above it −1, −2, … */
  distance: number;
  /** Characters of the line inside links. */
  linked: number;
}

const MAX_ABOVE = 8;
const MAX_BELOW = 40;
/** Above it more are the site's own. */
const MAX_LINES = 80;
/** Text nodes and elements walked on either side of the headline: a header has some 100. */
const MAX_STEPS = 1_200;
/** From this length a line without a link is prose; after the third the header is over. */
const PROSE_LENGTH = 160;
const MAX_PROSE_LINES = 3;

/** The lines around the headline: kicker, standfirst, byline, dates, and the first paragraphs. */
export function readHeaderLines(heading: Element | null): HeaderLine[] {
  if (!heading) return [];
  return [...linesAbove(heading), ...linesBelow(heading)];
}

function linesAbove(heading: Element): HeaderLine[] {
  let start = heading;
  for (let i = 0; i < 4; i++) {
    const parent = parentOf(start);
    if (!parent || /^(?:body|html)$/.test(tagOf(parent))) break;
    start = parent;
    if (/^(?:article|main)$/.test(tagOf(start))) break;
  }
  if (start === heading) return [];
  const lines: Line[] = [];
  walk(firstChild(start), start, heading, (line) => {
    if (line.text.length < PROSE_LENGTH) lines.push(line);
    return lines.length < MAX_LINES;
  });
  const near = lines.slice(-MAX_ABOVE);
  return near.map((line, i) => ({ ...line, distance: i - near.length }));
}

function linesBelow(heading: Element): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let prose = 0;
  walk(after(heading), null, null, (line) => {
    lines.push({ ...line, distance: lines.length + 1 });
    if (line.text.length >= PROSE_LENGTH && line.linked < line.text.length / 2) prose++;
    return lines.length < MAX_BELOW && prose < MAX_PROSE_LINES;
  });
  return lines;
}

type Line = Omit<HeaderLine, 'distance'>;

/** Hands each line between `from` and `until`, within `root`, to `take`, until that has enough and returns `false`. */
function walk(
  from: Node | null,
  root: Element | null,
  until: Element | null,
  take: (line: Line) => boolean,
): void {
  /** The line that is being read, and whether no other is wanted. */
  const open: { parts: string[]; owner: Element | null; linked: number; isLast: boolean } = {
    parts: [],
    owner: null,
    linked: 0,
    isLast: false,
  };
  const flush = (): void => {
    const { owner, linked } = open;
    const text = owner && !open.isLast ? tidy(open.parts.join('')) : '';
    if (text && owner) open.isLast = !take({ text: text.slice(0, 600), element: owner, linked });
    open.parts = [];
    open.owner = null;
    open.linked = 0;
  };
  let node = from;
  for (let step = 0; node && node !== until && step < MAX_STEPS; step++) {
    if (isText(node)) {
      const text = textData(node).slice(0, 2_000);
      const length = text.trim().length;
      if (length > 0) {
        const parent = parentOf(node);
        open.owner ??= parent && blockOf(parent);
        if (parent && closest(parent, 'a')) open.linked += length;
      }
      open.parts.push(text);
    } else if (isElement(node)) {
      if (BLOCKS.has(tagOf(node))) flush();
      // "AFP" and "April 28" beside it: the page sets its parts apart with a margin.
      else if (isBesideElement(node)) open.parts.push(' ');
      if (!isSkipped(node)) {
        const child = firstChild(node);
        if (child) {
          node = child;
          continue;
        }
      }
    }
    node = after(node, root, flush);
    if (open.isLast) return;
  }
  flush();
}

function isBesideElement(element: Element): boolean {
  const before = previousSibling(element);
  return before !== null && isElement(before) && PARTS.test(`${tagOf(before)} ${tagOf(element)}`);
}

/** Two of the elements that header lines are made of; emphasis and the like stand within words. */
const PARTS = /^(?:a|span|time) (?:a|span|time)$/;

function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  return (
    UNREAD.has(tag) ||
    tag === 'nav' ||
    // Without a picture it may hold the byline.
    (tag === 'figure' && one(element, 'img,amp-img,video,iframe') !== null) ||
    isHidden(element) ||
    /\b(?:related|comments?|share|social|newsletter|breadcrumbs?|carousel)\b/i.test(
      attr(element, 'class').slice(0, 300),
    )
  );
}

function blockOf(element: Element): Element {
  let at = element;
  for (let i = 0; i < 12 && !BLOCKS.has(tagOf(at)); i++) at = parentOf(at) ?? at;
  return at;
}

function after(node: Node, root: Element | null = null, onLeave: () => void = () => undefined): Node | null {
  let at = node;
  while (at !== root) {
    const next = nextSibling(at);
    if (next) return next;
    const parent: Element | null = parentOf(at);
    if (!parent) return null;
    if (BLOCKS.has(tagOf(parent))) onLeave();
    at = parent;
  }
  return null;
}
