import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/src/article/extract';
import { ADVERTS, AFTER, BEFORE, CONTENT, pageWith } from './adverts';
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
    expect(content).not.toContain(advert.mark);
    for (const sentence of [...BEFORE, ...AFTER]) expect(content).toContain(sentence);
  });

  it.each(CONTENT.map((kept) => [kept.kind, kept] as const))('has: %s', (_, kept) => {
    const { content } = extracted(pageWith(kept.html));
    for (const wanted of [...kept.texts, ...kept.addresses, ...BEFORE, ...AFTER]) {
      expect(content).toContain(wanted);
    }
  });
});

describe('what a page says of its article', () => {
  it('is without the marks and the code that stand between them', () => {
    const leak = '{source}&lt;ins class=&quot;adsbygoogle&quot;&gt;&lt;/ins&gt;{/source}';
    const html = pageWith(
      `<figure><img src="/a.jpg" width="640" height="400" alt="The pier ${leak}"><figcaption>The pier ${leak}</figcaption></figure>`,
    )
      .replaceAll('Council votes for new bridge', `Council votes ${leak}`)
      .replace('</head>', `<meta name="description" content="It is so {loadposition ad}"></head>`);
    const { metadata, content } = extracted(html);
    expect([metadata.headline, metadata.description]).toEqual(['Council votes', 'It is so']);
    expect(content).toContain('alt="The pier"');
    expect(content).not.toMatch(/source|adsbygoogle/);
  });
});

describe('an article of a hostile page', () => {
  // A window for each page takes long; the browsers' tests try every payload at every place.
  it.each(PLACES.map((place, index) => [place.name, place, index] as const))(
    'holds nothing that acts, in %s',
    { timeout: 120_000 },
    (_, place, index) => {
      for (const payload of PAYLOADS.filter((__, at) => at % 96 === index % 96)) {
        const { content, metadata } = extracted(place.page(payload));
        expect(dangersIn(content), payload).toEqual([]);
        const addresses = [
          metadata.canonicalUrl,
          metadata.image?.url,
          metadata.publisher?.url,
          metadata.publisher?.logo,
          ...metadata.author.map((person) => person.url),
        ];
        for (const address of addresses) {
          if (address)
            expect(address, payload).toMatch(
              /^(?:https?:\/\/|mailto:|data:image\/(?:png|jpeg|gif|webp|avif);)/,
            );
        }
      }
    },
  );

  it('asks for nothing on the reader’s own network, whatever the page calls its base', () => {
    const { content, metadata } = extracted(
      pageWith('<p><img src="secret.png" width="300" height="200" alt="Secret"></p>').replace(
        '</head>',
        '<base href="http://192.168.0.1/"><meta property="og:image" content="http://169.254.169.254/x.png"><link rel="icon" href="http://10.0.0.1/i.png"></head>',
      ),
    );
    expect(content).not.toContain('192.168');
    expect(JSON.stringify([metadata.image, metadata.publisher])).not.toMatch(/169\.254|10\.0\.0\.1|192\.168/);
  });
});
