import { BROKEN_PAGES, HEAVY_PAGES } from './brokenPages';

/** Pages that are too large, too deep or no pages at all, one row each. An answer is an article or that there is none. */
const words =
  'The council voted on Tuesday to rebuild the old bridge across the river, ending a dispute of eleven years. ';
const prose = `<p>${words.repeat(3)}</p>`;
/** As many paragraphs, no two the same. */
export const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${index}. ${words.repeat(3)}</p>`).join('');
export const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Bridge</title>${head}</head><body><article><h1>Bridge</h1>${prose.repeat(5)}${body}</article></body></html>`;

export const STRESS_PAGES: Record<string, () => string> = {
  ...HEAVY_PAGES,
  '10 MB of paragraphs': () => page(paragraphs(30_000)),
  '10 MB in one text': () => page(`<p>${words.repeat(96_000)}</p>`),
  '200,000 elements': () => page('<div><span>x</span></div>'.repeat(100_000)),
  '200,000 siblings in an unknown element': () => page(`<x-y>${'<i>x</i>'.repeat(200_000)}</x-y>`),
  '5,000 levels': () => page(`${'<div>'.repeat(5_000)}${prose}`),
  '5,000 levels of lists': () => page(`${'<ul><li>'.repeat(2_500)}x`),
  '5,000 levels of bold': () => page(`${'<b>'.repeat(5_000)}x`),
  '2,000 pictures': () =>
    page(
      '<figure><img src="/a.jpg" width="640" height="400"><figcaption>Seen here.</figcaption></figure>'.repeat(
        2_000,
      ),
    ),
  '20,000 links': () =>
    page(
      '<p><a href="https://www.google.com/url?q=https://a.example/?utm_source=1">link</a> and words</p>'.repeat(
        20_000,
      ),
    ),
  'an attribute of 5 MB': () => page(`<p title="${'x'.repeat(5_000_000)}">y</p>`),
  'an address of 5 MB': () =>
    page(
      `<p><a href="/${'x'.repeat(5_000_000)}">y</a><img src="data:image/png;base64,${'A'.repeat(5_000_000)}"></p>`,
    ),
  'a title of 100,000 separators': () => page('', `<title>${'a | '.repeat(100_000)}</title>`),
  'JSON-LD of 5 MB': () =>
    page(
      '',
      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'x '.repeat(2_500_000)}"}</script>`,
    ),
  'JSON-LD of 50,000 levels': () =>
    page('', `<script type="application/ld+json">${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}</script>`),
  '50,000 meta elements': () => page('', '<meta property="og:title" content="x">'.repeat(50_000)),
  '20,000 openings that nothing closes': () => page(`<p>${'{source} &lt;script '.repeat(20_000)}</p>`),
  '100,000 braces': () => page(`<p>${'{[<('.repeat(100_000)}</p>`),
  '50,000 advert slots': () => page('<ins class="adsbygoogle"></ins>'.repeat(50_000)),
  '50,000 advert labels': () => page('<p>Advertisement</p>'.repeat(50_000)),
  '20,000 table cells': () => page(`<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(200)}</table>`),
  'a form with hostile names': () =>
    page(
      `<form><input name=parentNode><input name=tagName><input name=attributes><input name=childNodes><input name=getAttribute>${prose}</form>`,
    ),
  'a document with hostile names': () =>
    page(
      '<img name=implementation><img name=body><img name=createElement><img name=URL><img name=baseURI><img name=defaultView>',
    ),
  XHTML: () =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>${prose.repeat(5)}</article></body></html>`,
  'a frameset': () => '<html><frameset cols="50%,50%"><frame src="a"><frame src="b"></frameset></html>',
  nothing: () => '',
  'white space': () => ' \n\t ',
  'only a comment': () => '<!-- nothing -->',
  'a null character': () => page('<p>a\u0000b</p>'),
  'lone surrogates': () => page(`<p>${'\uD800'.repeat(1_000)}</p>`),
  'a million spaces': () => page(`<p>${' '.repeat(1_000_000)}x</p>`),
  'plain text': () => words.repeat(20),
  'an RSS feed as HTML': () =>
    `<rss><channel><title>x</title>${'<item><title>y</title></item>'.repeat(500)}</channel></rss>`,
  'an element of 20,000 attributes': () =>
    page(`<p ${Array.from({ length: 20_000 }, (_, at) => `data-a${at}="${at}"`).join(' ')}>x</p>`),
  'a class of 100,000 names': () =>
    page(
      `<div class="${Array.from({ length: 100_000 }, (_, at) => `adSlot_name${at}`).join(' ')}">${prose}</div>`,
    ),
  '50,000 names, no two the same': () =>
    page(
      Array.from({ length: 50_000 }, (_, at) => `<i class="ad-${at}-x banner_${at}" id="n${at}">x</i>`).join(
        '',
      ),
    ),
  '100,000 line breaks': () => page(`<p>${'word<br>'.repeat(100_000)}</p>`),
  '100,000 list items': () => page(`<ul>${'<li>item of a list</li>'.repeat(100_000)}</ul>`),
  '100,000 lines in a pre': () => page(`<pre>${'x = y + 1;\n'.repeat(100_000)}</pre>`),
  'tables in tables': () => page(`${'<table><tr><td>'.repeat(1_000)}x`),
  'a table of 50,000 rows': () => page(`<table>${'<tr><td>1</td><td>two</td></tr>'.repeat(50_000)}</table>`),
  'spans of a million columns': () =>
    page('<table><tr><td colspan="1000000" rowspan="1000000">1</td></tr></table>'.repeat(200)),
  'formatting that crosses': () => page('<a href="/x"><b><i><p>x</b></a>'.repeat(2_000)),
  'templates in templates': () => page(`${'<template><div>'.repeat(2_000)}${prose}`),
  'streamed parts that hold themselves': () =>
    page(
      '<template id="B:0"></template><div hidden id="S:0">x<template id="B:1"></template></div><div hidden id="S:1">y<template id="B:0"></template></div>',
    ),
  'noscript in noscript': () => page('<noscript><img src="/a.jpg">'.repeat(2_000)),
  'a million marks over one letter': () => page(`<p>a${'\u0301'.repeat(1_000_000)}</p>`),
  'turns of direction': () => page(`<p>${'\u202Ea\u202Bb\u2067c'.repeat(100_000)}</p>`),
  'a word of a megabyte': () => page(`<p>${'Donaudampf'.repeat(100_000)}</p>`),
  'a megabyte of Japanese': () => page(`<p>${'橋の再建が決まった。'.repeat(100_000)}</p>`),
  'a source set of 20,000 candidates': () =>
    page(
      `<img srcset="${Array.from({ length: 20_000 }, (_, at) => `/a${at}.jpg ${at}w`).join(', ')}" width="640" height="400">`,
    ),
  'an address of 10,000 parameters': () =>
    page(
      `<p><a href="https://a.example/?${Array.from({ length: 700 }, (_, at) => `utm_${at}=1`).join('&')}">y</a></p>`.repeat(
        200,
      ),
    ),
  'wrappers in wrappers': () => {
    let href = 'https://a.example/';
    for (let turn = 0; turn < 8; turn += 1)
      href = `https://l.facebook.com/l.php?u=${encodeURIComponent(href)}`;
    return page(`<p><a href="${href}">link</a></p>`.repeat(500));
  },
  '10,000 pieces of JSON-LD': () =>
    page(
      '',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'.repeat(10_000),
    ),
  'JSON-LD of 50,000 authors': () =>
    page(
      '',
      `<script type="application/ld+json">{"@type":"NewsArticle","author":[${Array.from({ length: 50_000 }, (_, at) => `{"@type":"Person","name":"Ann ${at}"}`).join(',')}]}</script>`,
    ),
  'a byline of 100,000 names': () =>
    page(`<p class="byline">By ${'Ann Lee and Bo Ek, '.repeat(100_000)}</p>`),
  '20,000 times': () => page('<time datetime="2026-03-14T07:30:00Z">14 March 2026</time>'.repeat(20_000)),
  '5,000 headings': () => page(`<h2>Council votes</h2>${prose}`.repeat(5_000)),
  '20,000 shortcodes': () => page(`<p>${'[the_ad id="1"] {loadposition x} word '.repeat(20_000)}</p>`),
  'a document in SVG': () =>
    `<svg xmlns="http://www.w3.org/2000/svg">${'<text>x</text>'.repeat(10_000)}</svg>`,
  JSON: () => `{"a":[${'1,'.repeat(100_000)}1]}`,
};

