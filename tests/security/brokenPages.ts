import type { SentPage } from './stressPages';

const sentence =
  'The council voted on Tuesday to rebuild the old bridge across the river, ending a dispute of eleven years. ';
const prose = `<p>${sentence.repeat(3)}</p>`;
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Bridge</title>${head}</head><body><article><h1>Bridge</h1>${prose.repeat(5)}${body}</article></body></html>`;
const numbered = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join('');

/** Pages with too much of one thing, each of a kind that some rule counts, climbs or matches. */
export const HEAVY_PAGES: Record<string, () => string> = {
  '5,000 quotations in one another': () => page(`${'<blockquote>'.repeat(5_000)}x`),
  '5,000 elements nobody knows in one another': () => page(`${'<x-y>'.repeat(5_000)}x`),
  '5,000 pictures in one another’s captions': () =>
    page('<figure><img src="/a.jpg"><figcaption>'.repeat(5_000)),
  '3,000 formulas in one another': () => page(`<math>${'<mrow>'.repeat(3_000)}<mi>x</mi>`),
  '3,000 drawings in one another': () => page(`<svg>${'<g>'.repeat(3_000)}<text>x</text>`),
  'a comment of 5 MB': () => page(`<!--${'x'.repeat(5_000_000)}-->`),
  '100,000 comments': () => page(`<p>${'x<!-- y -->'.repeat(100_000)}</p>`),
  'a script of 5 MB': () => page(`<script type="text/plain">${'x = 1; '.repeat(700_000)}</script>`),
  'a select of 100,000 options': () => page(`<select>${'<option>x</option>'.repeat(100_000)}</select>`),
  '20,000 forms that ask': () =>
    page('<form><p>Your address</p><input type="email"><button>Go</button></form>'.repeat(20_000)),
  '20,000 fields without a form': () => page('<div><input type="email"></div>'.repeat(20_000)),
  '10,000 players': () =>
    page('<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>'.repeat(10_000)),
  '50,000 empty paragraphs': () => page('<p></p>'.repeat(50_000)),
  '20,000 calls to subscribe': () =>
    page('<div><p>Subscribe today</p><a href="/s">Subscribe</a></div>'.repeat(20_000)),
  '20,000 boxes that are nothing but a link': () =>
    page('<div class="banner"><a href="https://shop.example/">Go</a></div>'.repeat(20_000)),
  'a headline of a megabyte': () => page('').replace('<h1>Bridge', `<h1>${'Bridge '.repeat(150_000)}`),
  'a description of 5 MB': () => page('', `<meta name="description" content="${'x '.repeat(2_500_000)}">`),
  'a canonical address of 5 MB': () =>
    page('', `<link rel="canonical" href="https://a.example/${'x'.repeat(5_000_000)}">`),
  'a base of 5 MB': () => page('', `<base href="https://a.example/${'x'.repeat(5_000_000)}">`),
  'a row of 10,000 cells': () => page(`<table><tr>${'<td>1</td>'.repeat(10_000)}</tr></table>`),
  '20,000 terms': () => page(`<dl>${'<dt>Pier</dt><dd>Of stone.</dd>'.repeat(20_000)}</dl>`),
  '20,000 readings': () => page(`<p>${'<ruby>橋<rt>はし</rt></ruby>'.repeat(20_000)}</p>`),
  '20,000 notes': () =>
    page(
      numbered(20_000, (at) => `<p>It is so.<a href="#n${at}">${at}</a></p><p id="n${at}">Note ${at}.</p>`),
    ),
  '20,000 quotations': () => page('<blockquote><p>It is so.</p></blockquote>'.repeat(20_000)),
  '50,000 things with an item type': () =>
    page('<span itemscope itemtype="https://schema.org/Person" itemprop="author">A</span>'.repeat(50_000)),
  'a graph of 20,000 things': () =>
    page(
      '',
      `<script type="application/ld+json">{"@graph":[${numbered(20_000, (at) => `{"@type":"NewsArticle","@id":"#${at}","isPartOf":{"@id":"#${at + 1}"}},`)}{}]}</script>`,
    ),
  'a megabyte of addresses to write to': () => page(`<p>${'a@b.example '.repeat(90_000)}</p>`),
  'a megabyte of days': () => page(`<p>${'14 March 2026, '.repeat(70_000)}</p>`),
  'a megabyte of digits': () => page(`<p>${'1'.repeat(1_000_000)}</p>`),
  'a megabyte of commas': () => page(`<p>${', '.repeat(500_000)}</p>`),
  'a megabyte of quotation marks': () => page(`<p>${'"'.repeat(1_000_000)}</p>`),
  'a megabyte of opening brackets': () => page(`<p>${'['.repeat(1_000_000)}</p>`),
  'a megabyte of ampersands': () => page(`<p>${'&amp;amp;'.repeat(110_000)}</p>`),
  'a megabyte of lesser-than signs': () => page(`<p>${'&lt; '.repeat(250_000)}</p>`),
  'a megabyte of soft hyphens': () => page(`<p>${'a\u00AD'.repeat(500_000)}</p>`),
  'a byline without a blank': () => page(`<p class="byline">By ${'AnnLee'.repeat(160_000)}</p>`),
  'a title of brackets': () => page('', `<title>${'('.repeat(200_000)}</title>`),
  '5,000 sections with a heading each': () =>
    page(numbered(5_000, (at) => `<section><header><h2>Part ${at}</h2></header>${prose}</section>`)),
  '2,000 articles': () => page(`<article><h2>Bridge</h2>${prose}</article>`.repeat(2_000)),
  '20,000 shares': () => page('<a href="https://twitter.com/intent/tweet?text=x">Tweet</a> '.repeat(20_000)),
  '10,000 pictures of a megabyte together': () =>
    page(`<img src="data:image/png;base64,${'A'.repeat(100)}" width="20" height="20">`.repeat(10_000)),
  'closing tags only': () => '</p></div></article></body></html>'.repeat(20_000),
  'a tag that never ends': () => `${page('')}<p title="${'x'.repeat(100_000)}`,
  'a comment that never ends': () => `${page('')}<!-- ${'x '.repeat(100_000)}`,
};

