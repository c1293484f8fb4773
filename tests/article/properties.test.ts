import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/src/article/extract';
import { sanitize } from '@/src/article/clean/sanitize';

const ROOT = join(import.meta.dirname, '../..');
const RUNS = 20;

/** Every page of ours: those of the fixtures and those of the sample site. */
const PAGES = [
  ...readdirSync(join(ROOT, 'tests/fixtures/pages')).map((name) => `tests/fixtures/pages/${name}/page.html`),
  ...readdirSync(join(ROOT, 'samples'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `samples/${name}`),
];

function open(html: string): Document {
  // Its own console is left silent: broken stylesheets are what these pages are made of.
  const virtualConsole = new VirtualConsole();
  return new JSDOM(html, { url: 'https://news.example/2025/story', virtualConsole }).window.document;
}

function viewOf(page: Document): Window & typeof globalThis {
  if (!page.defaultView) throw new Error('a page of jsdom has a window');
  return page.defaultView;
}

/** No two the same, so that the order of a text can be told from its words. */
const sentence = (number: number, words: number): string =>
  `${Array.from({ length: words }, (_, i) => `w${number}x${i}`).join(' ')}.`;

const CONTAINERS = [
  'div',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'nav',
  'form',
  'blockquote',
  'ul',
  'table',
  'figure',
  'center',
  'details',
  'template',
  'noscript',
];
const BLOCKS = [
  'p',
  'p',
  'p',
  'p',
  'h1',
  'h2',
  'h3',
  'li',
  'td',
  'figcaption',
  'pre',
  'address',
  'time',
  'dd',
  'span',
  'b',
  'a href="/x"',
  'a href="javascript:alert(1)"',
  'script',
  'style',
  'svg',
  'textarea',
  'button',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class="article-body"',
  ' class="related"',
  ' class="share-tools"',
  ' id="comments"',
  ' hidden',
  ' style="display:none"',
  ' aria-hidden="true"',
  ' itemprop="articleBody"',
  ' class="byline author"',
  ' name="parentNode"',
  ' name="body"',
  ' dir="rtl" lang="ar"',
  ' class="ad-slot" data-ad="1"',
  ' onclick="alert(1)"',
];
const ODDITIES = [
  '<br><br>',
  '<hr>',
  '<img src="/p.jpg" alt="" width=1 height=1>',
  '<img data-src="/q.jpg" alt="q">',
  '<form><input name="childNodes"><input name="textContent"></form>',
  '<img name="querySelectorAll">',
  '</div>',
  '</p></section>',
  '<!-- c -->',
  '<iframe src="https://video.example/1"></iframe>',
  '{source}<ins>x</ins>{/source}',
  '<custom-part>',
  '<table><tr>',
  '<script>document.body.remove()</script>',
];
const HEADS = [
  '',
  '<title>T</title>',
  '<title>Story of the day | The Paper</title><meta property="og:title" content="Story of the day">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"name":["A"]},"datePublished":12}]}</script>',
  '<script type="application/ld+json">null</script>',
  '<base href="https://other.example/">',
  '<base href="http://[">',
  '<meta property="article:published_time" content="yesterday">',
];

/** HTML as pages have it and as they should not: cut off, nested wrongly, with names that hide what the DOM is called. */
const pages: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom(...HEADS),
    parts: fc.array(
      fc.record({
        open: fc.option(fc.constantFrom(...CONTAINERS), { nil: undefined }),
        close: fc.boolean(),
        block: fc.constantFrom(...BLOCKS),
        attribute: fc.constantFrom(...ATTRIBUTES),
        words: fc.constantFrom(0, 1, 3, 8, 25, 60),
        oddity: fc.option(fc.constantFrom(...ODDITIES), { nil: undefined, freq: 3 }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ head, parts }) => {
    const open: string[] = [];
    const body = parts.map((part, i) => {
      const start = part.open === undefined ? '' : `<${part.open}${part.attribute}>`;
      if (part.open !== undefined) open.push(part.open);
      const block = `<${part.block}${part.attribute}>${sentence(i, part.words)}</${part.block.replace(/ .*/, '')}>`;
      const last = part.close ? open.pop() : undefined;
      return `${start}${block}${part.oddity ?? ''}${last === undefined ? '' : `</${last}>`}`;
    });
    return `<!doctype html><html><head>${head}</head><body>${body.join('\n')}`;
  });

/** Whether all of `words` come in `text`, in that order. */
function comesInOrder(words: string[], text: string[]): string | null {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found < 0) return word;
    at = found + 1;
  }
  return null;
}

describe('the extractor on any page', () => {
  it('never throws, and gives nothing but a result', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(pages, (html) => {
        const result = extractArticle(open(html));
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: RUNS },
    );
  });

  it('never changes the page it is given', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(pages, (html) => {
        const page = open(html);
        const observer = new (viewOf(page).MutationObserver)(() => undefined);
        observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
        const before = page.documentElement.outerHTML;
        extractArticle(page);
        expect(observer.takeRecords()).toHaveLength(0);
        expect(page.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives content that the sanitizer leaves as it is', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(pages, (html) => {
        const page = open(html);
        const result = extractArticle(page);
        fc.pre(result.ok);
        expect(sanitize(result.article.content, viewOf(page))).toBe(result.article.content);
      }),
      { numRuns: RUNS },
    );
  });

  it('invents no word and keeps the order of those it takes', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(pages, (html) => {
        const page = open(html);
        const result = extractArticle(page);
        fc.pre(result.ok);
        const words = (text: string | null): string[] => text?.match(/w\d+x\d+/g) ?? [];
        expect(comesInOrder(words(result.article.textContent), words(page.body.textContent))).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same bytes for the same page', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(pages, (html) => {
        const page = open(html);
        const first = JSON.stringify(extractArticle(page));
        expect(JSON.stringify(extractArticle(page))).toBe(first);
        expect(JSON.stringify(extractArticle(open(html)))).toBe(first);
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(PAGES)('the extractor on %s', (path) => {
  const html = readFileSync(join(ROOT, path), 'utf8');

  it('leaves the page as it was, gives the same bytes twice, and clean content', () => {
    const page = open(html);
    const before = page.documentElement.outerHTML;
    const result = extractArticle(page);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(JSON.stringify(extractArticle(open(html)))).toBe(JSON.stringify(result));
    if (!result.ok) return;
    const { content, textContent } = result.article;
    expect(sanitize(content, viewOf(page))).toBe(content);
    const words = (text: string | null): string[] => text?.match(/[\p{L}\p{N}]+/gu) ?? [];
    // Text in <noscript> is text where scripts run.
    const all = words(page.body.textContent);
    const unknown = words(textContent).filter((word) => !all.includes(word));
    expect(unknown).toEqual([]);
  });
});
