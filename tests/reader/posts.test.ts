import { describe, expect, it } from 'vitest';
import { markPosts } from '@/src/reader/posts';

function networkOf(address: string, words = 'The lamps are back.'): string | undefined {
  const content = new DOMParser().parseFromString(
    `<blockquote><p>${words} <a href="https://example.org/">link</a></p>— Ann Lee <a href="${address}">3 March 2024</a></blockquote>`,
    'text/html',
  );
  markPosts(content);
  return content.querySelector<HTMLElement>('blockquote.post')?.dataset['network'];
}

describe('a quotation that ends with the address of a post', () => {
  it.each([
    ['https://twitter.com/annlee/status/1234567890', 'X'],
    ['https://x.com/annlee/status/1234567890?ref=x', 'X'],
    ['https://www.instagram.com/p/Cabc123/', 'Instagram'],
    ['https://www.facebook.com/annlee/posts/123', 'Facebook'],
    ['https://www.tiktok.com/@annlee/video/123', 'TikTok'],
    ['https://bsky.app/profile/annlee.example/post/3k', 'Bluesky'],
    ['https://www.threads.net/@annlee/post/Cx', 'Threads'],
    ['https://news.example/@annlee/111222333444555666', 'Mastodon'],
  ])('%s is a post of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(['https://twitter.com/annlee', 'https://news.example/status/12', 'https://example.org/@annlee'])(
    '%s is no post',
    (address) => {
      expect(networkOf(address)).toBeUndefined();
    },
  );

  it('is a quotation where it says more than a post', () => {
    expect(networkOf('https://x.com/annlee/status/12', 'word '.repeat(500))).toBeUndefined();
  });
});
