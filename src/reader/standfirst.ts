import { sameText, squeeze } from './sameText';

/**
 * Takes what the source card shows out of the content that repeats it, and returns the standfirst's nodes:
 * the page's own, with its links, where the text begins with it.
 *
 * A description that is only the beginning of the first paragraph (most pages cut one for search engines)
 * is no standfirst; then the result is empty and the text stays as it is.
 */
export function takeStandfirst(content: ParentNode, description: string | null): (Node | string)[] {
  if (description === null || squeeze(description) === '') return [];
  const openings = openingBlocks(content);

  const repeated = openings.find((block) => sameText(block.textContent, description));
  if (repeated) return lift(repeated);

  const beginning = squeeze(description.replace(/(?:\.{3}|…|\[…\])\s*$/u, ''));
  if (openings.some((block) => squeeze(block.textContent).startsWith(beginning))) return [];
  if (
    squeeze(content.textContent ?? '')
      .slice(0, beginning.length + OPENING_LENGTH)
      .includes(beginning)
  )
    return [];

  const shortened = openings.find((block) => isBeginningOf(squeeze(block.textContent), beginning));
  shortened?.remove();
  return [description.trim()];
}

/** Removes headings with which the content says the headline again. */
export function removeRepeatedHeadline(content: ParentNode, headline: string): void {
  for (const block of openingBlocks(content)) {
    if (/^H[1-3]$/.test(block.tagName) && sameText(block.textContent, headline)) block.remove();
  }
}

function openingBlocks(content: ParentNode): Element[] {
  return [...content.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]
    .filter((block) => !block.closest('figure, blockquote, table, li') && squeeze(block.textContent) !== '')
    .slice(0, OPENING_BLOCKS);
}

function lift(block: Element): Node[] {
  const nodes = [...block.childNodes];
  block.remove();
  return nodes;
}

function isBeginningOf(block: string, description: string): boolean {
  return block.length >= MIN_STANDFIRST && description.startsWith(block);
}

/** A standfirst comes after at most a kicker, a headline and a byline. */
const OPENING_BLOCKS = 4;

/** Characters before a standfirst that is part of a longer block: a place, an agency, a byline. */
const OPENING_LENGTH = 300;

/** Shorter than this, a block that agrees with the description's first words does so by chance. */
const MIN_STANDFIRST = 40;
