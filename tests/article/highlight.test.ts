import { describe, expect, it } from 'vitest';
import {
  anchorTextOf,
  describeRange,
  findHighlight,
  piecesOf,
  toAnnotations,
  type Passage,
} from '@/src/article/highlight';

function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function textAt(place: { start: number; end: number } | null, root: HTMLElement): string | null {
  if (!place) return null;
  return piecesOf(place, anchorTextOf(root, '.ours'))
    .map(({ node, from, to }) => node.data.slice(from, to))
    .join('|');
}

/** What `describeRange` says of the words from `start` in the first node to `end` in the last. */
function described(root: HTMLElement, start: string, end: string) {
  const anchor = anchorTextOf(root, '.ours');
  const range = root.ownerDocument.createRange();
  const first = anchor.nodes.find(({ data }) => data.includes(start));
  const last = anchor.nodes.findLast(({ data }) => data.includes(end));
  if (!first || !last) throw new Error('not in the text');
  range.setStart(first, first.data.indexOf(start));
  range.setEnd(last, last.data.indexOf(end) + end.length);
  const found = describeRange(range, anchor);
  if (!found) throw new Error('no words');
  return found;
}

describe('a passage of an article', () => {
  it('is described by its words, some around them, and its place', () => {
    const found = described(body('<p>The gulls left the harbour wall.</p>'), 'left', 'harbour');
    expect(found).toEqual({
      quote: { exact: 'left the harbour', prefix: 'The gulls ', suffix: ' wall.' },
      position: { start: 10, end: 26 },
    });
  });

  it('is found again where the article was read anew, with other markup and white space and a paragraph more', () => {
    const found = described(
      body('<p>A quarrel could be <em>settled</em> here.</p><p>It was.</p>'),
      'could',
      'It',
    );
    const anew = body('<p>New.</p>\n<p>A quarrel   could be settled here. </p>\n\n<p>It <b>was</b>.</p>');
    expect(textAt(findHighlight(found, anchorTextOf(anew, '.ours')), anew)).toBe(
      'could be settled here. |It',
    );
  });

  it('is told from the same words elsewhere by those around it, and then by its place', () => {
    const root = body('<p>the horn of the ferry</p><p>the horn of plenty</p><p>the horn of plenty</p>');
    const second = described(root, 'horn of plenty', 'horn of plenty');
    const anchor = anchorTextOf(root, '.ours');
    expect(findHighlight({ ...second, quote: { ...second.quote, exact: 'horn' } }, anchor)?.start).toBe(26);
    const refrain = anchorTextOf(
      body('<p>And again the long horn sounded over the water.</p>'.repeat(5)),
      '.ours',
    );
    const exact = 'horn';
    const start = refrain.text.indexOf(exact, 120);
    const context = { prefix: 'again the long ', suffix: ' sounded over' };
    expect(
      findHighlight({ quote: { exact, ...context }, position: { start, end: start + 4 } }, refrain)?.start,
    ).toBe(start);
  });

  it('is not found where its words are gone', () => {
    const found = described(body('<p>The gulls left.</p>'), 'gulls', 'left');
    expect(findHighlight(found, anchorTextOf(body('<p>The birds left.</p>'), '.ours'))).toBeNull();
  });

  it('counts nothing that the interface put between the words', () => {
    const found = described(body('<p>Before. The gulls left.</p>'), 'gulls', 'left');
    const shown = body('<p>Before.<span class="ours"> 12</span> The gulls left.</p>');
    expect(findHighlight(found, anchorTextOf(shown, '.ours'))).toEqual(found.position);
  });

  it('may hold characters outside the basic plane', () => {
    const root = body('<p>😀😀 left 𠮷野 wall</p>');
    const found = described(root, 'left', '𠮷野');
    expect(found.quote.exact).toBe('left 𠮷野');
    expect(textAt(findHighlight(found, anchorTextOf(root, '.ours')), root)).toBe('left 𠮷野');
  });

  it('is a W3C Web Annotation outside', () => {
    const passage: Passage = {
      id: '6f1c3b1e-0000-4000-8000-000000000001',
      colour: 'green',
      note: 'Why?',
      created: '2026-05-04T10:00:00.000Z',
      ...described(body('<p>The gulls left.</p>'), 'gulls', 'left'),
    };
    expect(toAnnotations([passage], 'https://news.example/a')).toMatchObject({
      type: 'AnnotationPage',
      items: [
        {
          motivation: 'commenting',
          body: { value: 'Why?' },
          target: {
            source: 'https://news.example/a',
            selector: [
              { type: 'TextQuoteSelector', exact: 'gulls left' },
              { type: 'TextPositionSelector', start: 4 },
            ],
          },
        },
      ],
    });
  });
});