const html = (body: string | Buffer, charset = 'utf-8'): SentPage => ({
  type: `text/html; charset=${charset}`,
  body,
});
const script = (code: string): SentPage => html(page(`<script>${code}</script>`));

/** Pages that no server should send, and some that are broken on arrival. */
export const BROKEN_PAGES: Record<string, SentPage> = {
  'a mark of UTF-8 over Latin letters': html(
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(page('<p>caf\u00e9</p>'), 'latin1')]),
    'windows-1252',
  ),
  'UTF-16 of the other order': {
    type: 'text/html; charset=utf-16be',
    body: Buffer.from(page(''), 'utf16le').swap16(),
  },
  'UTF-16 with half a letter at its end': {
    type: 'text/html; charset=utf-16le',
    body: Buffer.concat([Buffer.from(page(''), 'utf16le'), Buffer.from([0xd8])]),
  },
  'Chinese that is cut within a letter': html(
    Buffer.concat([Buffer.from(page('')), Buffer.from([0x81, 0x30, 0x81])]),
    'gb18030',
  ),
  'Japanese that never shifts back': html(
    Buffer.concat([Buffer.from(page('')), Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c])]),
    'iso-2022-jp',
  ),
  'UTF-7': html(page('<p>+ADw-script+AD4-</p>'), 'utf-7'),
  'two encodings at odds': html(
    page(
      '',
      '<meta charset="shift_jis"><meta http-equiv="content-type" content="text/html; charset=koi8-r">',
    ),
    'windows-1251',
  ),
  'null bytes between all letters': html(Buffer.from(page('').split('').join('\u0000'))),
  'a page cut within a tag': html(page('').slice(0, 900)),
  'XHTML with entities it does not declare': {
    type: 'application/xhtml+xml',
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>a&nbsp;b&eacute;</p></body></html>`,
  },
  'XHTML with entities that grow': {
    type: 'application/xhtml+xml',
    body: `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>&e;</p></body></html>`,
  },
  'XHTML with its own prefix': {
    type: 'application/xhtml+xml',
    body: `<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Bridge</h:title></h:head><h:body><h:article><h:h1>Bridge</h:h1>${`<h:p>${sentence.repeat(3)}</h:p>`.repeat(5)}</h:article></h:body></h:html>`,
  },
  'XHTML in no name space': {
    type: 'application/xhtml+xml',
    body: '<html><head><title>x</title></head><body><p>x</p></body></html>',
  },
  'XML with a style sheet of its own': {
    type: 'text/xml',
    body: '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="data:text/css,a{color:red}"?><a>x</a>',
  },
  'a page of frames within frames': html(
    `<iframe srcdoc="${'&lt;iframe srcdoc=x>'.repeat(50)}"></iframe>${prose.repeat(3)}`,
  ),
  'a frameset that scripts put there': html(
    '<body><script>const f = document.createElement("frameset"); document.body.replaceWith(f);</script></body>',
  ),
  'one without a body': script('document.body.remove();'),
  'one without anything': script('document.documentElement.remove();'),
  'one whose root is another': script(
    'document.documentElement.replaceWith(document.createElement("article"));',
  ),
  'five hundred shadow roots in its text': html(
    page(
      `${'<div><template shadowrootmode="open"><slot></slot>'.repeat(500)}deep${'</template></div>'.repeat(500)}`,
    ),
  ),
  'a slot in its own slot': html(
    page(
      '<div><template shadowrootmode="open"><slot name="a"><slot name="a"></slot></slot></template><slot name="a" slot="a">x</slot></div>',
    ),
  ),
  'streamed parts in a circle': html(
    page(
      '<template id="B:0"></template><template id="P:1"></template><div hidden id="S:0"><template id="P:1"></template></div><div hidden id="S:1"><template id="B:0"></template>y</div>',
    ),
  ),
  'one that writes itself anew': script(
    'setTimeout(() => { document.open(); document.write("<p>new</p>"); document.close(); }, 50);',
  ),
  'one that moves its text about': script(
    'setInterval(() => { const a = document.querySelector("article"); if (a) a.append(a.firstChild); }, 1);',
  ),
  'one busy for two seconds': script(
    'const end = performance.now() + 2000; while (performance.now() < end);',
  ),
  'one that keeps its workers busy': script(
    'for (let at = 0; at < 4; at += 1) setTimeout(function work() { const end = performance.now() + 40; while (performance.now() < end); setTimeout(work, 5); }, 100);',
  ),
  'one with getters that throw': script(
    'for (const name of ["title", "body", "head", "URL", "baseURI", "readyState", "contentType", "implementation"]) Object.defineProperty(document, name, { get() { throw new Error("no"); } });',
  ),
  'one with getters on every element': script(
    'for (const name of ["tagName", "className", "id", "textContent", "innerHTML", "children", "attributes"]) Object.defineProperty(Element.prototype, name, { get() { throw new Error("no"); }, configurable: false });',
  ),
  'one that hears every change and throws': script(
    'new MutationObserver(() => { throw new Error("no"); }).observe(document, { childList: true, subtree: true, attributes: true });',
  ),
  'one whose text is a field': html(
    page(`<div contenteditable>${prose.repeat(20)}</div><textarea>${sentence}</textarea>`),
  ),
};