/** A page as a server sends it. */
export interface SentPage {
  type: string;
  body: string | Buffer;
}

const script = (code: string): string => page(`<script>${code}</script>`);
const html = (body: string | Buffer, charset = 'utf-8'): SentPage => ({
  type: `text/html; charset=${charset}`,
  body,
});
const DISPLAYED = 'document.querySelector("article")';

/** Pages that are what they are only when a browser shows them: in motion, in odd encodings, of other types. */
export const SENT_PAGES: Record<string, SentPage> = {
  ...BROKEN_PAGES,
  'one that grows without end': html(
    script(
      `setInterval(() => { for (let i = 0; i < 200; i += 1) ${DISPLAYED}.append(document.createElement('p')); }, 1);`,
    ),
  ),
  'one that is rewritten all the time': html(
    script(`setInterval(() => { ${DISPLAYED}.innerHTML = ${DISPLAYED}.innerHTML; }, 1);`),
  ),
  'one that takes back what is added': html(
    script(
      `new MutationObserver((all) => { for (const one of all) for (const node of one.addedNodes) node.remove(); }).observe(document, { childList: true, subtree: true });`,
    ),
  ),
  'one that reloads what it is': html(
    script(
      'setTimeout(() => setInterval(() => { history.pushState({}, "", "?" + Math.random()); }, 5), 500);',
    ),
  ),
  'one that scrolls without end': html(
    script('setInterval(() => { scrollBy(0, 50); document.body.append("more "); }, 1);'),
  ),
  'one with its own Array and Element': html(
    script(
      'for (const type of [Array, Element, Node, Document, String, Map, Set, Promise, RegExp]) for (const name of Object.getOwnPropertyNames(type.prototype)) { try { if (name !== "constructor") type.prototype[name] = () => { throw new Error("no"); }; } catch {} }',
    ),
  ),
  'one with everything frozen': html(
    script(
      'for (const name of Object.getOwnPropertyNames(window)) { try { Object.freeze(window[name]); Object.freeze(window[name].prototype); } catch {} }',
    ),
  ),
  'one with its own chrome and browser': html(
    script(
      'window.chrome = window.browser = new Proxy({}, { get() { throw new Error("no"); } }); window.DOMPurify = window.Readability = null;',
    ),
  ),
  'a thousand shadow roots in one another': html(
    script(
      `let at = ${DISPLAYED}; for (let i = 0; i < 1000; i += 1) { const next = document.createElement('div'); (at.shadowRoot ?? at).append(next); next.attachShadow({ mode: 'open' }); at = next; } at.shadowRoot.append('deep down');`,
    ),
  ),
  'shadow roots that breed': html(
    script(
      `customElements.define('x-breed', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' }); root.append('x'); setTimeout(() => { if (document.getElementsByTagName('*').length < 20000) root.append(document.createElement('x-breed'), document.createElement('x-breed')); }, 1); } }); ${DISPLAYED}.append(document.createElement('x-breed'));`,
    ),
  ),
  'templates that hold themselves': html(
    script(
      `const t = document.createElement('template'); t.id = 'B:0'; for (let i = 0; i < 500; i += 1) { const u = document.createElement('template'); u.content.append(t.cloneNode(true)); t.content.append(u.cloneNode(true)); if (t.innerHTML.length > 1e6) break; } ${DISPLAYED}.append(t);`,
    ),
  ),
  'Trusted Types and nothing else': html(
    page(
      '',
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">",
    ),
  ),
  'wide characters without a mark': {
    type: 'text/html; charset=utf-16le',
    body: Buffer.from(page(''), 'utf16le'),
  },
  'UTF-16 that says it is UTF-8': html(Buffer.from(page(''), 'utf16le')),
  'broken UTF-8': html(
    Buffer.concat([Buffer.from(page('')), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xe2, 0x82])]),
  ),
  'Latin letters that say they are Japanese': html(
    Buffer.from(page('<p>caf\u00e9 \u00fcber</p>'), 'latin1'),
    'shift_jis',
  ),
  'an encoding nobody knows': html(page(''), 'x-unheard-of'),
  'XHTML as XHTML': {
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>${prose.repeat(5)}</article></body></html>`,
  },
  'broken XHTML': {
    type: 'application/xhtml+xml',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>unclosed</body></html>',
  },
  'XHTML of 1,000 levels': {
    type: 'application/xhtml+xml',
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${'<div>'.repeat(1_000)}x${'</div>'.repeat(1_000)}</body></html>`,
  },
  'a drawing': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">x</text></svg>',
  },
  'a feed': {
    type: 'application/rss+xml',
    body: '<rss version="2.0"><channel><title>x</title></channel></rss>',
  },
  XML: { type: 'text/xml', body: '<a><b>x</b></a>' },
  'JSON, as it is': { type: 'application/json', body: '{"a":[1,2,3]}' },
  'plain text, as it is': { type: 'text/plain', body: words.repeat(2_000) },
  'a picture': {
    type: 'image/gif',
    body: Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'),
  },
  frames: html(
    '<html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
  ),
  'a log-in wall': html(
    page('').replace(
      /<article>[^]*<\/article>/,
      '<form><h1>Sign in</h1><input type="email"><input type="password"></form>',
    ),
  ),
};
