import { attr, firstChildOf, isElement, isText, parentOf, remove, tagOf, walk } from './nodes';

/**
 * The text of `body` as one string, so that something spread over several nodes can be found as a whole: a line for
 * each block and `<br>`, {@link OPAQUE} for a picture, an empty element, or code the article shows on purpose.
 */
export interface FlatText {
  /** Quotes, spaces and brackets of all kinds are their ASCII kin; every character stands where it stood. */
  text: string;
  /** Takes everything between the offsets out of `body`, and the elements that are empty after it. */
  cut: (ranges: [start: number, end: number][]) => void;
}

export const OPAQUE = '\uFFFC';

const BLOCKS = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Shown as it is written: what looks like code in here is meant. */
const SHOWN_CODE = new Set(['pre', 'code', 'kbd', 'samp', 'textarea', 'math', 'svg']);

interface Piece {
  node: Node;
  start: number;
  end: number;
}

export function flatText(body: Element): FlatText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const addPiece = (node: Node, part: string): void => {
    pieces.push({ node, start: length, end: length + part.length });
    add(part);
  };

  walk(
    body,
    (node) => {
      if (isText(node)) addPiece(node, toAscii(node.data));
      if (!isElement(node)) return false;
      const tag = tagOf(node);
      if (tag === 'br') addPiece(node, '\n');
      else if (SHOWN_CODE.has(tag) || !firstChildOf(node)) addPiece(node, OPAQUE);
      else {
        if (BLOCKS.has(tag)) add('\n');
        return true;
      }
      return false;
    },
    (element) => {
      if (BLOCKS.has(tagOf(element)) && firstChildOf(element)) add('\n');
    },
  );

  return {
    text: parts.join(''),
    cut: (ranges) => {
      cutPieces(body, pieces, merged(ranges));
    },
  };
}

const ASCII: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '＇': "'",
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '（': '(',
  '）': ')',
  '＜': '<',
  '‹': '<',
  '＞': '>',
  '›': '>',
  '／': '/',
  '＝': '=',
  '；': ';',
};

function toAscii(text: string): string {
  return text
    .replace(/[“”„‟«»″＂‘’‚‛′＇｛｝［］（）＜‹＞›／＝；]/g, (character) => ASCII[character] ?? character)
    .replace(/[\t\n\r\f\u00A0\u1680\u2000-\u200D\u2028-\u202F\u205F\u2060\u3000\uFEFF\u00AD]/g, ' ');
}

function merged(ranges: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function cutPieces(body: Element, pieces: Piece[], ranges: [number, number][]): void {
  const emptied = new Set<Node>();
  const cuts = new Map<Text, [from: number, to: number][]>();
  let first = 0;
  for (const [start, end] of ranges) {
    while ((pieces[first]?.end ?? Infinity) <= start) first += 1;
    for (let at = first; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (!piece || piece.start >= end) break;
      const parent = parentOf(piece.node);
      if (parent) emptied.add(parent);
      if (!isText(piece.node)) {
        if (piece.start >= start && piece.end <= end) remove(piece.node);
        continue;
      }
      const cut: [number, number] = [
        Math.max(start - piece.start, 0),
        Math.min(end, piece.end) - piece.start,
      ];
      const before = cuts.get(piece.node);
      if (before) before.push(cut);
      else cuts.set(piece.node, [cut]);
    }
  }
  for (const [text, all] of cuts) text.data = blanked(text.data, all);
  for (const node of emptied) removeIfEmpty(node, body);
}

/** `text` with blanks in place of what is cut, collapsed when shown. In one go: a text may have thousands of cuts. */
function blanked(text: string, cuts: [from: number, to: number][]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of cuts) {
    parts.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Takes `node` out if nothing can be seen in it, then whatever contained only it, up to `body`. */
export function removeIfEmpty(node: Node, body: Element): void {
  let empty: Node | null = node;
  while (empty && empty !== body && isElement(empty) && !isTableCell(empty) && isBlank(empty)) {
    const parent: ParentNode | null = parentOf(empty);
    remove(empty);
    empty = parent;
  }
}

function isTableCell(element: Element): boolean {
  return /^(?:td|th|tr|tbody|thead|tfoot|col|colgroup)$/.test(tagOf(element));
}

function isBlank(element: Element): boolean {
  let seen = false;
  walk(element, (node) => {
    if (isText(node)) seen = /[^\s\u200B]/.test(node.data);
    else if (isElement(node)) seen = isSeenAlone(node);
    // Asked of a parent once for each child that goes: reading on would cost the square of their number.
    return seen ? 'stop' : true;
  });
  return !seen;
}

function isSeenAlone(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'a') return attr(element, 'id') !== null;
  return /^(?:img|picture|video|audio|iframe|embed|object|svg|math|canvas|hr|table|input)$/.test(tag);
}
