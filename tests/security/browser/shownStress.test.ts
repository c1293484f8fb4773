import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/findBrowsers';
import { launchFirefox, type Firefox } from '../../browser/support/firefox';
import { inChromium } from '../../browser/support/inChromium';
import { serve, type Route, type Site } from '../../browser/support/server';
import { shown } from '../../browser/support/view';
import { SENT_PAGES, STRESS_PAGES, type SentPage } from '../stressPages';
import { ROOT } from './builds';
import { watchMemory } from './memory';

/** What a reader waits for before they think that it hangs. */
const MAX_MS = 5_000;
/** What reading may take of the machine's memory beyond what the page itself takes. */
const MAX_BYTES = 300_000_000;

/** The slowest of those that need not be shown to be too much. Of the rest `stress.test.ts` asks without showing them. */
const SLOWEST =
  /^(?:10 MB|200,000|5,000|2,000 pictures|20,000 links|50,000 (?:advert|names)|formatting that crosses)/;

/** In a world of the tests' own the page's policy holds, in one of the extension's it does not. */
const POLICY = 'Trusted Types and nothing else';

/** Firefox's remote control waits for these for ever, or works with what they have taken from the page. */
const RESTLESS = /^one that (?:reloads|scrolls)|^one with (?:its own Array|getters)|^a feed$/;

const PAGES: [string, () => SentPage][] = [
  ...Object.entries(SENT_PAGES).map(([name, page]): [string, () => SentPage] => [name, () => page]),
  ...Object.entries(STRESS_PAGES)
    .filter(([name]) => SLOWEST.test(name))
    .map(([name, body]): [string, () => SentPage] => [
      name,
      () => ({ type: 'text/html; charset=utf-8', body: body() }),
    ]),
];

const routes = Object.fromEntries(
  PAGES.map(([, page], index): [string, Route] => [
    `/${index}`,
    (_, response) => {
      const { type, body } = page();
      response.writeHead(200, { 'content-type': type }).end(body);
    },
  ]),
);

/** The scripts that a click can put into a page, run there beside the page's own, and how long their answer took. */
const answering = (secondOpinion: string, code: string): string => `const start = performance.now();
  ${secondOpinion}
  const answer = await ${code.trim().replace(/;$/, '')};
  return JSON.stringify({ ms: Math.round(performance.now() - start), reason: answer.ok ? 'article' : answer.reason });`;

interface Answer {
  ms: number;
  reason: string;
}

let site: Site;
let code: string;

beforeAll(async () => {
  site = await serve({ routes });
  const script = (name: string) =>
    readFile(join(ROOT, `.output/chrome-mv3/content-scripts/${name}.js`), 'utf8');
  code = answering(await script('secondOpinion'), await script('extract'));
});

afterAll(() => site.close());

function isAnswered({ ms, reason }: Answer): void {
  if (process.env['SHOW']) console.log('ANSWER', ms, reason, expect.getState().currentTestName);
  expect(reason).toMatch(/^[a-z-]+$/);
  expect(ms).toBeLessThan(MAX_MS);
}

describe('in Chromium, a page that is too much', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });

  afterAll(() => browser.close());

  it.each(PAGES.map(([name], index) => [name, index] as const).filter(([name]) => name !== POLICY))(
    'is answered: %s',
    async (_, index) => {
      const page = await browser.newPage();
      await page.goto(`${site.address}/${index}`, { waitUntil: 'domcontentloaded' });
      const session = await page.createCDPSession();
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'beside the page',
      });
      const peakGrowth = await watchMemory(browser);
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(async () => {${code}})()`,
        contextId: executionContextId,
        awaitPromise: true,
      });
      expect(exceptionDetails?.exception?.description).toBeUndefined();
      isAnswered(JSON.parse(result.value as string) as Answer);
      const growth = await peakGrowth();
      if (process.env['SHOW'])
        console.log('GROWTH', Math.round(growth / 1e6), expect.getState().currentTestName);
      expect(growth).toBeLessThan(MAX_BYTES);
      await page.close();
    },
  );
});

describe('in Chromium, a page with a policy that allows nothing', () => {
  const here = inChromium({ routes });

  it('is read: what a click puts into it is not under the page’s policy', async () => {
    const index = PAGES.findIndex(([name]) => name === POLICY);
    const page = await here.chromium.open(`${here.site.address}/${index}`);
    const popup = await shown(await here.chromium.openPopup(page));
    expect(await popup.$eval('h1', (heading) => heading.textContent)).toBe('Bridge');
  });
});

describe('in Firefox, a page that is too much', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox();
  });

  afterAll(() => firefox.close());

  const pages = PAGES.map(([name], index) => [name, index] as const);

  it('is read, where its policy allows nothing: what a click puts into it is not under that', async () => {
    const [, index = -1] = pages.find(([name]) => name === POLICY) ?? [];
    await firefox.open(`${site.address}/${index}`);
    await firefox.clickToolbar();
    expect(
      await firefox.popup("return document.querySelector('h1').textContent;", '#app[data-state=done]'),
    ).toBe('Bridge');
    await firefox.closeTabs();
  });

  it.each(pages.filter(([name]) => name !== POLICY && !RESTLESS.test(name)))(
    'is answered: %s',
    async (_, index) => {
      await firefox.open(`${site.address}/${index}`);
      isAnswered(JSON.parse(await firefox.run<string>(code)) as Answer);
      await firefox.closeTabs();
    },
  );
});
