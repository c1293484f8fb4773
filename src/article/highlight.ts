/** A passage the reader marked, as the W3C Web Annotation model describes one. */
export interface Passage {
  id: string;
  colour: HighlightColour;
  /** The reader's own words about it; empty for none. */
  note: string;
  /** ISO 8601. */
  created: string;
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

/** The passage with some of the text around it: finds it again where the text moved. */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where it was in the text, in characters: tells two equal passages apart. */
export interface TextPositionSelector {
  start: number;
  end: number;
}

/**
 * The text of an article for finding passages in: runs of white space are one space, blocks are a space apart, and
 * what the interface put in between is left out. The same article read again, or saved, has the same text.
 */
export interface AnchorText {
  text: string;
  /** Of each character of `text`, the node it is in and its place there. */
  nodes: Text[];
  offsets: number[];
}

/** @param ours selects what is not the article's own */
export function anchorTextOf(root: Element | DocumentFragment, ours: string): AnchorText {
  const found: AnchorText = { text: '', nodes: [], offsets: [] };
  const characters: string[] = [];
  let block: Element | null = null;
  const take = (character: string, node: Text, offset: number) => {
    characters.push(character);
    found.nodes.push(node);
    found.offsets.push(offset);
  };
  const visit = (parent: ParentNode) => {
    for (const node of parent.childNodes) {
      if (isElement(node)) {
        if (!node.matches(ours)) visit(node);
      } else if (isText(node)) addText(node);
    }
  };
  const addText = (node: Text) => {
    const own = node.parentElement?.closest(BLOCKS) ?? null;
    for (let offset = 0; offset < node.length; offset += 1) {
      const character = node.data.charAt(offset);
      const isSpace = /\s/.test(character);
      const begins = own !== block && !isSpace;
      if (begins) block = own;
      if (begins || isSpace) {
        if (characters.length > 0 && characters.at(-1) !== ' ') take(' ', node, offset);
      }
      if (!isSpace) take(character, node, offset);
    }
  };
  visit(root);
  found.text = characters.join('');
  return found;
}

/** Describes the part of the text that is in `range`, or returns `null` if it holds no words. */
export function describeRange(
  range: Range,
  anchor: AnchorText,
): { quote: TextQuoteSelector; position: TextPositionSelector } | null {
  const { text, nodes, offsets } = anchor;
  const inside = (at: number) => {
    const [node, offset] = [nodes[at], offsets[at] ?? 0];
    return node !== undefined && range.comparePoint(node, offset) >= 0 && isBeforeEnd(range, node, offset);
  };
  let start = 0;
  while (start < text.length && !inside(start)) start += 1;
  let end = start;
  while (end < text.length && inside(end)) end += 1;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  if (start === end) return null;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  };
}

/** Returns where a passage is now, or `null` if the text no longer has it. */
export function findHighlight(
  { quote, position }: Pick<Passage, 'quote' | 'position'>,
  { text }: AnchorText,
): TextPositionSelector | null {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return null;
  let best: { start: number; fit: number } | null = null;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const before = sharedEnd(prefix, text.slice(Math.max(0, start - prefix.length), start));
    const after = sharedStart(suffix, text.slice(start + exact.length, start + exact.length + suffix.length));
    // Context decides; of places that have the same, the one nearest to where it was.
    const fit = before + after - Math.abs(start - position.start) / (text.length + 1);
    if (!best || fit > best.fit) best = { start, fit };
  }
  return best && { start: best.start, end: best.start + exact.length };
}

/** Returns the pieces of text nodes that a passage is made of. */
export function piecesOf(
  { start, end }: TextPositionSelector,
  { nodes, offsets }: AnchorText,
): { node: Text; from: number; to: number }[] {
  const pieces: { node: Text; from: number; to: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const [node, offset] = [nodes[at], offsets[at]];
    if (!node || offset === undefined) continue;
    const last = pieces.at(-1);
    if (last?.node === node) last.to = offset + 1;
    else pieces.push({ node, from: offset, to: offset + 1 });
  }
  return pieces.filter(({ node, from, to }) => /\S/.test(node.data.slice(from, to)));
}

/** Returns highlights as a page of W3C Web Annotations about the article at `source`. */
export function toAnnotations(highlights: Passage[], source: string): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: highlights.map(({ id, colour, note, created, quote, position }) => ({
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      motivation: note === '' ? 'highlighting' : 'commenting',
      created,
      ...(note !== '' && { body: { type: 'TextualBody', value: note, format: 'text/plain' } }),
      target: {
        source,
        styleClass: colour,
        selector: [
          { type: 'TextQuoteSelector', ...quote },
          { type: 'TextPositionSelector', ...position },
        ],
      },
    })),
  };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isBeforeEnd(range: Range, node: Text, offset: number): boolean {
  return range.comparePoint(node, Math.min(node.length, offset + 1)) <= 0;
}

function sharedEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

function sharedStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}

const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, figcaption, caption, blockquote, figure, div, section';

/** Characters of context on each side; as many as the model's examples have. */
const CONTEXT = 32;
