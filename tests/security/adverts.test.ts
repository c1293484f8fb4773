import { describe, expect, it } from 'vitest';
import { removeAdverts } from '@/src/article/clean/adverts';
import { removeLeakedCode } from '@/src/article/clean/leakedCode';
import { cleanLinks } from '@/src/article/clean/links';
import { sanitize } from '@/src/article/clean/sanitize';
import { removeTrackers } from '@/src/article/clean/trackers';
import { ADVERTS, AFTER, BEFORE, CONTENT, markOf, pageWith } from './adverts';

const PAGE = 'https://news.example/bridge';

describe('cleaning an article', () => {
  it.each(ADVERTS.map((advert) => [advert.kind, advert] as const))('takes out: %s', (_, advert) => {
    const html = cleaned(advert.html);
    expect(html).not.toContain(markOf(advert));
    for (const sentence of [...BEFORE, ...AFTER]) expect(html).toContain(sentence);
  });

  it.each(CONTENT.map((content) => [content.kind, content] as const))('keeps: %s', (_, content) => {
    const html = cleaned(content.html);
    for (const wanted of [...content.texts, ...(content.addresses ?? []), ...BEFORE, ...AFTER]) {
      expect(html).toContain(wanted);
    }
  });

  it('says what it took out, and of whom', () => {
    const page = new DOMParser().parseFromString(
      pageWith(
        '<ins class="adsbygoogle" data-ad-slot="1"></ins><img src="https://sb.scorecardresearch.com/p?c1=2"><div id="taboola-x">x</div>',
      ),
      'text/html',
    );
    expect(removeAdverts(page.body, PAGE)).toEqual([
      { kind: 'advert', host: null },
      { kind: 'advert', host: null },
    ]);
    expect(removeTrackers(page.body, PAGE)).toEqual([{ kind: 'tracker', host: 'sb.scorecardresearch.com' }]);
  });
});

function cleaned(inside: string): string {
  const page = new DOMParser().parseFromString(pageWith(inside), 'text/html');
  const body = page.querySelector('article');
  if (!body) throw new Error('The page has no article');
  removeLeakedCode(body);
  removeAdverts(body, PAGE);
  removeTrackers(body, PAGE);
  cleanLinks(body, PAGE);
  return sanitize(body, window);
}
