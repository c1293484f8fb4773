import { describe, expect, it } from 'vitest';
import { contentOf, HEADLINE, newsPage, paragraphs } from './story';

const text = `<div class="text">${paragraphs()}</div>`;
const sources = (page: Document): (string | null)[] =>
  [...contentOf(page).querySelectorAll('img')].map((img) => img.getAttribute('src'));
const site = (path: string): string => `https://www.wexmoor-post.test${path}`;

describe('the lead picture', () => {
  it('is kept with its caption where it stands between headline and text', () => {
    const page = newsPage(`<article><h1>${HEADLINE}</h1><figure><img src="/quay.jpg" width="900" height="500">
      <figcaption>The wall on Monday</figcaption></figure>${text}</article>`);
    const first = contentOf(page).querySelector('figure, p');
    expect(first?.tagName).toBe('FIGURE');
    expect(first?.querySelector('img')?.getAttribute('src')).toBe(site('/quay.jpg'));
    expect(first?.querySelector('figcaption')?.textContent).toBe('The wall on Monday');
  });

  it('is kept above the headline if it is the one the page names as its own', () => {
    const main = `<article><img src="/quay-1200x800.jpg" width="900" height="600"><h1>${HEADLINE}</h1>${text}</article>`;
    expect(sources(newsPage(main, { head: '<meta property="og:image" content="/img/quay.jpg">' }))).toEqual([
      site('/quay-1200x800.jpg'),
    ]);
    expect(sources(newsPage(main, { head: '<meta property="og:image" content="/img/seals.jpg">' }))).toEqual(
      [],
    );
  });

  it('is not said twice where the text begins with it', () => {
    const page = newsPage(`<article><h1>${HEADLINE}</h1><img src="/quay.jpg?w=900" width="900" height="500">
      <div class="text"><img src="/quay.jpg?w=600" width="600" height="333">${paragraphs()}</div></article>`);
    expect(sources(page)).toHaveLength(1);
  });

  it.each([
    ['the portrait of the author', '<img src="/lorne.jpg" width="64" height="64">'],
    ['the picture of another story', '<aside><img src="/bridge.jpg" width="400" height="300"></aside>'],
    ['a picture in a list', '<ul><li><img src="/bridge.jpg" width="400" height="300"></li></ul>'],
    [
      'a picture of the related stories',
      '<div class="related"><img src="/bridge.jpg" width="400" height="300"></div>',
    ],
  ])('is not %s', (_, html) => {
    expect(sources(newsPage(`<article><h1>${HEADLINE}</h1>${html}${text}</article>`))).toEqual([]);
  });
});
