import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/findBrowsers';
import { launchFirefox, type Firefox } from '../../browser/support/firefox';
import { PAYLOADS } from '../payloads';
import { buildUnsanitized } from './builds';

/** See unsanitized.ts, which cannot be loaded outside a page. */
const SEPARATOR = '<!--next-->';

const METADATA = {
  url: 'https://news.example/bridge',
  canonicalUrl: null,
  headline: 'Council votes for new bridge',
  description: null,
  author: [],
  editor: [],
  publisher: null,
  creditText: null,
  dateline: null,
  datePublished: null,
  dateModified: null,
  articleSection: null,
  keywords: [],
  inLanguage: 'en',
  image: null,
  isAccessibleForFree: null,
  provenance: Object.fromEntries(
    'headline description author editor publisher creditText dateline datePublished dateModified articleSection inLanguage image canonicalUrl'
      .split(' ')
      .map((field) => [field, null]),
  ),
};

/** These take away `createElement` and the like from the page itself, which then shows nothing at all. */
const HIDES_THE_DOCUMENT = /<img name=|id=defaultView|name=body|plaintext/;

const RECORD = {
  id: 'attack',
  article: {
    metadata: METADATA,
    content: PAYLOADS.filter((payload) => !HIDES_THE_DOCUMENT.test(payload)).join(SEPARATOR),
    textContent: 'x',
    wordCount: 1,
  },
  tabId: 1,
  place: 'new-tab',
  saveAtOnce: false,
};
const COUNT = "window.runs = 0; Object.defineProperty(window, 'ran', { set() { window.runs += 1; } });";

/** The other wall: a test build without the sanitizer, where every payload reaches the reader page as it is. */
describe('with the CSP and no sanitizer', () => {
  describe('in chromium', () => {
    let browser: Browser;
    let origin: string;

    beforeAll(async () => {
      const build = await buildUnsanitized('chrome');
      browser = await puppeteer.launch({
        executablePath: findChromium() ?? '',
        pipe: true,
        enableExtensions: [build],
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--host-resolver-rules=MAP *.example ~NOTFOUND',
        ],
      });
      const worker = await browser.waitForTarget(
        (target) =>
          target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension:'),
      );
      origin = `chrome-extension://${new URL(worker.url()).host}`;
    });

    afterAll(() => browser.close());

    it('nothing runs on the reader page', async () => {
      const page = await attack(false);
      expect(await page.evaluate('document.querySelectorAll(".content *").length')).toBeGreaterThan(100);
      expect(await page.evaluate('window.runs')).toBe(0);
    });

    it('the same payloads do run there when the browser is told to ignore the CSP', async () => {
      const page = await attack(true);
      expect(await page.evaluate('window.runs')).toBeGreaterThan(0);
    });

    it('Trusted Types refuse a string and a second policy', async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/reader.html`);
      const refusals = await page.evaluate(() =>
        [
          () => {
            document.createElement('div')['innerHTML'] = '<b>x</b>';
          },
          () => {
            new DOMParser().parseFromString('<b>x</b>', 'text/html');
          },
          () => {
            (
              globalThis as unknown as {
                trustedTypes: { createPolicy: (name: string, rules: object) => void };
              }
            ).trustedTypes.createPolicy('other', {});
          },
        ].map((act) => {
          try {
            act();
            return 'done';
          } catch {
            return 'refused';
          }
        }),
      );
      expect(refusals).toEqual(['refused', 'refused', 'refused']);
    });

    async function attack(ignoreCsp: boolean): Promise<Page> {
      const page = await browser.newPage();
      if (ignoreCsp) await page.setBypassCSP(true);
      await page.goto(`${origin}/options.html`);
      await page.evaluate(
        (record) =>
          (
            globalThis as unknown as {
              chrome: { storage: { session: { set: (what: object) => Promise<void> } } };
            }
          ).chrome.storage.session.set({ 'parked:attack': record }),
        RECORD,
      );
      await page.evaluateOnNewDocument(COUNT);
      await page.goto(`${origin}/reader.html?parked=attack`);
      await page.waitForSelector('.content', { timeout: 30_000 });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return page;
    }
  });

  describe('in firefox', () => {
    let firefox: Firefox;

    beforeAll(async () => {
      const build = await buildUnsanitized('firefox');
      firefox = await launchFirefox({ build });
    });

    afterAll(() => firefox.close());

    it('nothing runs on the reader page', async () => {
      await firefox.navigate(`${firefox.origin}/options.html`);
      await firefox.run(
        'await browser.storage.session.set(JSON.parse(args[0]))',
        JSON.stringify({ 'parked:attack': RECORD }),
      );
      await firefox.navigate(`${firefox.origin}/reader.html?parked=attack`);
      const seen = await firefox.run<{ elements: number; ran: boolean }>(
        `for (let turn = 0; turn < 100 && !document.querySelector('.content'); turn += 1) await new Promise((f) => setTimeout(f, 100));
         await new Promise((f) => setTimeout(f, 1500));
         return { elements: document.querySelectorAll('.content *').length, ran: window.ran !== undefined };`,
      );
      expect(seen.elements).toBeGreaterThan(100);
      expect(seen.ran).toBe(false);
    });
  });
});

describe('every page of the extension', () => {
  it.each(['chrome', 'firefox'])('has no script or style of its own in the %s build', async (browser) => {
    const build = join(import.meta.dirname, `../../../.output/${browser}-mv3`);
    for (const file of ['popup.html', 'reader.html', 'options.html']) {
      const html = await readFile(join(build, file), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i);
    }
  });
});
