import { describe, expect, it } from 'vitest';
import { newsPage, PAGE_URL, paragraphs, reasonOf, STORY, withHeadline } from './story';

const TEASERS = Array.from(
  { length: 16 },
  (_, i) =>
    `<div><h3><a href="/news/story-${i}">Story number ${i} of the day, in a few words</a></h3>
     <p>What it says is told below, and no further, so that people open it.</p></div>`,
).join('');

const SECTIONS = ['/', '/index.html', '/world', '/sport/tennis/', '/town?page=2'];

describe('a page that lists stories', () => {
  it.each(SECTIONS)('is called a front page at %s', (path) => {
    expect(reasonOf(newsPage(TEASERS, { url: `https://www.wexmoor-post.test${path}` }))).toBe('front-page');
  });

  it('is called one however its headlines are linked', () => {
    const cards = TEASERS.replaceAll(/<h3>(<a[^>]*>)(.*?)<\/a><\/h3>/g, '$1<h3>$2</h3></a>');
    expect(reasonOf(newsPage(cards, { url: 'https://www.wexmoor-post.test/' }))).toBe('front-page');
  });

  it('is called one where each story is a link as a whole, however much it says of it', () => {
    const cards = Array.from(
      { length: 24 },
      (_, i) =>
        `<a href="/news/story-${i}"><article><h3>Story number ${i} of the day, in a few words</h3><p>${STORY[i % 8]}</p></article></a>`,
    ).join('');
    expect(reasonOf(newsPage(cards, { url: 'https://www.wexmoor-post.test/' }))).toBe('front-page');
  });
});

describe('a page that tells a story', () => {
  it('is not called a front page for the stories listed below it', () => {
    expect(reasonOf(newsPage(withHeadline(paragraphs()) + TEASERS, { url: PAGE_URL }))).toBeNull();
  });

  it.each(['/town/lights-return-to-the-harbour', '/2024/03', '/a4711.html', '/town/2024/lights'])(
    'is not called one at %s, little as it says',
    (path) => {
      const page = newsPage(withHeadline(paragraphs(0, 2)) + TEASERS, {
        url: `https://www.wexmoor-post.test${path}`,
      });
      expect(reasonOf(page)).toBeNull();
    },
  );

  it('is not called one at the address of a section, if it says much', () => {
    const long = [0, 2, 4, 6, 8].map((i) => `<p>${STORY.slice(i, i + 2).join(' ')}</p>`).join('');
    const page = newsPage(withHeadline(long + long.replaceAll('the ', 'that ')) + TEASERS, {
      url: 'https://www.wexmoor-post.test/harbour',
    });
    expect(reasonOf(page)).toBeNull();
  });
});
