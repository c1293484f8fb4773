import { AFTER, BEFORE } from './adverts';

/** Where the data of a page enters. A new place joins every suite by its row. */
export interface Place {
  name: string;
  page: (payload: string) => string;
}

const paragraphs = [...BEFORE, ...AFTER].map((text) => `<p>${text}</p>`);
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

interface Parts {
  head?: string;
  title?: string;
  headline?: string;
  byline?: string;
  middle?: string;
  end?: string;
  html?: string;
  article?: string;
}

function page({
  head = '',
  title = 'Council votes for new bridge',
  headline = 'Council votes for new bridge',
  byline = '<p class="byline">By Ann Lee</p>',
  middle = '',
  end = '',
  html = 'lang="en"',
  article = '',
}: Parts): string {
  return `<!DOCTYPE html><html ${html}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header><a href="/">Daily</a></header><article ${article}><h1>${headline}</h1>${byline}${paragraphs.slice(0, 3).join('')}${middle}${paragraphs.slice(3).join('')}${end}</article><footer>© Daily</footer></body></html>`;
}

const meta = (name: string, payload: string): string =>
  `<meta property="${name}" name="${name}" content="${attribute(payload)}">`;

function jsonLd(fields: (payload: string) => object): (payload: string) => string {
  return (payload) =>
    page({
      head: `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Council votes for new bridge', ...fields(payload) }).replaceAll('</', '<\\/')}</script>`,
    });
}

export const PLACES: Place[] = [
  { name: 'the body', page: (payload) => page({ middle: `<p>Before it.</p>${payload}<p>After it.</p>` }) },
  {
    name: 'a paragraph',
    page: (payload) => page({ middle: `<p>In the middle of ${payload} a sentence.</p>` }),
  },
  { name: 'a list', page: (payload) => page({ middle: `<ul><li>One</li><li>${payload}</li></ul>` }) },
  {
    name: 'a table',
    page: (payload) => page({ middle: `<table><tr><th>A</th></tr><tr><td>${payload}</td></tr></table>` }),
  },
  {
    name: 'a caption',
    page: (payload) =>
      page({
        middle: `<figure><img src="/a.jpg" width="640" height="400" alt="A"><figcaption>Seen ${payload} here</figcaption></figure>`,
      }),
  },
  {
    name: 'an alt text',
    page: (payload) =>
      page({
        middle: `<figure><img src="/a.jpg" width="640" height="400" alt="${attribute(payload)}"></figure>`,
      }),
  },
  {
    name: 'a picture’s address',
    page: (payload) => page({ middle: `<p><img width="640" height="400" src="${attribute(payload)}"></p>` }),
  },
  {
    name: 'srcset',
    page: (payload) =>
      page({
        middle: `<p><img width="640" height="400" srcset="${attribute(payload)} 800w" data-src="${attribute(payload)}"></p>`,
      }),
  },
  {
    name: 'a link',
    page: (payload) =>
      page({
        middle: `<p>Read <a href="${attribute(payload)}" title="${attribute(payload)}">the report</a> in full.</p>`,
      }),
  },
  {
    name: 'noscript',
    page: (payload) =>
      page({ middle: `<noscript>${payload}<img src="/n.jpg" width="640" height="400"></noscript>` }),
  },
  { name: 'a pre', page: (payload) => page({ middle: `<pre>${payload}</pre>` }) },
  { name: 'the end', page: (payload) => page({ end: payload }) },
  {
    name: 'lang and dir',
    page: (payload) =>
      page({
        html: `lang="${attribute(payload)}" dir="${attribute(payload)}"`,
        middle: `<p lang="${attribute(payload)}" dir="${attribute(payload)}">x</p>`,
      }),
  },
  {
    name: 'the article’s own attributes',
    page: (payload) => page({ article: `class="${attribute(payload)}" id="${attribute(payload)}"` }),
  },
  { name: 'the headline', page: (payload) => page({ headline: payload }) },
  { name: 'the title', page: (payload) => page({ title: payload.replaceAll('</title', '</ title') }) },
  {
    name: 'the byline',
    page: (payload) => page({ byline: `<p class="byline" rel="author">By ${payload}</p>` }),
  },
  {
    name: 'an author’s link',
    page: (payload) =>
      page({ byline: `<p class="byline">By <a rel="author" href="${attribute(payload)}">Ann Lee</a></p>` }),
  },
  {
    name: 'a time',
    page: (payload) => page({ byline: `<time datetime="${attribute(payload)}">${payload}</time>` }),
  },
  { name: 'og:title', page: (payload) => page({ head: meta('og:title', payload) }) },
  {
    name: 'the description',
    page: (payload) => page({ head: meta('og:description', payload) + meta('description', payload) }),
  },
  {
    name: 'og:image',
    page: (payload) => page({ head: meta('og:image', payload) + meta('og:image:alt', payload) }),
  },
  { name: 'the publisher', page: (payload) => page({ head: meta('og:site_name', payload) }) },
  {
    name: 'the section',
    page: (payload) => page({ head: meta('article:section', payload) + meta('article:tag', payload) }),
  },
  {
    name: 'dates',
    page: (payload) =>
      page({ head: meta('article:published_time', payload) + meta('article:modified_time', payload) }),
  },
  { name: 'og:locale', page: (payload) => page({ head: meta('og:locale', payload) }) },
  {
    name: 'the canonical address',
    page: (payload) =>
      page({ head: `<link rel="canonical" href="${attribute(payload)}">${meta('og:url', payload)}` }),
  },
  {
    name: 'the icon',
    page: (payload) =>
      page({
        head: `<link rel="icon" href="${attribute(payload)}"><link rel="apple-touch-icon" href="${attribute(payload)}">`,
      }),
  },
  {
    name: 'base',
    page: (payload) =>
      page({ head: `<base href="${attribute(payload)}">`, middle: '<p><a href="x">x</a></p>' }),
  },
  {
    name: 'JSON-LD headline',
    page: jsonLd((payload) => ({
      headline: payload,
      description: payload,
      articleSection: payload,
      keywords: [payload],
    })),
  },
  {
    name: 'JSON-LD author',
    page: jsonLd((payload) => ({
      author: [{ '@type': 'Person', name: `Ann ${payload}`, url: payload, jobTitle: payload }],
      editor: payload,
    })),
  },
  {
    name: 'JSON-LD publisher',
    page: jsonLd((payload) => ({
      publisher: { '@type': 'Organization', name: payload, url: payload, logo: { url: payload } },
    })),
  },
  {
    name: 'JSON-LD image',
    page: jsonLd((payload) => ({
      image: { url: payload, caption: payload, creditText: payload },
      url: payload,
      mainEntityOfPage: payload,
    })),
  },
  {
    name: 'JSON-LD dates',
    page: jsonLd((payload) => ({ datePublished: payload, dateModified: payload, inLanguage: payload })),
  },
  { name: 'JSON-LD body', page: jsonLd((payload) => ({ articleBody: `${BEFORE.join(' ')} ${payload}` })) },
  {
    name: 'broken JSON-LD',
    page: (payload) =>
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"x":1},"headline":${payload.replaceAll('</script', '<\\/script')}</script>`,
      }),
  },
  {
    name: 'microdata',
    page: (payload) =>
      page({
        article: 'itemscope itemtype="https://schema.org/NewsArticle"',
        byline: `<span itemprop="author">${payload}</span><meta itemprop="datePublished" content="${attribute(payload)}">`,
      }),
  },
];
