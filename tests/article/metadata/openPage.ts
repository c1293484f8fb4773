import { JSDOM } from 'jsdom';

/** A page as the browser would have it, scripts off. */
export function openPage(html: string, url = 'https://www.daily-example.test/news/1'): Document {
  return new JSDOM(html, { url }).window.document;
}

/** A page whose head holds `head` and whose article shows `headline` above `rest`. */
export function articlePage(head: string, rest = '', headline = 'Harbour opens after long winter'): Document {
  return openPage(`<!doctype html><html lang="en"><head>${head}</head><body><main><article><h1>${headline}</h1>${rest}
    <p>The harbour of the town opened on Monday after the longest winter that anybody who works there can remember, and the first ships came in before noon.</p>
    <p>Fishermen said that the ice had broken up in the night, and that they had been waiting for it since the beginning of the year with their boats ready.</p></article></main></body></html>`);
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
