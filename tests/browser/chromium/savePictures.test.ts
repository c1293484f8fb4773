import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { inChromium } from '../support/inChromium';
import { HAS_SCREEN, pause, pressKeys, until } from '../support/keys';
import { PICTURE_SITE } from '../support/pictureSite';
import { onlyIfClosed, shown, textOf, words } from '../support/view';

declare const chrome: typeof import('wxt/browser').browser;

const here = inChromium({ routes: PICTURE_SITE });

/** These walk through prompts and wait for time-outs of the browser. */
const LONG_MS = 180_000;

const FILE_NAME = '2023-09-12 Saltmere Chronicle – The ferry leaves.html';

/** Waits until the notice beside the article says something like this. */
function notice(page: Page, wanted: RegExp): Promise<string> {
  return until(`a notice like ${String(wanted)}`, async () => {
    const text = await textOf(page, '.notice-words');
    return text !== null && wanted.test(text) && text;
  });
}

/**
 * A real click on the button of this name. Not a locator's: in a popup that has a window it waits in vain for
 * two frames in which the button stands still.
 */
async function clickButton(page: Page, name: string): Promise<void> {
  const [x, y] = await until(`the button ${name}`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        [one.textContent.trim(), one.ariaLabel, one.title].includes(wanted),
      );
      button?.scrollIntoView({ block: 'nearest' });
      const box = button?.getBoundingClientRect();
      return box && box.width > 0 && ([box.left + box.width / 2, box.top + box.height / 2] as const);
    }, name),
  );
  await page.mouse.click(x, y);
}

async function popupOn(path: string): Promise<{ page: Page; popup: Page }> {
  const page = await here.chromium.open(`${here.site.address}${path}`);
  return { page, popup: await shown(await here.chromium.openPopup(page)) };
}

/** A fetch that is refused is written to the console by the browser itself, and nothing keeps it from that. */
function onlyRefusals(): void {
  const others = here.chromium.errors.filter((text) => !/CORS policy|Failed to load resource/.test(text));
  expect(others).toEqual([]);
  here.chromium.errors.length = 0;
}

/** Opens a saved file from disk while its site still answers, and lists what it asks for. */
async function openFromDisk(file: string): Promise<{ copy: Page; requests: string[] }> {
  here.site.requests.length = 0;
  const copy = await here.chromium.browser.newPage();
  const requests = here.site.requests;
  copy.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) requests.push(request.url());
  });
  await copy.goto(pathToFileURL(file).href, { waitUntil: 'networkidle0' });
  await pause(500);
  return { copy, requests };
}

/** Every copy of the story has the same name, and the browser of a test overwrites. */
afterEach(async () => {
  for (const name of await here.chromium.downloaded()) await rm(join(here.chromium.downloads, name));
});

