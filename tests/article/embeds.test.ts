import { describe, expect, it } from 'vitest';
import { embedOf, recordingOf, renderEmbed } from '@/src/article/embeds';

function embedIn(attributes: string): ReturnType<typeof embedOf> {
  const page = new DOMParser().parseFromString(`<iframe ${attributes}></iframe>`, 'text/html');
  return embedOf(page.querySelector('iframe') as Element, 'https://www.wexmoor-post.test/news/1');
}

describe('embedOf', () => {
  it.each([
    [
      'https://www.youtube.com/embed/abc123XYZ_-?autoplay=1',
      'YouTube',
      'https://www.youtube.com/watch?v=abc123XYZ_-',
    ],
    [
      'https://www.youtube-nocookie.com/embed/abc123XYZ_-',
      'YouTube',
      'https://www.youtube.com/watch?v=abc123XYZ_-',
    ],
    ['https://player.vimeo.com/video/76979871?h=1', 'Vimeo', 'https://vimeo.com/76979871'],
    ['https://datawrapper.dwcdn.net/AbCdE/3/', 'Datawrapper', 'https://datawrapper.dwcdn.net/AbCdE/3/'],
    ['https://flo.uri.sh/visualisation/1/embed', 'Flourish', 'https://flo.uri.sh/visualisation/1/embed'],
    ['https://open.spotify.com/embed/episode/1', 'Spotify', 'https://open.spotify.com/embed/episode/1'],
    ['https://www.google.com/maps/embed?pb=1', 'Google Maps', 'https://www.google.com/maps/embed?pb=1'],
  ])('links what %s plays or draws', (src, label, href) => {
    expect(embedIn(`src="${src}"`)).toEqual({ label, href });
  });

  it('adds the title of the frame to the name of the provider', () => {
    expect(
      embedIn('src="https://player.vimeo.com/video/76979871" title=" Seals  on the slipway "')?.label,
    ).toBe('Vimeo: Seals on the slipway');
  });

  it('does not say the provider twice', () => {
    expect(embedIn('src="https://www.youtube.com/embed/abc123XYZ" title="YouTube video player"')?.label).toBe(
      'YouTube video player',
    );
  });

  it('reads an address without a scheme', () => {
    expect(embedIn('src="//www.youtube.com/embed/abc123XYZ"')?.href).toBe(
      'https://www.youtube.com/watch?v=abc123XYZ',
    );
  });

  it('reads the address of a frame that has not been loaded yet', () => {
    expect(embedIn('src="about:blank" data-src="https://www.youtube.com/embed/abc123XYZ"')?.href).toBe(
      'https://www.youtube.com/watch?v=abc123XYZ',
    );
    expect(embedIn('data-lazy-src="https://player.vimeo.com/video/76979871"')?.href).toBe(
      'https://vimeo.com/76979871',
    );
  });

  it.each([
    ['an advertisement', 'https://ads.test/frame?slot=3'],
    ['a host that only ends like a known one', 'https://notyoutube.com/embed/abc123XYZ'],
    ['a host that only begins like a known one', 'https://www.youtube.com.evil.test/embed/abc123XYZ'],
    ['a form of a search engine', 'https://www.google.com/recaptcha/api2/anchor'],
    ['a script', 'javascript:alert(1)'],
    ['a document written into the page', 'data:text/html,hello'],
    ['no address at all', ''],
    ['an address nobody can read', 'https://['],
  ])('knows nothing of %s', (_, src) => {
    expect(embedIn(`src="${src}"`)).toBeNull();
  });
});

describe('recordingOf', () => {
  const recordingIn = (html: string) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    return recordingOf(page.body.firstElementChild as Element, 'https://www.wexmoor-post.test/news/1');
  };
  it.each([
    ['its own address', '<video src="/films/pier.mp4"></video>'],
    ['the first of several', '<video><source src="/films/pier.mp4"><source src="/films/pier.webm"></video>'],
  ])('finds the file by %s', (_, html) => {
    expect(recordingIn(html)).toEqual({
      href: 'https://www.wexmoor-post.test/films/pier.mp4',
      label: 'wexmoor-post.test',
    });
  });
  it('adds the title', () => {
    expect(recordingIn('<audio src="https://a.test/horn.mp3" title="The horn"></audio>')?.label).toBe(
      'a.test: The horn',
    );
  });
  it.each(['<video></video>', '<video src="blob:https://a.test/1"></video>', '<audio src=""></audio>'])(
    'knows nothing of %s',
    (html) => {
      expect(recordingIn(html)).toBeNull();
    },
  );
});

describe('renderEmbed', () => {
  it('makes a captioned figure with a link, and loads nothing', () => {
    const figure = renderEmbed({ href: 'https://vimeo.com/1', label: 'Vimeo: <b>Seals</b>' }, document);
    expect(figure.outerHTML).toBe(
      '<figure><figcaption><a href="https://vimeo.com/1">Vimeo: &lt;b&gt;Seals&lt;/b&gt;</a></figcaption></figure>',
    );
  });
});
