import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../support/inChromium';
import { until } from '../support/keys';
import {
  accessibilityFaults,
  clickButton,
  onlyIfClosed,
  shown,
  textOf,
  textsOf,
  words,
} from '../support/view';
import { KINDS } from './kindsStory';

const here = inChromium({ routes: { '/kinds.html': KINDS } });

/** The story in the reader view, with every request that was made for it. */
async function openKinds(): Promise<{ page: Page; asked: string[] }> {
  const article = await here.chromium.open(`${here.site.address}/kinds.html`);
  const popup = await shown(await here.chromium.openPopup(article));
  here.site.requests.length = 0;
  await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
  const page = await shown(await here.chromium.reader());
  await page.bringToFront();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await shown(page);
  await page.waitForSelector('#more-panel');
  return { page, asked };
}

const styleOf = (page: Page, selector: string, name: string) =>
  page.evaluate(
    (wanted, property) => {
      const one = document.querySelector(wanted);
      return one ? getComputedStyle(one).getPropertyValue(property) : '';
    },
    selector,
    name,
  );

const numberOf = async (page: Page, selector: string, name: string) =>
  parseFloat(await styleOf(page, selector, name));

describe('what stands between the paragraphs', () => {
  it(
    'keeps its meaning, loads nothing before it is asked to, and has no fault',
    { timeout: 180_000 },
    async () => {
      const { page, asked } = await openKinds();

      // Films, sounds and maps: who provides them, what they are called, and a way to the source.
      expect(await textsOf(page, '.embed-provider')).toEqual([
        'YouTube',
        'Google Maps',
        'Spotify',
        '127.0.0.1',
      ]);
      expect(await textsOf(page, '.embed-title')).toEqual([
        'The whole crossing in four minutes',
        'Map of Merrow Sound',
        'The last crossing',
      ]);
      expect(await textsOf(page, '.embed figcaption')).toEqual([
        'Filmed from the bridge.',
        'The horn, recorded at the quay.',
      ]);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.embed > .embed-link')].map((one) => [
          new URL(one.href).pathname,
          one.target,
          one.rel,
        ]),
      );
      const outside = ['_blank', 'noreferrer noopener'];
      expect(links).toEqual([
        ['/watch', ...outside],
        ['/maps/embed', ...outside],
        ['/embed/episode/4rOoJ6Egrf8K2IrywzwOMk', ...outside],
        ['/films/crossing.mp4', ...outside],
        // What only a script of the page can play is played there.
        ['/kinds.html', ...outside],
        ['/sound/horn.mp3', ...outside],
      ]);
      expect(await textsOf(page, '.embed-note')).toHaveLength(6);
      expect(await page.$$eval('iframe, video, audio, object, embed', (found) => found.length)).toBe(0);
      await page.evaluate(async () => {
        for (const picture of document.images) picture.loading = 'eager';
        window.scrollTo(0, document.body.scrollHeight);
        await document.fonts.ready;
      });
      await until('the pictures', () =>
        page.evaluate(() => [...document.images].every((one) => one.complete)),
      );
      const hosts = new Set(
        asked
          .map((url) => new URL(url))
          .filter(({ protocol }) => protocol.startsWith('http'))
          .map(({ host }) => host),
      );
      expect(hosts).toEqual(new Set([new URL(here.site.address).host]));
      expect(here.site.requests.filter((one) => /films|sound/.test(one))).toEqual([]);

      // A post says whose network it is on; it stays a quotation, with the way to it.
      expect(
        await page.$eval('.content .post', (post) => [
          getComputedStyle(post, '::before').content,
          post.querySelector('a')?.pathname,
        ]),
      ).toEqual(['"X"', '/harbourcat/status/1234567890123456789']);

      // Three pictures in a row are a gallery, each with its own words, and one opens the next.
      expect(await textsOf(page, '.gallery[role=group] figcaption')).toHaveLength(3);
      const tops = await page.evaluate(() =>
        [...document.querySelectorAll('.gallery img')].map((one) =>
          Math.round(one.getBoundingClientRect().top),
        ),
      );
      expect(new Set(tops).size).toBe(1);
      await page.focus('.gallery img');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog.lightbox');
      await page.keyboard.press('ArrowRight');
      expect(await textOf(page, '.lightbox-caption')).toContain('behind the landing stage');
      await page.keyboard.press('Escape');
      await until('the picture to close', async () => (await page.$('dialog.lightbox')) === null);

      // What repeats a sentence is set apart from what adds one.
      expect(await textsOf(page, '.pull-quote')).toEqual(['No subsidy could make up for the difference.']);
      expect(await styleOf(page, 'ol', 'list-style-type')).toBe('decimal');
      expect(await page.$eval('.content ol', (list) => list.start)).toBe(4);
      expect(await styleOf(page, 'pre', 'white-space-collapse')).toBe('preserve');
      expect(await styleOf(page, 'pre', 'font-family')).toContain('monospace');

      // Scripts: readings small above, no slanted imitation, lines further apart where letters are taller.
      const size = await numberOf(page, '.content p', 'font-size');
      expect(await numberOf(page, 'rt', 'font-size')).toBeLessThanOrEqual(size * 0.6);
      expect(await styleOf(page, '[lang=ja] em', 'font-style')).toBe('normal');
      const latin = await numberOf(page, '.content p', 'line-height');
      for (const language of ['hi', 'th', 'ar', 'ja'])
        expect([language, (await numberOf(page, `[lang=${language}]`, 'line-height')) > latin]).toEqual([
          language,
          true,
        ]);
      expect(await styleOf(page, '[lang=ar]', 'direction')).toBe('rtl');

      expect(await accessibilityFaults(page)).toEqual([]);
      for (const width of [1000, 320]) {
        await page.setViewport({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.screenshot({ path: `test-results/kinds-${width}.png`, fullPage: true });
      }
      const scrolls = () => page.$eval('pre', (one) => one.scrollWidth > one.clientWidth);
      expect(await scrolls()).toBe(true);
      // Nobody scrolls paper.
      await page.emulateMediaType('print');
      expect(await scrolls()).toBe(false);
    },
  );
});
