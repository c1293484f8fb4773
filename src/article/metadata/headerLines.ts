import { attr, closest, firstChild, isElement, isText, nextSibling, parentOf, tagOf, textData } from './read';
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
  const lines = walk(firstChild(start), start, heading, MAX_STEPS).filter(
    ({ text }) => text.length < PROSE_LENGTH,
  );
  const near = lines.slice(-MAX_ABOVE);
  return near.map((line, i) => ({ ...line, distance: i - near.length }));
}

function linesBelow(heading: Element): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let prose = 0;
  for (const line of walk(after(heading), null, null, MAX_STEPS)) {
    if (lines.length >= MAX_BELOW || prose >= MAX_PROSE_LINES) break;
    lines.push({ ...line, distance: lines.length + 1 });
    if (line.text.length >= PROSE_LENGTH && line.linked < line.text.length / 2) prose++;
  }
  return lines;
}

function walk(
  from: Node | null,
  root: Element | null,
  until: Element | null,
  maxSteps: number,
): Omit<HeaderLine, 'distance'>[] {
  const lines: Omit<HeaderLine, 'distance'>[] = [];
  let parts: string[] = [];
  let owner: Element | null = null;
  let linked = 0;
  const flush = (): void => {
    const text = tidy(parts.join(''));
    if (text && owner) lines.push({ text: text.slice(0, 600), element: owner, linked });
    parts = [];
    owner = null;
    linked = 0;
  };
  let node = from;
  for (let step = 0; node && node !== until && step < maxSteps && lines.length < 80; step++) {
    if (isText(node)) {
      const text = textData(node).slice(0, 2_000);
      if (text.trim()) {
        const parent = parentOf(node);
        owner ??= parent && blockOf(parent);
        if (parent && closest(parent, 'a')) linked += text.trim().length;
      }
      parts.push(text);
    } else if (isElement(node)) {
      if (BLOCKS.has(tagOf(node))) flush();
      if (!isSkipped(node)) {
        const child = firstChild(node);
        if (child) {
          node = child;
          continue;
        }
      }
    }
    node = after(node, root, flush);
  }
  flush();
  return lines;
}

function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  return (
    UNREAD.has(tag) ||
    tag === 'nav' ||
    tag === 'figure' ||
    isHidden(element) ||
    /\b(?:related|comments?|share|social|newsletter|breadcrumbs?)\b/i.test(
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