describe('Save in the popup', () => {
  it(
    'asks for the hosts that refuse, and saves without them if the reader would rather',
    async () => {
      const { popup } = await popupOn('/story.html');
      await clickButton(popup, words('save'));
      const question = await notice(popup, /allow/);
      expect(question).toContain('images.localhost and photos.localhost');
      expect(question).toContain('2 of 8');
      await clickButton(popup, words('saveWithout'));
      const said = await notice(popup, /2023-09-12/);
      expect(said).toContain(FILE_NAME);
      expect(said).toContain('3 of 8');
      for (const reason of [
        'missingRefused',
        'missingNotFound',
        'missingNotAPicture',
        'missingTooLarge',
      ] as const) {
        expect(said).toContain(words(reason).split('$1')[0]);
      }
      await popup.screenshot({ path: 'test-results/save-notice.png' });

      const file = await here.chromium.download();
      expect(basename(file)).toBe(FILE_NAME);
      const { copy, requests } = await openFromDisk(file);
      expect(requests).toEqual([]);
      const state = await copy.evaluate(() => ({
        pictures: [...document.images].map((image) => [
          image.currentSrc.slice(5, 14),
          image.naturalWidth > 0,
        ]),
        scripts: [...document.scripts].map(({ type }) => type),
        ran: document.documentElement.hasAttribute('data-ran'),
        missing: [...document.querySelectorAll('.missing .alt')].map((one) => one.textContent),
        links: [...document.querySelectorAll<HTMLAnchorElement>('.missing-link')].map((one) => one.pathname),
        captions: document.querySelectorAll('figcaption').length,
      }));
      expect(state).toEqual({
        pictures: [
          ['image/jpe', true],
          ['image/jpe', true],
          ['image/svg', true],
        ],
        scripts: ['application/ld+json'],
        ran: false,
        missing: ['crew', 'cook', 'cat', 'dog', 'whale'].map((name) => `The ${name}, described`),
        links: ['/closed.jpg', '/closed.jpg', '/gone.jpg', '/page.jpg', '/huge.jpg'],
        captions: 8,
      });

      const paper = () => copy.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await copy.setViewport({ width: 1000, height: 1300 });
      const light = await paper();
      await copy.screenshot({ path: 'test-results/saved-copy-light.png' });
      await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await paper()).not.toBe(light);
      await copy.screenshot({ path: 'test-results/saved-copy-dark.png', fullPage: true });
      await copy.pdf({ path: 'test-results/saved-copy.pdf' });
      onlyRefusals();
    },
    LONG_MS,
  );

  it(
    'reaches the disk although the popup closes at once',
    async () => {
      const { popup } = await popupOn('/story.html?pictures=2');
      await popup.evaluate(() => {
        const closeAfter = (event: Event) => {
          if (event.target instanceof HTMLAnchorElement && event.target.download) {
            setTimeout(() => {
              window.close();
            }, 0);
          }
        };
        addEventListener('click', closeAfter, true);
      });
      await clickButton(popup, words('save'));
      await until('the popup to close', () => popup.isClosed());
      expect(await readFile(await here.chromium.download(), 'utf8')).toMatch(/<\/html>\n$/);
    },
    LONG_MS,
  );

  it.runIf(HAS_SCREEN)(
    'is finished in a reader page beside the article when the browser closes the popup to ask',
    async () => {
      const { page, popup } = await popupOn('/story.html');
      await clickButton(popup, words('save'));
      await notice(popup, /allow/);
      await clickButton(popup, words('saveAllow')).catch(onlyIfClosed(popup));
      await until('the popup to close', () => popup.isClosed());
      await allowInPrompt();

      const reader = await here.chromium.reader();
      expect(await notice(reader, /2023-09-12/)).toContain('5 of 8');
      const html = await readFile(await here.chromium.download(), 'utf8');
      expect(html.match(/<img [^>]*src="data:/g)).toHaveLength(5);
      expect(page.url()).toContain('/story.html');
      await forgetHosts();
      onlyRefusals();
    },
    LONG_MS,
  );
});

describe('Save in the reader view', () => {
  it.runIf(HAS_SCREEN)(
    'asks in place, goes on when the reader has allowed it, and does not ask again',
    async () => {
      const { popup } = await popupOn('/story.html');
      await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      const reader = await shown(await here.chromium.reader());
      await reader.bringToFront();
      await clickButton(reader, words('save'));
      await notice(reader, /allow/);
      await clickButton(reader, words('saveAllow'));
      await allowInPrompt();
      // Its own host's picture, too: the question named it.
      expect(await notice(reader, /2023-09-12/)).toContain('5 of 8');
      const first = await here.chromium.download();
      await rm(first);

      await clickButton(reader, words('save'));
      const second = await here.chromium.download();
      expect((await readFile(second, 'utf8')).match(/<img [^>]*src="data:/g)).toHaveLength(5);
      await forgetHosts();
      onlyRefusals();
    },
    LONG_MS,
  );
});

describe('a copy with thirty pictures', () => {
  it(
    'takes little longer than fetching them side by side',
    async () => {
      const { popup } = await popupOn('/story.html?pictures=30');
      const fetching = await popup.evaluate(async (port) => {
        const start = performance.now();
        const fetchOne = async (_: unknown, index: number) =>
          (
            await fetch(`http://cdn.localhost:${port}/open.jpg?alone${index}`, { credentials: 'omit' })
          ).blob();
        await Promise.all(Array.from({ length: 30 }, fetchOne));
        return performance.now() - start;
      }, here.site.port);
      const clicked = popup.evaluate(
        () =>
          new Promise<[number, number]>((resolve) => {
            let start = 0;
            const watch = (event: Event) => {
              start ||= performance.now();
              if (event.target instanceof HTMLAnchorElement && event.target.download)
                resolve([start, performance.now()]);
            };
            addEventListener('click', watch, true);
          }),
      );
      await clickButton(popup, words('save'));
      const [start, end] = await clicked;
      const times = `${Math.round(end - start)} ms for saving, ${Math.round(fetching)} ms for fetching`;
      console.info(`30 pictures: ${times}`);
      // On a machine with nothing else to do the bar is 1.2; a busy one spends more on everything but waiting.
      expect((end - start) / fetching, times).toBeLessThan(3);
    },
    LONG_MS,
  );
});

/** Presses Allow in the browser's own dialog, which has the focus on Deny. */
async function allowInPrompt(): Promise<void> {
  const worker = await here.chromium.worker();
  await until(
    'the permission',
    async () => {
      await pause(1500);
      await pressKeys('Tab');
      await pressKeys('Return');
      await pause(500);
      return worker.evaluate(() => chrome.permissions.contains({ origins: ['http://images.localhost/*'] }));
    },
    90_000,
  );
}

async function forgetHosts(): Promise<void> {
  const worker = await here.chromium.worker();
  await worker.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    await chrome.permissions.remove({ origins });
  });
}
