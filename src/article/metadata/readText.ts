import { CAPITAL, CAPITALS, LETTER, NO_LETTERS } from '../letters';
import { attr, firstChild, hasAttr, isElement, isText, nextSibling, parentOf, tagOf, textData } from './read';
import { tidy } from './text';

/** Elements that start a new line. */
export const BLOCKS = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th tr ul video'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads as text. */
export const UNREAD = new Set(
  'script style noscript template svg math textarea select option button iframe object head title'.split(' '),
);

/** Text of `element` as it reads, white space collapsed; stops after `maxLength` characters, so that it costs little. */
export function readText(element: Element, maxLength = 1_000): string {
  const parts: string[] = [];
  let length = 0;
  let steps = 0;
  let node: Node | null = firstChild(element);
  // Whether an element ended since the last text, and whether another began after it.
  let gap: 'none' | 'ended' | 'between' = 'none';
  while (node && length < maxLength && steps++ < 3_000) {
    if (isText(node)) {
      const text = textData(node).slice(0, maxLength * 4);
      if (gap === 'between' && isGlued(parts.at(-1), text)) parts.push(' ');
      parts.push(text);
      length += text.trim().length;
      gap = 'none';
    } else if (isElement(node)) {
      if (BLOCKS.has(tagOf(node))) parts.push(' ');
      if (!UNREAD.has(tagOf(node)) && !isHidden(node)) {
        if (gap === 'ended') gap = 'between';
        const child = firstChild(node);
        if (child) {
          node = child;
          continue;
        }
      }
    }
    const next = following(node, element, parts);
    if (isElement(node) || (next && parentOf(next) !== parentOf(node))) gap = 'ended';
    node = next;
  }
  return tidy(parts.join('')).slice(0, maxLength);
}

/** "Ann Lee" and "Reporter", each in an element of its own, are set apart by style alone. */
function isGlued(before: string | undefined, text: string): boolean {
  if (before === undefined) return false;
  const areWords = before.length >= MIN_WORD && text.length >= MIN_WORD;
  return areWords
    ? ENDS_IN_LETTER.test(before) && BEGINS_WITH_LETTER.test(text)
    : ENDS_SMALL.test(before) && BEGINS_CAPITAL.test(text);
}

/** Shorter texts are letters that only stand out within a word. In characters. */
const MIN_WORD = 4;
const ENDS_IN_LETTER = new RegExp(`${LETTER}$`);
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`);

const ENDS_SMALL = new RegExp(`[^${NO_LETTERS}${CAPITALS}\\d]$`);
const BEGINS_CAPITAL = new RegExp(`^${CAPITAL}`);

export function isHidden(element: Element): boolean {
  return (
    hasAttr(element, 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attr(element, 'style').slice(0, 300))
  );
}

/** The next node in document order that is not inside `node`, within `root`. */
function following(node: Node, root: Element, parts: string[]): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    const next = nextSibling(at);
    if (next) return next;
    const parent: Element | null = parentOf(at);
    if (parent && parent !== root && BLOCKS.has(tagOf(parent))) parts.push(' ');
    at = parent;
  }
  return null;
}
