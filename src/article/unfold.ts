import { BLOCK_TAGS } from './blocks';
import { collapse, textOf } from './dom';

/**
 * In an article nothing is folded: the line that a part unfolds below becomes a paragraph in bold, which says what
 * follows without being one of the article's headings, or stays the heading that the page made of it.
 */
export function unfold(root: Element): void {
  for (const summary of [...root.getElementsByTagName('summary')]) {
    if (summary.querySelector(HEADINGS)) continue;
    const text = collapse(textOf(summary));
    if (text === '') continue;
    const line = root.ownerDocument.createElement('p');
    const words = root.ownerDocument.createElement('strong');
    const holdsBlocks = [...summary.getElementsByTagName('*')].some(({ tagName }) => BLOCK_TAGS.has(tagName));
    words.append(...(holdsBlocks ? [text] : summary.childNodes));
    line.append(words);
    summary.replaceWith(line);
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
