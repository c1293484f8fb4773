import { describe, expect, it } from 'vitest';
import { shapeFigures } from '@/src/article/clean/figures';
import { paragraphs, STORY } from '../story';
import { bodyOf } from './bodyOf';

function shaped(html: string): HTMLElement {
  const root = bodyOf(html);
  shapeFigures(root);
  return root;
}

const IMG = '<img src="/quay.jpg" alt="" width="640" height="360">';
const CAPTION = 'Boats at their moorings below the wall';

/** What the only figure of `html`, put between paragraphs, says about its picture. */
function captionIn(html: string): string | undefined {
  const root = shaped(paragraphs(0, 3) + html + paragraphs(3));
  const figures = root.querySelectorAll('figure');
  if (figures.length !== 1) throw new Error(`${figures.length} figures`);
  return figures[0]?.querySelector('figcaption')?.textContent.replace(/\s+/g, ' ').trim();
}

describe('shapeFigures', () => {
  it.each([
    ['a figure', `<figure>${IMG}<figcaption>${CAPTION}</figcaption></figure>`],
    ['a figure that wraps everything', `<figure><div>${IMG}</div><div><p>${CAPTION}</p></div></figure>`],
    [
      'a box of a publishing system',
      `<div class="wp-caption">${IMG}<p class="wp-caption-text">${CAPTION}</p></div>`,
    ],
    ['a box with a caption in it', `<div>${IMG}<div class="caption">${CAPTION}</div></div>`],
    ['a picture box with a line', `<div class="image-box">${IMG}<span>${CAPTION}</span></div>`],
    [
      'a line with a Hungarian name',
      `<div class="kepkeret">${IMG}<div class="kepalairas">${CAPTION}</div></div>`,
    ],
    ['a line named caption after the picture', `<p>${IMG}</p><p class="image-caption">${CAPTION}</p>`],
    [
      'a box named caption after a box',
      `<div><div>${IMG}</div></div><div class="bildunterschrift">${CAPTION}</div>`,
    ],
    [
      'a linked picture',
      `<div class="wp-caption"><a href="/quay.jpg">${IMG}</a><p class="caption">${CAPTION}</p></div>`,
    ],
  ])('finds the caption of %s', (_, html) => {
    expect(captionIn(html)).toBe(CAPTION);
  });

  it.each([
    'Boats below the wall (Photo: Edda Lorne)',
    'Photo: Edda Lorne',
    'Boats below the wall / Getty Images',
  ])('takes the line after a picture for its caption where it names a photographer: %s', (text) => {
    expect(captionIn(`${IMG}<p>${text}</p>`)).toBe(text);
  });

  it('takes the line after a picture for its caption where it points at the picture', () => {
    expect(captionIn(`<p>${IMG}</p><p>▲工人在码头上修船（受访者供图）</p>`)).toBe(
      '▲工人在码头上修船（受访者供图）',
    );
  });

  it('takes the box after a picture for its caption whose last line is a credit', () => {
    const html = `<div>${IMG}</div><div><p>${CAPTION}.</p><p>Photo credit: Bo Poe</p></div>`;
    expect(captionIn(html)).toMatch(/wall\.\s?Photo credit: Bo Poe$/);
  });

  it('takes what stands with a picture alone in a table of one cell for its caption', () => {
    const cell = (html: string): string => `<table><tbody><tr>${html}</tr></tbody></table>`;
    const picture = `<td><div class="pic">${IMG}<span>${CAPTION}</span></div></td>`;
    expect(captionIn(cell(picture))).toBe(CAPTION);
    expect(shaped(cell(`${picture}<td>41</td>`)).querySelector('figure')).toBeNull();
  });

  it('takes the line after a picture that repeats its description for its caption', () => {
    expect(captionIn(`<img src="/quay.jpg" alt="${CAPTION}"><p>${CAPTION}.</p>`)).toBe(`${CAPTION}.`);
  });

  it('never takes the paragraph after a picture for a caption', () => {
    expect(captionIn(`<p>${IMG}</p>`)).toBeUndefined();
    const root = shaped(`<p>${IMG}</p>${paragraphs()}`);
    expect([...root.querySelectorAll('p')].map((p) => p.textContent)).toEqual([...STORY]);
  });

  it('takes what ends with who took the picture for its caption, where nothing is named', () => {
    const line = 'The tiled hall in 1951, the largest on the coast. Photo: Ida Moss/Wexmoor Archive';
    expect(captionIn(`<div>${IMG}<div>${line}</div></div>`)).toBe(line);
    expect(captionIn(`<div>${IMG}<p>${STORY[0]}</p></div>`)).toBeUndefined();
  });

  it('tells the credit as small print', () => {
    const root = shaped(
      `<figure>${IMG}<figcaption><p>${CAPTION}</p><p class="credit">Edda Lorne</p></figcaption></figure>`,
    );
    expect(root.innerHTML).toBe(
      `<figure>${IMG}<figcaption><span>${CAPTION}</span> <small>Edda Lorne</small></figcaption></figure>`,
    );
    expect(
      shaped(
        `<figure>${IMG}<figcaption>${CAPTION} <span class="photo-credit">E. Lorne</span></figcaption></figure>`,
      ).querySelector('small')?.textContent,
    ).toBe('E. Lorne');
    expect(
      shaped(
        `<figure>${IMG}<figcaption><p>${CAPTION}</p><p>Photo: Edda Lorne</p></figcaption></figure>`,
      ).querySelector('small')?.textContent,
    ).toBe('Photo: Edda Lorne');
  });

  it('says a caption once, and leaves out counters', () => {
    expect(
      captionIn(
        `<figure>${IMG}<div>1 / 3</div><p>${CAPTION}</p><figcaption><p>${CAPTION}</p></figcaption></figure>`,
      ),
    ).toBe(CAPTION);
  });

  it('takes a line that ends with who took the picture for its caption', () => {
    const line = 'The bridge as it was. Staff photo by Edda Lorne';
    const root = shaped(`<div>${IMG}<p>${line}</p></div><p>${STORY[0]}</p>`);
    expect(root.querySelector('figcaption')?.textContent).toBe(line);
  });

  it('makes a credit in several parts small once', () => {
    const root = shaped(
      `<figure>${IMG}<figcaption>${CAPTION} <span class="image-credit"><span class="credit-label">Credit:</span> Edda Lorne</span></figcaption></figure>`,
    );
    expect(root.querySelector('small')?.textContent).toBe('Credit: Edda Lorne');
    expect(root.querySelector('small small')).toBeNull();
  });

  it('keeps the same picture in two sizes once', () => {
    const root = shaped(
      '<figure><img src="/a.jpg?w=100"><img src="/a.jpg?w=900"><img src="/b.jpg"></figure>',
    );
    expect([...root.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      '/a.jpg?w=100',
      '/b.jpg',
    ]);
  });

  it('keeps a picture once that is repeated beside it for browsers without scripts', () => {
    const root = shaped(
      `<p>${STORY[0]}</p><img src="/boat-scaled.jpg"><img src="/boat-300x200.jpg"><img src="/show?id=1"><img src="/show?id=2">`,
    );
    expect([...root.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      '/boat-scaled.jpg',
      '/show?id=1',
      '/show?id=2',
    ]);
  });

  it('takes a picture out of the paragraph it stands in', () => {
    const root = shaped(`<p>${IMG}${STORY[0]}</p>`);
    expect([...root.children].map((child) => child.tagName)).toEqual(['FIGURE', 'P']);
    expect(root.lastElementChild?.textContent).toBe(STORY[0]);
  });

  it('leaves out what stands in for a picture that has come', () => {
    const figure = `<figure><img src="/static/grey-placeholder.png" alt="">${IMG}</figure>`;
    expect([...shaped(figure).querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      '/quay.jpg',
    ]);
  });

  it('leaves out the portrait beside the byline, which leads to its page, and keeps large ones', () => {
    const portrait = (size: number) =>
      `<p><a href="/staff/ann-lee"><img src="a.jpg" width="${size}" height="${size}"></a></p>`;
    expect(shaped(portrait(60)).querySelector('img')).toBeNull();
    expect(shaped(portrait(640)).querySelector('img')).not.toBeNull();
    const captioned = `<figure>${portrait(120)}<figcaption>${CAPTION}</figcaption></figure>`;
    expect(shaped(captioned).querySelector('img')).not.toBeNull();
  });

  it('leaves a flag or an emoji in its line', () => {
    const html =
      '<p>The flag <img src="/flag.png" width="16" height="12"> is up, the harbour master said.</p>';
    expect(shaped(html).innerHTML).toBe(html);
  });

  it('drops a picture whose every word leads to another story', () => {
    const root = shaped(
      `${paragraphs()}<div class="picture-box"><a href="/2">${IMG}</a><a href="/2">The bridge closes for repairs</a></div>`,
    );
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).not.toContain('The bridge closes');
  });

  it('opens a figure that holds the article', () => {
    const root = shaped(`<figure>${IMG}${paragraphs()}</figure>`);
    expect([...root.querySelectorAll('p')].map((p) => p.textContent)).toEqual([...STORY]);
    expect(root.querySelector('figure p')).toBeNull();
  });

  it('drops a figure without a picture, and keeps one with a table, a quotation or a link to a film', () => {
    expect(shaped('<figure><figcaption>Nothing above</figcaption></figure>').innerHTML).toBe('');
    for (const html of [
      '<figure><table><tbody><tr><td>12 boats</td></tr></tbody></table><figcaption>Boats</figcaption></figure>',
      '<figure><blockquote>We shall see</blockquote></figure>',
      '<figure><figcaption><a href="https://vimeo.com/1">Vimeo</a></figcaption></figure>',
    ]) {
      expect(shaped(html).innerHTML).toBe(html);
    }
  });

  it('drops a caption whose picture is gone', () => {
    expect(shaped(`${paragraphs()}<div class="caption">${CAPTION}</div>`).textContent).not.toContain(CAPTION);
  });

  it.each([
    ['alone in its line', `<p><a href="/show">${IMG}</a></p>`],
    ['in a figure', `<figure><a href="/show">${IMG}</a><figcaption>${CAPTION}</figcaption></figure>`],
    ['in a box', `<div class="wp-caption"><a href="/show">${IMG}</a><p class="caption">${CAPTION}</p></div>`],
  ])('leaves a link around a picture %s', (_, html) => {
    const link = shaped(paragraphs(0, 3) + html + paragraphs(3)).querySelector('figure > a');
    expect(link?.getAttribute('href')).toBe('/show');
    expect(link?.children).toHaveLength(1);
  });

  it.each(['#', '#gallery', ''])('leaves no link that only enlarges: %j', (href) => {
    const root = shaped(paragraphs(0, 3) + `<p><a href="${href}">${IMG}</a></p>` + paragraphs(3));
    expect(root.querySelector('a')).toBeNull();
    expect(root.querySelector('figure > img')).not.toBeNull();
  });

  it('takes a described sign in a paragraph for part of the text, the same elsewhere for a button', () => {
    const sign = '<img src="/mark.png" alt="Dot" width="12" height="12">';
    expect(shaped(`${paragraphs(0, 3)}<p>${sign}</p>`).querySelector('img')).not.toBeNull();
    expect(shaped(`${paragraphs(0, 3)}<div>${sign}</div>`).querySelector('img')).toBeNull();
  });
});
