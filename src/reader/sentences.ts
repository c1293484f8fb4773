/** A sentence of the article, and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
  /** The language it is in, as marked on the page; empty if it is not. */
  language: string;
}

/** Returns the sentences of the blocks in order; one that is very long comes in parts. */
export function sentencesOf(blocks: HTMLElement[], language: string): Sentence[] {
  return blocks.flatMap((block) =>
    sentencesOfBlock(block, block.closest<HTMLElement>('[lang]')?.lang ?? language),
  );
}

function sentencesOfBlock(block: HTMLElement, language: string): Sentence[] {
  const nodes = spokenTextNodes(block);
  const text = nodes.map(({ data }) => data).join('');
  return spans(text, language).flatMap(([start, end]) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
    return SPEAKABLE.test(words) ? [{ text: words, range: rangeOf(nodes, start, end), language }] : [];
  });
}

/** What is only seen is not read: readings of characters, footnote marks, the interface's own words. */
function spokenTextNodes(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('rt, rp, sup, .visually-hidden, .embed-note, .picture-missing, .note-back')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function spans(text: string, language: string): [start: number, end: number][] {
  const segments = segmenter(language).segment(text);
  return [...segments].flatMap(({ segment, index }) =>
    parts(segment).map(([start, end]): [number, number] => [index + start, index + end]),
  );
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  } catch {
    // A language tag that is not well formed.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** Cuts what is too long for one breath after a comma, or else between words. */
function parts(sentence: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start = 0;
  while (sentence.length - start > MAX_LENGTH) {
    const piece = sentence.slice(start, start + MAX_LENGTH);
    const cut =
      Math.max(
        ...[...piece.matchAll(/[,;:–—،؛、，；：]\s*/gu)].map((mark) => mark.index + mark[0].length),
        0,
      ) ||
      piece.lastIndexOf(' ') + 1 ||
      MAX_LENGTH;
    found.push([start, start + cut]);
    start += cut;
  }
  found.push([start, sentence.length]);
  return found;
}

function rangeOf(nodes: Text[], start: number, end: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.length;
    if (start >= at && start < next) range.setStart(node, start - at);
    if (end > at && end <= next) range.setEnd(node, end - at);
    at = next;
  }
  return range;
}

/** Chromium falls silent in utterances of more than about fifteen seconds; this is about twelve at normal speed. */
const MAX_LENGTH = 180;
const SPEAKABLE = /[\p{L}\p{N}]/u;
