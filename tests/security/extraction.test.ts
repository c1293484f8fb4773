import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/src/article/extract';
import { ADVERTS, AFTER, BEFORE, CONTENT, markOf, pageWith } from './adverts';
import { dangersIn, PAYLOADS } from './payloads';
import { PLACES } from './places';

function extracted(html: string) {
  const { window } = new JSDOM(html, { url: 'https://news.example/bridge' });
  const result = extractArticle(window.document);
  if (!result.ok) throw new Error(`No article: ${result.reason}`);
  return result.article;
}

describe('an article taken from a whole page', () => {
  it.each(ADVERTS.map((advert) => [advert.kind, advert] as const))('is without: %s', (_, advert) => {
    const { content } = extracted(pageWith(advert.html));
    expect(content).not.toContain(markOf(advert));
    for (const sentence of [...BEFORE, ...AFTER]) expect(content).toContain(sentence);
  });

  it.each(CONTENT.map((kept) => [kept.kind, kept] as const))('has: %s', (_, kept) => {
    const { content } = extracted(pageWith(kept.html));
    for (const wanted of [...kept.texts, ...(kept.addresses ?? []), ...BEFORE, ...AFTER]) {
      expect(content).toContain(wanted);
    }
  });
});

describe('an article of a hostile page', () => {
  it.each(PLACES.map((place) => [place.name, place] as const))(
    'holds nothing that acts, in %s',
    { timeout: 180_000 },
    (_, place) => {
      for (const payload of PAYLOADS) {
        const article = extracted(place.page(payload));
        expect(dangersIn(article.content), payload).toEqual([]);
        const { metadata } = article;
        const addresses = [
          metadata.canonicalUrl,
          metadata.image?.url,
          metadata.publisher?.url,
          metadata.publisher?.logo,
          ...metadata.author.map((person) => person.url),
        ];
        for (const address of addresses) {
          if (address)
            expect(address, payload).toMatch(/^https?:\/\/|^data:image\/(?:png|jpeg|gif|webp|avif);base64,/);
        }
      }
    },
  );
});
