import { describe, expect, it } from 'vitest';
import { pictureOf } from '@/src/article/pictures';

const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function pictureIn(html: string): ReturnType<typeof pictureOf> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const img = page.querySelector('img');
  if (!img) throw new Error('no picture there');
  return pictureOf(img);
}

const sourceIn = (html: string): string | null => pictureIn(html)?.src ?? null;

/** The head of a PNG that says it is so large, and as many bytes after it. */
function png(width: number, height: number, bytes: number): string {
  const head = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82];
  const size = [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255];
  return `data:image/png;base64,${btoa(String.fromCharCode(...head, ...size, ...Array<number>(bytes).fill(7)))}`;
}

describe('pictureOf', () => {
  it('tells what a plain picture says of itself', () => {
    expect(pictureIn('<img src="/harbour.jpg" alt="The harbour" width="800" height="450">')).toEqual({
      src: '/harbour.jpg',
      alt: 'The harbour',
      width: 800,
      height: 450,
    });
  });

  it('says null for a size the page does not state', () => {
    expect(pictureIn('<img src="/harbour.jpg">')).toMatchObject({ alt: '', width: null, height: null });
  });

  describe('of a lazy picture', () => {
    it.each([
      'data-src',
      'data-lazy-src',
      'data-original',
      'data-lazy',
      'data-url',
      'data-img-url',
      'data-image',
      'data-full-src',
      'data-hi-res-src',
      'data-echo',
      'data-cfsrc',
    ])('reads %s instead of the placeholder', (name) => {
      expect(sourceIn(`<img src="${PLACEHOLDER}" ${name}="/real.jpg">`)).toBe('/real.jpg');
      expect(sourceIn(`<img src="/grey.gif" ${name}="/real.jpg">`)).toBe('/real.jpg');
    });

    it.each(['data-srcset', 'data-lazy-srcset', 'data-original-set'])('reads the set in %s', (name) => {
      expect(
        sourceIn(
          `<img src="/grey.gif" srcset="${PLACEHOLDER} 1w" ${name}="/small.jpg 400w, /large.jpg 1200w">`,
        ),
      ).toBe('/large.jpg');
    });

    it('falls back to src where the lazy attribute holds no address', () => {
      expect(sourceIn('<img src="/real.jpg" data-src="">')).toBe('/real.jpg');
      expect(sourceIn('<img src="/real.jpg" data-src="{{ picture.url }}">')).toBe('/real.jpg');
    });

    it('takes no placeholder for a picture', () => {
      expect(pictureIn(`<img src="${PLACEHOLDER}">`)).toBeNull();
      expect(pictureIn('<img src="data:image/svg+xml,%3Csvg/%3E">')).toBeNull();
      expect(pictureIn('<img>')).toBeNull();
    });
  });

  describe('with several sizes', () => {
    it('takes the narrowest that is wide enough for the column', () => {
      expect(
        sourceIn(
          '<img src="/a.jpg" srcset="/4000.jpg 4000w, /320.jpg 320w, /1700.jpg 1700w, /800.jpg 800w">',
        ),
      ).toBe('/1700.jpg');
    });

    it('takes the widest where none is wide enough', () => {
      expect(sourceIn('<img src="/a.jpg" srcset="/320.jpg 320w, /800.jpg 800w, /640.jpg 640w">')).toBe(
        '/800.jpg',
      );
    });

    it('understands densities', () => {
      expect(sourceIn('<img src="/1.jpg" srcset="/1.jpg 1x, /2.jpg 2x">')).toBe('/2.jpg');
    });

    it('keeps commas that belong to an address', () => {
      expect(
        sourceIn(
          '<img srcset="https://cdn.test/w_400,h_300/a.jpg 400w, https://cdn.test/w_800,h_600,c_fill/a.jpg 800w">',
        ),
      ).toBe('https://cdn.test/w_800,h_600,c_fill/a.jpg');
    });

    it('reads a set written without blanks after the commas', () => {
      expect(sourceIn('<img srcset="/320.jpg 320w,/800.jpg 800w">')).toBe('/800.jpg');
    });

    it('reads a set of one address without a size', () => {
      expect(sourceIn('<img src="/grey.gif" srcset="/only.jpg">')).toBe('/only.jpg');
    });

    it('reads the sources of its picture element', () => {
      expect(
        sourceIn(
          `<picture><source data-srcset="/wide.webp 1600w, /narrow.webp 400w"><img src="${PLACEHOLDER}"></picture>`,
        ),
      ).toBe('/wide.webp');
    });

    it('reads no sources of a picture it does not belong to', () => {
      expect(
        sourceIn('<div><img src="/own.jpg"><picture><source srcset="/other.jpg 900w"></picture></div>'),
      ).toBe('/own.jpg');
    });

    it('does not read a set without end', () => {
      const endless = Array.from({ length: 2_000 }, (_, i) => `/picture-${i}.jpg ${i + 1}w`).join(', ');
      expect(sourceIn(`<img src="/own.jpg" srcset="${endless}">`)).toBe('/own.jpg');
    });
  });

  it('keeps a picture written into the page, if it is one', () => {
    const inline = `data:image/jpeg;base64,${'A'.repeat(4_000)}`;
    expect(sourceIn(`<img src="${inline}">`)).toBe(inline);
  });

  it.each(['blob:https://a.test/1', 'javascript:alert(1)', 'about:blank', '{imageUrl}'])(
    'takes %s for no address of a picture',
    (src) => {
      expect(pictureIn(`<img src="${src}">`)).toBeNull();
    },
  );

  it('leaves out what is a pixel in both directions', () => {
    expect(pictureIn('<img src="/count.gif" width="1" height="1">')).toBeNull();
    expect(pictureIn('<img src="/space.gif" width="3" height="2">')).toBeNull();
    expect(pictureIn('<img src="/line.png" width="600" height="2">')).not.toBeNull();
  });

  describe('of a picture written into the page', () => {
    it.each([
      ['a small one', png(120, 20, 300), ''],
      ['one that is shown at its size', png(100, 80, 900), 'width="100" height="80"'],
      ['a point that is described, as in a key', png(1, 1, 40), 'width="12" height="12" alt="Red"'],
    ])('takes %s', (_, src, attributes) => {
      expect(sourceIn(`<img src="${src}" ${attributes}>`)).toBe(src);
    });

    it.each([
      ['a point', png(1, 1, 40), 'alt="The harbour"'],
      ['a point drawn large', png(1, 1, 40), 'width="640" height="360" alt="The harbour"'],
      ['a blurred thumbnail drawn large', png(24, 16, 500), 'width="640" height="427" alt="The harbour"'],
      ['one colour, as large as the picture to come', png(640, 360, 200), 'alt="The harbour"'],
      ['what is no picture', 'data:image/png;base64,!', 'width="20" height="20" alt="The harbour"'],
      ['a drawing, which can hold script', 'data:image/svg+xml;base64,PHN2Zz4=', 'alt="The harbour"'],
    ])('leaves %s', (_, src, attributes) => {
      expect(sourceIn(`<img src="${src}" ${attributes}>`)).toBeNull();
    });
  });
});
