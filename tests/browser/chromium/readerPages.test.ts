import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { inChromium } from '../support/inChromium';
import { answerPrompt, HAS_SCREEN, until } from '../support/keys';
import {
  accessibilityFaults,
  clickButton,
  onlyIfClosed,
  shown,
  textOf,
  textsOf,
  words,
} from '../support/view';

declare const chrome: typeof browser;

const LONG_MS = 150_000;

const TEXT = [
  'The lamps along the harbour wall came back on last night, after eleven days of darkness that had kept the small boats at their moorings.',
  'Crews had worked in two shifts since the storm, pulling new cable through pipes that had filled with sand and with shells.',
  'Most of the fishermen had stayed at home, because the channel between the rocks is hardly wider than two of the boats.',
  'One of them said that she had mended every net she owned, and begun to look at the advertisements of a bakery in the valley.',
  'The council will now decide whether the cable should be laid again in a deeper trench, which would cost four times as much.',
  'Its engineer prefers the trench, though he admits that the money would have to be taken from the new roof of the school.',
];
const story = (body: string) =>
  `<!DOCTYPE html><html lang="en"><title>Lights return to the harbour</title><body><main><article><h1>Lights return to the harbour</h1>${body}</article></main></body></html>`;
const paragraphs = (from: number, to: number) =>
  TEXT.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

const live = story(
  `<p>${TEXT[0] ?? ''} ${TEXT[5] ?? ''}</p><div class="feed">${TEXT.map(
    (text, index) =>
      `<article><header><time datetime="2026-03-11T1${String(8 - index)}:05:00Z">${index === 0 ? 'an hour ago' : `1${String(8 - index)}:05`}</time></header><h2>Boat ${String(6 - index)} is out</h2><p>${text}</p><p>${TEXT[(index + 2) % 6] ?? ''}</p></article>`,
  ).join('')}</div>`,
);

const row = `<nav class="pages">Page <a href="/harbour">1</a> <a href="/harbour?page=2">2</a> <a href="/harbour?page=3">3</a></nav>`;
const pageOf = (number: number) =>
  story(
    `<p>Whoever has a boat knows the wall, and whoever has none has at least walked along it on a Sunday.</p>${paragraphs((number - 1) * 2, number * 2)}<p>This is all of page ${String(number)}, and it says nothing more than that, as pages do that are only there to be turned.</p>${row}`,
  );

const maths = story(
  `${paragraphs(0, 2)}<p>Its mass follows from <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>, as the engineer wrote on the wall.</p>
  <p><math display="block"><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math></p>${paragraphs(2, 6)}`,
);

const here = inChromium({
  routes: {
    '/live': live,
    '/maths': maths,
    '/harbour': (request, response) => {
      const number = Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('page') ?? 1);
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(number));
    },
    '/broken': (request, response) => {
      const isSecond = request.url?.includes('page=2') ?? false;
      response
        .writeHead(isSecond ? 500 : 200, { 'content-type': 'text/html' })
        .end(isSecond ? 'Out of order' : story(`${paragraphs(0, 6)}<a href="/broken?page=2">2</a>`));
    },
  },
});

afterEach(async () => {
  await (
    await here.chromium.worker()
  ).evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    await chrome.permissions.remove({ origins });
    await chrome.storage.sync.clear();
  });
});

async function read(path: string, address = here.site.address): Promise<Page> {
  const page = await here.chromium.open(address + path);
  const popup = await shown(await here.chromium.openPopup(page));
  await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
  await until('the reader view', () => page.url().includes('/reader.html'));
  await shown(page);
  await page.bringToFront();
  await page.waitForSelector('#more-panel');
  return page;
}

describe('a live report', () => {
  it('shows each entry with its time, newest or oldest first, and keeps the order for the next', async () => {
    const page = await read('/live');
    const headings = () => textsOf(page, '.content [role=article] h2');
    expect(await textsOf(page, '.live-time')).toHaveLength(6);
    expect((await textsOf(page, '.live-time'))[0]).not.toContain('ago');
    expect((await headings())[0]).toBe('Boat 6 is out');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewport({ width: 1000, height: 900 });
    await page.screenshot({ path: 'test-results/reader-live.png' });

    await clickButton(page, words('oldestFirst'));
    expect((await headings())[0]).toBe('Boat 1 is out');
    await until('the choice to be kept', async () => {
      const kept = await page.evaluate(() => chrome.storage.sync.get(null));
      return JSON.stringify(kept).includes('"liveOrder":"oldest"');
    });
    await page.reload();
    await shown(page);
    expect((await headings())[0]).toBe('Boat 1 is out');
    await clickButton(page, words('newestFirst'));
    expect((await headings())[0]).toBe('Boat 6 is out');
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.screenshot({ path: 'test-results/reader-live-320.png' });
  });
});

describe('maths', () => {
  it('are drawn as maths', async () => {
    const page = await read('/maths');
    const boxes = await page.$$eval('.content math', (all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    expect(boxes).toHaveLength(2);
    // A fraction under a root is higher than a line.
    expect(boxes[1]).toBeGreaterThan(45);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewport({ width: 1000, height: 900 });
    await page.screenshot({ path: 'test-results/reader-maths.png' });
  });
});

describe.runIf(HAS_SCREEN)('an article of several pages', () => {
  it(
    'is joined when the reader allows its site, with the page breaks marked, and stays so',
    async () => {
      const page = await read('/harbour');
      expect(await textOf(page, '.other-pages p')).toBe('This article has more pages: 2');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.$eval('.other-pages', (one) => {
        one.scrollIntoView({ block: 'center' });
      });
      await page.screenshot({ path: 'test-results/reader-pages-offer.png' });
      const requests = here.site.requests.length;
      await clickButton(page, words('pagesLoad'));
      const marks = () =>
        page.$$eval('.content hr[role=doc-pagebreak]', (all) => all.map(({ title }) => title));
      await answerPrompt(['Tab', 'Return'], async () => (await marks()).length > 0);
      expect(here.site.requests.length).toBeGreaterThan(requests);
      expect(await marks()).toEqual(['Page 2', 'Page 3']);
      const text = (await textOf(page, '.content')) ?? '';
      for (const line of TEXT) expect(text.split(line)).toHaveLength(2);
      expect(text.split('Whoever has a boat knows the wall')).toHaveLength(2);
      expect(text.indexOf('all of page 2')).toBeLessThan(text.indexOf('all of page 3'));
      expect(await textOf(page, '.other-pages')).toBeNull();
      expect((await here.chromium.tabAddresses()).filter((url) => url.includes('page='))).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.$eval('hr[role=doc-pagebreak]', (one) => {
        one.scrollIntoView({ block: 'center' });
      });
      await page.screenshot({ path: 'test-results/reader-pages-joined.png' });
      await page.reload();
      await shown(page);
      expect(await marks()).toEqual(['Page 2', 'Page 3']);
    },
    LONG_MS,
  );

  it(
    'says plainly when the reader says no, and when a page cannot be read',
    async () => {
      const page = await read('/broken', here.site.otherAddress);
      await clickButton(page, words('pagesLoad'));
      const told = () => textOf(page, '.notice-words');
      await answerPrompt(['Return'], async () => (await told()) !== '');
      expect(await told()).toContain(words('pagesRefused').split('$1')[1]);
      await clickButton(page, words('pagesLoad'));
      const failed = words('pagesFailed').replace('$1', '2');
      await answerPrompt(['Tab', 'Return'], async () => (await told()) === failed);
      expect(await textOf(page, '.other-pages')).not.toBeNull();
    },
    LONG_MS,
  );
});
