import { describe, expect, it } from 'vitest';
import { blocksOf, paragraphize } from '@/src/article/blocks';
import { headingOf } from '@/src/article/heading';
import { findMainContent } from '@/src/article/mainContent';
import { copyOf, HEADLINE, paragraphs, STORY } from './story';

const OTHER = Array.from(
  { length: 24 },
  (_, i) =>
    `Reader number ${i + 1} wants to say, with respect, that the trench is a mistake, that the pipes were better, and that nobody asked the seals, who live there too.`,
);
const others = (from: number, to: number): string =>
  OTHER.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

/** The lines of what is found in a page with `html` as its body. */
function foundIn(html: string, headline = HEADLINE): string[] {
  const body = copyOf(html);
  paragraphize(body);
  const lines = blocksOf(body);
  const root = findMainContent(body, lines, headingOf(body, headline, lines))?.root;
  return [...(root?.querySelectorAll('p') ?? [])].map((p) => p.textContent);
}

const H1 = `<h1>${HEADLINE}</h1>`;

describe('findMainContent', () => {
  it('finds the container of the text', () => {
    expect(foundIn(`${H1}<div><p>Menu, search, log in.</p></div><div>${paragraphs()}</div>`)).toEqual([
      ...STORY,
    ]);
  });

  it('finds nothing where there is no prose', () => {
    expect(foundIn('<ul><li><a href="/1">Town</a></li><li><a href="/2">Sea</a></li></ul>')).toEqual([]);
    expect(foundIn('')).toEqual([]);
  });

  it('prefers the article to comments longer than itself', () => {
    expect(
      foundIn(`<div>${H1}<div class="text">${paragraphs()}</div></div>
        <div id="comments">${OTHER.map((text) => `<div class="comment"><p>${text}</p></div>`).join('')}</div>`),
    ).toEqual([...STORY]);
  });

  it('prefers the article of the headline to a far longer one below it', () => {
    expect(
      foundIn(
        `<article>${H1}<div>${paragraphs(0, 4)}</div></article><article><h1>Another story</h1><div>${others(0, 20)}</div></article>`,
      ),
    ).toEqual(STORY.slice(0, 4));
  });

  it('prefers the article of the headline where that is no heading, but a box', () => {
    expect(
      foundIn(
        `<nav><ul><li><span>${HEADLINE}</span></li></ul></nav>
         <article><div>${HEADLINE}</div><div>${paragraphs(0, 4)}</div></article><article><h1>Another story</h1><div>${others(0, 20)}</div></article>`,
      ),
    ).toEqual(STORY.slice(0, 4));
  });

  it('keeps to what is named as the text where readers wrote more, each in a box of boxes, under the same headline', () => {
    const letters = OTHER.map((text) => `<div><div><div><div><p>${text}</p></div></div></div></div>`).join(
      '',
    );
    expect(
      foundIn(`<article><header>${H1}</header><div><div class="article-body">${paragraphs(0, 5)}</div></div>
        <figure>${letters}</figure></article>`),
    ).toEqual(STORY.slice(0, 5));
  });

  it('prefers the article to any number of cards that are links', () => {
    const cards = OTHER.map(
      (text) => `<div class="card"><a href="/other"><h3>Another story</h3><p>${text}</p></a></div>`,
    ).join('');
    expect(
      foundIn(
        `<div class="river">${cards.repeat(20)}</div><main><article>${H1}${paragraphs()}</article></main>`,
      ),
    ).toEqual([...STORY]);
  });

  it('prefers the article to a longer text below it without a name', () => {
    expect(
      foundIn(
        `<div>${H1}<div>${paragraphs()}</div></div><section><h3>What you said</h3>${others(0, 20)}</section>`,
      ),
    ).toEqual([...STORY]);
  });

  it('prefers the article to the next one on the same page', () => {
    expect(
      foundIn(
        `<article>${H1}<div>${paragraphs()}</div></article><article><h1>Another story</h1><div>${others(0, 14)}</div></article>`,
      ),
    ).toEqual([...STORY]);
  });

  it('puts together an article that advertisements have cut into containers', () => {
    expect(
      foundIn(`${H1}<div class="story"><div class="part">${paragraphs(0, 3)}</div><div class="slot">x</div>
        <div class="part">${paragraphs(3, 6)}</div><div class="slot">x</div><div class="part">${paragraphs(6)}</div></div>`),
    ).toEqual([...STORY]);
  });

  it('puts together an article of which some paragraphs stand in a box', () => {
    expect(foundIn(`${H1}<div><div>${paragraphs(0, 4)}</div>${paragraphs(4)}</div>`)).toEqual([...STORY]);
  });

  it('puts together an article whose paragraphs have a name in two boxes', () => {
    const named = (from: number, to?: number): string =>
      paragraphs(from, to).replaceAll('<p>', '<p class="copy__text">');
    expect(
      foundIn(
        `${H1}<div class="outer"><div class="free">${named(0, 5)}</div><div class="rest">${named(5)}</div></div>`,
      ),
    ).toEqual([...STORY]);
  });

  it('finds an article in a container that is named after the sidebar of the page', () => {
    expect(
      foundIn(`<div class="content-with-sidebar">${H1}<div class="no-sidebar">${paragraphs()}</div></div>`),
    ).toEqual([...STORY]);
  });

  it('prefers the article to a sidebar above it', () => {
    expect(
      foundIn(
        `<div class="sidebar"><div>${others(0, 4)}</div></div><div>${H1}<div>${paragraphs()}</div></div>`,
      ),
    ).toEqual([...STORY]);
  });

  it('finds an article without a headline', () => {
    expect(
      foundIn(`<div>${paragraphs()}</div><div><p>Imprint, contact, terms of use.</p></div>`, ''),
    ).toEqual([...STORY]);
  });

  it('asks for the best container anywhere when it is told to', () => {
    const body = copyOf(`${H1}<div>${paragraphs(0, 3)}</div><section><div>${others(0, 9)}</div></section>`);
    paragraphize(body);
    expect(
      findMainContent(body, blocksOf(body), headingOf(body, HEADLINE, []), 'most-prose')?.root.textContent,
    ).toContain(OTHER[8]);
  });
});
