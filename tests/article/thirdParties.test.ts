import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { thirdPartiesOf } from '@/src/article/thirdParties';

const hostsIn = (html: string): string[] =>
  thirdPartiesOf(new JSDOM(html, { url: 'https://www.news.example/bridge' }).window.document);

describe('the other hosts of a page', () => {
  it('are those of its scripts, frames, pictures and styles, each once', () => {
    expect(
      hostsIn(
        '<link rel="stylesheet" href="//fonts.example.org/a.css"><script src="https://ad.doubleclick.net/a.js"></script><script src="HTTPS://AD.doubleclick.net:443/b.js"></script><iframe src="https://u:p@frames.example.org/"></iframe><img src="https://pixel.example.org?x=1">',
      ),
    ).toEqual(['ad.doubleclick.net', 'fonts.example.org', 'frames.example.org', 'pixel.example.org']);
  });

  it('are none of its own site', () => {
    expect(
      hostsIn(
        '<script src="/a.js"></script><script src="https://static.news.example/a.js"></script><img src="data:image/gif;base64,AA"><img src="x//y.example/z">',
      ),
    ).toEqual([]);
  });

  it('are found on a page that names its fields after what is asked of it', () => {
    expect(
      hostsIn(
        '<img name="querySelectorAll"><img name="URL"><script src="https://ad.doubleclick.net/"></script>',
      ),
    ).toEqual(['ad.doubleclick.net']);
  });
});
