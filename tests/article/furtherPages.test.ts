import { describe, expect, it } from 'vitest';
import { furtherPagesOf } from '@/src/article/furtherPages';
import { openPage } from './metadata/openPage';

const SITE = 'https://www.wexmoor-post.test';

function pagesOf(path: string, links: [href: string, text: string, rel?: string][]): string[] {
  const anchors = links.map(
    ([href, text, rel]) => `<a href="${href}"${rel ? ` rel="${rel}"` : ''}>${text}</a>`,
  );
  return furtherPagesOf(openPage(`<body><nav>${anchors.join(' ')}</nav>`, SITE + path)).map((url) =>
    url.slice(SITE.length),
  );
}

describe('furtherPagesOf', () => {
  it.each([
    ['/news/harbour', ['/news/harbour/2', '/news/harbour/3']],
    ['/news/harbour/', ['/news/harbour/page/2/', '/news/harbour/page/3/']],
    ['/news/harbour.html', ['/news/harbour-2.html', '/news/harbour-3.html']],
    ['/news/harbour', ['/news/harbour?page=2', '/news/harbour?page=3']],
    ['/story.php?id=4711', ['/story.php?id=4711&p=2', '/story.php?id=4711&p=3']],
    ['/news/harbour,4711.html', ['/news/harbour,4711,seite-2.html', '/news/harbour,4711,seite-3.html']],
  ])('knows the numbered pages of %s', (path, pages) => {
    expect(
      pagesOf(path, [[path, '1'], ...pages.map((url, i): [string, string] => [url, String(i + 2)])]),
    ).toEqual(pages);
  });

  it('knows the next page by what its link is', () => {
    expect(pagesOf('/news/harbour', [['/news/harbour/2', 'Continue', 'next']])).toEqual(['/news/harbour/2']);
  });

  it('fills in the numbers that a long row leaves out', () => {
    expect(
      pagesOf('/news/harbour', [
        ['/news/harbour/2', '2'],
        ['/news/harbour/3', '3'],
        ['/news/harbour/6', '6'],
      ]),
    ).toEqual([2, 3, 4, 5, 6].map((n) => `/news/harbour/${String(n)}`));
  });

  it('gives only those that follow', () => {
    expect(
      pagesOf('/news/harbour/2', [
        ['/news/harbour', '1'],
        ['/news/harbour/3', '3'],
      ]),
    ).toEqual(['/news/harbour/3']);
  });

  it.each([
    ['another article that is called next', '/news/bakery', 'Next', 'next'],
    ['another site', 'https://elsewhere.test/news/harbour/2', '2', ''],
    ['a page of comments', '/news/harbour?comments=2', '2', ''],
    ['a place on a page', '/news/harbour?page=2#comments', '2', ''],
    ['a link that does not say the number', '/news/harbour-2', 'The harbour, part two', ''],
  ])('leaves alone %s', (_, href, text, rel) => {
    expect(pagesOf('/news/harbour', [[href, text, rel]])).toEqual([]);
  });
});
