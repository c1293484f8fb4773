import { anchorTextOf, findHighlight, piecesOf, type Passage } from '@/src/article/highlight';
import type { Attributes } from '@/src/reader/elements';
import type { Translate } from '@/src/reader/messages';
import type { Maker } from './elements';

/**
 * Marks in `text` what the reader marked, and returns the notes as a list that each mark leads to and back, or `null`
 * without notes. A passage that is not there keeps its words in the list: nothing the reader wrote is lost.
 */
export function markHighlights(
  text: HTMLElement,
  highlights: Passage[],
  words: Attributes,
  make: Maker,
  t: Translate,
): HTMLElement | null {
  const notes: HTMLElement[] = [];
  // Found one by one: each mark splits the nodes that the next one is found in.
  for (const [index, highlight] of highlights.entries()) {
    const anchor = anchorTextOf(text, '.note-number');
    const place = findHighlight(highlight, anchor);
    const marks = (place ? piecesOf(place, anchor) : []).map(({ node, from, to }) => {
      const piece = node.splitText(from);
      piece.splitText(to - from);
      const mark = make('mark', { class: `highlight highlight-${highlight.colour}` });
      piece.replaceWith(mark);
      mark.append(piece);
      return mark;
    });
    const id = `highlight-${String(index + 1)}`;
    marks[0]?.setAttribute('id', id);
    if (highlight.note === '' && marks.length > 0) continue;
    const number = String(notes.length + 1);
    const back =
      marks.length === 0 ? null : make('a', { href: `#${id}`, 'aria-label': t('highlightBack') }, '↩');
    notes.push(
      make(
        'li',
        { id: `note-${number}` },
        make('q', {}, highlight.quote.exact),
        highlight.note === '' ? null : make('p', { dir: 'auto' }, highlight.note),
        back,
      ),
    );
    marks
      .at(-1)
      ?.after(make('sup', { class: 'note-number' }, make('a', { href: `#note-${number}` }, number)));
  }
  if (notes.length === 0) return null;
  return make('section', { class: 'notes' }, make('h2', words, t('highlights')), make('ol', {}, ...notes));
}
