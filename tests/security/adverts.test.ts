import { describe, expect, it } from 'vitest';
import { removeAdverts } from '@/src/article/clean/adverts';
import { removeTrackers } from '@/src/article/clean/trackers';
import { pageWith } from './adverts';

const PAGE = 'https://news.example/bridge';

describe('cleaning an article', () => {
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
