import { describe, expect, it } from 'vitest';
import { prepareContent } from '@/src/reader/prepareContent';
import { fragment, t } from './support';

function prepared(html: string): DocumentFragment {
  const content = fragment(html);
  prepareContent(content, 'ltr', t);
  return content;
}

describe('prepareContent', () => {
  it('opens links in a new tab without telling where the reader came from', () => {
    const link = prepared('<p><a href="https://a.example/">a</a></p>').querySelector('a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer noopener']);
  });
  it('keeps links to footnotes on the page', () => {
    const content = prepared(
      '<p>x<a href="https://a.example/story#fn1">1</a></p><ol><li id="fn1">Note</li></ol>',
    );
    expect(content.querySelector('a')?.getAttribute('href')).toBe('#fn1');
  });
  it('keeps addresses of the web, of mail and of telephones, and takes others away', () => {
    const hrefs = [
      ...prepared(
        '<p><a href="tel:123">call</a> <a href="mailto:a@a.example">write</a> <a href="ftp://a.example/">get</a></p>',
      ).querySelectorAll('a'),
    ].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(['tel:123', 'mailto:a@a.example', null]);
  });
  it('names a link around a picture that nothing is said about', () => {
    const [plain, said] = prepared(
      '<figure><a href="https://www.a.example/"><img src="https://a.example/a.jpg" alt=""></a></figure><figure><a href="https://a.example/"><img src="https://a.example/b.jpg" alt="The pier"></a></figure>',
    ).querySelectorAll('a');
    expect([plain?.getAttribute('aria-label'), said?.getAttribute('aria-label')]).toEqual([
      'a.example',
      null,
    ]);
  });
  it('loads pictures late and without a referrer', () => {
    const picture = prepared('<p>a</p><img src="https://a.example/a.jpg">').querySelector('img');
    expect(['loading', 'referrerpolicy', 'alt'].map((name) => picture?.getAttribute(name))).toEqual([
      'lazy',
      'no-referrer',
      '',
    ]);
  });
  it('leaves the first level to the headline', () => {
    const content = prepared('<h1 id="x">Part one</h1><p>a</p><h3>Part</h3>');
    expect([...content.querySelectorAll('h1, h2, h3')].map(({ tagName, id }) => [tagName, id])).toEqual([
      ['H2', 'x'],
      ['H3', 'section-2'],
    ]);
  });
  it('lets a table scroll by itself, reachable by keyboard and named', () => {
    const scroller = prepared(
      '<table><caption>Crossings</caption><tr><td>1,204</td><td>a long cell of words</td></tr></table>',
    ).querySelector('.table-scroll');
    expect(['role', 'tabindex', 'aria-label'].map((name) => scroller?.getAttribute(name))).toEqual([
      'region',
      '0',
      'Crossings',
    ]);
    expect(
      [...(scroller?.querySelectorAll('td') ?? [])].map((cell) => cell.classList.contains('is-number')),
    ).toEqual([true, false]);
  });
  it('calls a table without a caption a table', () => {
    expect(
      prepared('<table><tr><td>1</td></tr></table>')
        .querySelector('.table-scroll')
        ?.getAttribute('aria-label'),
    ).toBe('Table');
  });
  it('marks a quotation of the text itself as a pull quote, and no other', () => {
    const content = prepared(
      '<p>“We knew it was bad,” she said.</p><blockquote><p>We knew it was bad</p></blockquote><blockquote><p>Nobody had asked the islanders.</p></blockquote>',
    );
    expect([...content.querySelectorAll('blockquote')].map((quote) => quote.className)).toEqual([
      'pull-quote',
      '',
    ]);
  });
  it('marks the picture before the first words as the lead', () => {
    const content = prepared(
      '<figure><img src="https://a.example/a.jpg"></figure><p>a</p><figure><img src="https://a.example/b.jpg"></figure>',
    );
    expect([...content.querySelectorAll('figure')].map((figure) => figure.className)).toEqual(['lead', '']);
  });
  it('shows several pictures of one figure side by side', () => {
    const content = prepared(
      '<p>a</p><figure><img src="https://a.example/a.jpg"><img src="https://a.example/b.jpg"></figure>',
    );
    expect(content.querySelector('figure')?.className).toBe('gallery');
  });
  it('takes three figures in a row for a gallery, and two for two', () => {
    const figure = (name: string) =>
      `<figure><img src="https://a.example/${name}.jpg"><figcaption>${name}</figcaption></figure>`;
    const content = prepared(
      `<p>a</p>${['a', 'b', 'c'].map(figure).join('')}<p>b</p>${['d', 'e'].map(figure).join('')}`,
    );
    const galleries = [...content.querySelectorAll('.gallery')];
    expect(galleries.map((gallery) => gallery.textContent)).toEqual(['abc']);
    expect(content.querySelectorAll('figure')).toHaveLength(5);
  });
  it('says of a figure with only a link that it was not loaded, and by whom and what it is', () => {
    const content = prepared(
      '<p>a</p><figure><figcaption><a href="https://video.example/1">YouTube: The pier</a></figcaption></figure>',
    );
    const embed = content.querySelector('.embed');
    expect(embed?.querySelector('a')?.textContent).toBe('YouTube: The pier');
    expect(embed?.querySelector('.embed-provider')?.textContent).toBe('YouTube');
    expect(embed?.querySelector('.embed-title')?.textContent).toBe('The pier');
    expect(embed?.querySelector('.embed-note')?.textContent).toBe('Not loaded here · video.example');
  });
  it('makes one of such a figure and the figure around it that has the caption', () => {
    const content = prepared(
      `<p>a</p><figure><figure><figcaption><a href="https://video.example/1">YouTube</a></figcaption></figure>
      <figcaption>Filmed from the pier.</figcaption></figure>`,
    );
    expect(content.querySelectorAll('figure, .embed')).toHaveLength(1);
    expect(content.querySelector('.embed > figcaption')?.textContent).toBe('Filmed from the pier.');
  });
  it('says of a still picture that leads to a film that it is one, and not of one that leads elsewhere', () => {
    const content = prepared(
      `<p>a</p><figure><a href="https://a.example/pier.mp4"><img src="https://a.example/pier.jpg" alt="Pier"></a></figure>
      <p>b</p><figure><a href="https://a.example/large.jpg"><img src="https://a.example/b.jpg" alt="B"></a></figure>`,
    );
    expect([...content.querySelectorAll('figure')].map(({ className }) => className)).toEqual(['embed', '']);
  });
  it('removes blocks that have nothing to say', () => {
    expect(prepared('<p> </p><p>a</p><h2></h2>').querySelectorAll('p, h2')).toHaveLength(1);
  });
});
