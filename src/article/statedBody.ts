import { textOf } from './dom';
import { flat } from './heading';
import type { Block } from './blocks';

/** Sentences that are compared, and letters of each: enough to tell a story from the one beside it. */
const MAX_PIECES = 12;
const MIN_PIECES = 4;
const PIECE_LENGTH = 40;
/** Shorter texts may be the beginning of a longer one. */
const MIN_WHOLE = 1_500;

/**
 * Returns the part of the page that shows the text which structured data states, where `root` does not show it.
 * What is stated and nowhere shown is left alone: then the page hides it for a reason, or says it in other words.
 */
export function rootOfStatedText(stated: string | null, blocks: Block[], root: Element): Element | null {
  const pieces = (stated ?? '')
    .split(/[.!?。！？]\s*/)
    .map((sentence) => flat(sentence).slice(0, PIECE_LENGTH))
    .filter((piece) => piece.length >= PIECE_LENGTH / 2)
    .slice(0, MAX_PIECES);
  if (pieces.length < MIN_PIECES) return null;
  const found = flat(textOf(root));
  // Of a list or a gallery often only the introduction is stated.
  if (found.length > flat(stated ?? '').length && (stated ?? '').length < MIN_WHOLE) return null;
  if (pieces.filter((piece) => found.includes(piece)).length * 2 >= pieces.length) return null;
  const lines = blocks.map(({ element, text }) => ({ element, text: flat(text) }));
  const holders = pieces.flatMap((piece) => lines.find(({ text }) => text.includes(piece))?.element ?? []);
  return holders.length * 4 >= pieces.length * 3 ? commonHolder(holders) : null;
}

function commonHolder(elements: Element[]): Element | null {
  let holder = elements[0]?.parentElement ?? null;
  while (holder && !elements.every((element) => holder?.contains(element))) holder = holder.parentElement;
  return holder;
}
