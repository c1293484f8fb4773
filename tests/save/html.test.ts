import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import savedCopyStyle from '@/assets/savedCopy.css?inline';
import { readSavedCopy } from '@/src/save/readSavedCopy';
import { articleWith, BAND, CONTENT, ICON, LEAD, METADATA, PIXEL, save } from './support';

const ALL = { [LEAD]: PIXEL, [BAND]: PIXEL, [ICON]: PIXEL };
const HOSTILE =
  '</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>"\'><!--{{text}}$&';

describe('the saved copy', () => {
  it('forbids everything but its own pictures and style, before anything else', () => {
    const { page } = save(articleWith(), ALL);
    const first = page.head.firstElementChild;
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    expect(first?.getAttribute('content')).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(page.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer');
  });

  it('says its encoding within the bytes that browsers look at', () => {
    expect(save(articleWith(), ALL).html.indexOf('charset="utf-8"')).toBeLessThan(900);
  });

  it('holds nothing that a browser would fetch', () => {
    const { page } = save(articleWith(), ALL);
    const sources = [...page.querySelectorAll('[src]')].map((element) => element.getAttribute('src') ?? '');
    expect(sources).toHaveLength(3);
    expect(sources.every((source) => source.startsWith('data:image/'))).toBe(true);
    expect(page.querySelector('[srcset], iframe, object, embed, video, audio, base, form')).toBeNull();
    expect([...page.querySelectorAll('link')].map(({ rel }) => rel)).toEqual(['canonical']);
    expect([...page.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/ld+json']);
    expect(savedCopyStyle).not.toMatch(/url\(|@import|@font-face|image-set/i);
  });

  it('has a style that cannot end early', () => {
    expect(savedCopyStyle).not.toMatch(/<\/style|<!--/i);
    expect(savedCopyStyle).toMatch(/prefers-color-scheme: ?dark/);
    expect(savedCopyStyle).toMatch(/@media print/);
  });

  it('says where it comes from', () => {
    const { page } = save(articleWith(), ALL);
    const card = page.querySelector('header')?.textContent ?? '';
    for (const text of [
      'Harbour Courier',
      'World',
      'The bridge opens',
      'Ada Quill (Transport editor) and Benno Pica',
      'Cora Serif',
      'Kingsferry',
      'Northern Wire',
      '12 September 2023',
      '13 September 2023',
      'English',
      '3 February 2024',
      'https://www.harbour-courier.example/world/bridge-opens/',
      '2 of 2 saved',
    ])
      expect(card).toContain(text);
    expect(page.title).toBe('The bridge opens – Harbour Courier');
  });

  it('leaves out what the page does not state', () => {
    const nothing = {
      description: null,
      author: [],
      editor: [],
      publisher: null,
      creditText: null,
      dateline: null,
      datePublished: null,
      dateModified: null,
      articleSection: null,
      keywords: [],
      inLanguage: null,
      image: null,
      isAccessibleForFree: null,
      canonicalUrl: null,
    };
    const { page } = save(articleWith(nothing, '<p>Just text.</p>'));
    expect([...page.querySelectorAll('dt')].map((label) => label.textContent)).toEqual(['Original', 'Saved']);
    expect(page.querySelector('.byline, .masthead, .standfirst')).toBeNull();
    expect(page.body.textContent).not.toMatch(/null|undefined|Invalid/);
  });

  it('shows the standfirst once', () => {
    const { page } = save(articleWith(), ALL);
    expect(page.body.textContent.match(/After eleven years/g)).toHaveLength(1);
    expect(page.querySelector('header .standfirst')?.textContent).toContain('After eleven years');
  });

  it('shows the lead picture once, with caption and credit', () => {
    const { page } = save(articleWith(), ALL);
    expect(page.querySelector('figure.lead figcaption')?.textContent).toBe(
      'The bridge at dawn. Photo: Dot Matrix',
    );
    const shown = save(articleWith({}, `<figure><img src="${LEAD}"></figure><p>Text</p>`), ALL);
    expect(shown.page.querySelector('figure.lead')).toBeNull();
    expect(shown.page.querySelectorAll('article > :not(header) img')).toHaveLength(1);
  });

  it('keeps the address each picture had', () => {
    const { page } = save(articleWith(), ALL);
    expect(page.querySelector('.text img')?.getAttribute('data-source')).toBe(BAND);
  });

  it('puts each picture where it belongs, as often as it is shown', () => {
    const image = (url: string) => `<p><img src="${url}" alt="x"></p>`;
    const content = CONTENT + image(LEAD) + image(BAND);
    const other = { ...PIXEL, dataUrl: PIXEL.dataUrl.replace('R0lG', 'R0lI') };
    const { file, page } = save(articleWith({}, content), { [LEAD]: PIXEL, [BAND]: other });
    const shown = [...page.querySelectorAll('.text img')].map((picture) => [
      picture.getAttribute('data-source'),
      picture.getAttribute('src'),
    ]);
    expect(shown).toEqual([
      [BAND, other.dataUrl],
      [LEAD, PIXEL.dataUrl],
      [BAND, other.dataUrl],
    ]);
    // In parts of their own: what is joined and written at last is no copy of tens of megabytes.
    expect(file.body.filter((part) => part === other.dataUrl)).toHaveLength(2);
  });

  it('takes pictures that were handed to the browser before as they are', () => {
    const part = new Blob([PIXEL.dataUrl]);
    const { file } = save(articleWith(), { [BAND]: { ...PIXEL, part } });
    expect(file.body).toContain(part);
  });

  it('leaves caption, description and a link where a picture could not be had', () => {
    const { page } = save(articleWith(), { [LEAD]: PIXEL });
    const figure = page.querySelector('.text figure');
    expect(figure?.querySelector('img')).toBeNull();
    expect(figure?.textContent).toContain('A brass band on a bridge');
    expect(figure?.querySelector('figcaption')?.textContent).toBe('The band. Photo: Dot Matrix');
    expect(figure?.querySelector('a')?.getAttribute('href')).toBe(BAND);
    expect(page.querySelector('header')?.textContent).toContain('1 of 2 saved');
  });

  it('says in words that a picture without a description is missing', () => {
    const { page } = save(articleWith({ image: null }, `<p>Text</p><p><img src="${BAND}"></p>`));
    expect(page.querySelector('.text')?.textContent).toContain('This picture could not be saved.');
  });

  it('puts no link into a link when a linked picture is missing', () => {
    const { page } = save(
      articleWith(
        { image: null },
        `<p>Text</p><p><a href="https://a.example/big"><img src="${BAND}" alt="Big"></a></p>`,
      ),
    );
    const links = [...page.querySelectorAll('.text a')];
    expect(links.map((link) => [link.getAttribute('href'), link.querySelector('a')])).toEqual([
      ['https://a.example/big', null],
      [BAND, null],
    ]);
    expect(links[0]?.textContent).toBe('Big');
  });

  it('names the language and runs the way the article runs', () => {
    const { page } = save(
      articleWith({ inLanguage: 'ar', description: null }, '<p>افتتح الجسر بعد أحد عشر عاما.</p>'),
      {},
    );
    expect(page.documentElement.lang).toBe('ar');
    expect(page.documentElement.dir).toBe('rtl');
    expect(page.querySelector('header dl')?.getAttribute('lang')).toBe('en');
    expect(page.querySelector('header dl')?.getAttribute('dir')).toBe('ltr');
  });

  it('shows dates in the reader’s own language', () => {
    expect(save(articleWith(), {}, 'de').page.querySelector('time')?.textContent).toContain(
      '12. September 2023',
    );
  });

  it('can be read back with everything that was known', () => {
    const { page } = save(articleWith(), ALL);
    expect(readSavedCopy(page)).toEqual({ metadata: METADATA, savedAt: '2024-02-03T04:05:06.000Z' });
  });

  it('tells reference managers the same in their own words', () => {
    const { page } = save(articleWith(), ALL);
    const meta = (name: string) =>
      [...page.querySelectorAll(`meta[name="${name}"]`)].map((tag) => tag.getAttribute('content'));
    expect(meta('citation_author')).toEqual(['Ada Quill', 'Benno Pica']);
    expect(meta('citation_publication_date')).toEqual(['2023/09/12']);
    expect(meta('DC.publisher')).toEqual(['Harbour Courier']);
    expect(meta('DCTERMS.modified')).toEqual(['2023-09-13T08:00:00-04:00']);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(METADATA.canonicalUrl);
  });

  it('sanitises the content again', () => {
    const { page, html } = save(
      articleWith(
        {},
        `<p onclick="alert(1)">Text</p><script>alert(1)</script><img src="x" onerror="alert(1)"><style>*{background:url(https://t.example)}</style><iframe src="https://t.example"></iframe>`,
      ),
    );
    expect(html).not.toMatch(/onerror|onclick|alert|t\.example/);
    expect(page.querySelector('.text')?.textContent).toContain('Text');
  });

  it('takes nothing a page says for markup, wherever it stands', () => {
    const name = { name: HOSTILE, url: `javascript:alert(1)//${HOSTILE}`, jobTitle: HOSTILE };
    const article = articleWith(
      {
        headline: HOSTILE,
        description: HOSTILE,
        author: [name],
        editor: [name],
        creditText: HOSTILE,
        dateline: HOSTILE,
        datePublished: HOSTILE,
        dateModified: HOSTILE,
        articleSection: HOSTILE,
        keywords: [HOSTILE],
        inLanguage: HOSTILE,
        publisher: { name: HOSTILE, url: null, logo: HOSTILE },
        canonicalUrl: `javascript:${HOSTILE}`,
        image: { url: LEAD, caption: HOSTILE, creditText: HOSTILE },
      },
      '<p>Text {{text}} $&</p>',
    );
    const { page } = save(article);
    expect([...page.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/ld+json']);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.querySelector('[onerror], img')).toBeNull();
    expect(
      [...page.querySelectorAll('a')].filter((link) => !/^https?:/.test(link.getAttribute('href') ?? '')),
    ).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
    expect(readSavedCopy(page)?.metadata).toEqual(article.metadata);
  });

  it('carries any text through to whoever reads it back', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: null }), (headline, keyword, dateline) => {
        const article = articleWith({ headline, keywords: [keyword], dateline });
        expect(readSavedCopy(save(article).page)?.metadata).toEqual(article.metadata);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('reading a saved copy back', () => {
  it.each([
    '<p>No copy of ours</p>',
    '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    '<script type="application/ld+json">{]</script>',
  ])('finds nothing in %j', (html) => {
    expect(readSavedCopy(new DOMParser().parseFromString(html, 'text/html'))).toBeNull();
  });
});
