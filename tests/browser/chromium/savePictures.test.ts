import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openCopy } from '../support/copy';
import { inChromium } from '../support/inChromium';
import { HAS_SCREEN, pause, pressKeys, until } from '../support/keys';
import { forgetMostAtOnce, mostAtOnce, PICTURE_SITE } from '../support/pictureSite';
import { clickButton, onlyIfClosed, shown, textOf, words } from '../support/view';

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

// Before the others: what was allowed once is allowed again without a question.
describe.runIf(HAS_SCREEN)('a no to the browser’s own question', () => {
  it(
    'in the popup saves the copy all the same, with captions and links for what is missing, and asks no more',
    async () => {
      const { page, popup } = await popupOn('/story.html');
      await clickButton(popup, words('save'));
      await notice(popup, /allow/);
      await clickButton(popup, words('saveAllow')).catch(onlyIfClosed(popup));
      await until('the popup to close', () => popup.isClosed());
      await refuseInPrompt(async () => (await here.chromium.pagesOf('reader.html')).length > 0);

      const reader = await here.chromium.reader();
      const said = await notice(reader, /2023-09-12/);
      expect(said).toContain('3 of 8');
      expectWithoutRefused(await readFile(await here.chromium.download(), 'utf8'), 3);
      expect(page.url()).toContain('/story.html');
      onlyRefusals();
    },
    LONG_MS,
  );

  it(
    'in the reader view saves the copy all the same, and says how many pictures are missing',
    async () => {
      const { popup } = await popupOn('/story.html');
      await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      const reader = await shown(await here.chromium.reader());
      await reader.bringToFront();
      await clickButton(reader, words('save'));
      await notice(reader, /allow/);
      await clickButton(reader, words('saveAllow'));
      await refuseInPrompt(async () => /2023-09-12/.test((await textOf(reader, '.notice-words')) ?? ''));
      // The site's own picture is among them: its page, which could lend it, is not there while one reads.
      expect(await notice(reader, /2023-09-12/)).toContain('2 of 8');
      expectWithoutRefused(await readFile(await here.chromium.download(), 'utf8'), 2);
      onlyRefusals();
    },
    LONG_MS,
  );

  function expectWithoutRefused(html: string, pictures: number): void {
    expect(html.match(/<img [^>]*src="data:/g)).toHaveLength(pictures);
    for (const name of ['crew', 'cook']) {
      expect(html).toContain(`The ${name}. Photo: Dot Matrix`);
      expect(html).toContain(`The ${name}, described`);
    }
    expect(html.match(/class="missing-link" href="[^"]*\/closed\.jpg"/g)).toHaveLength(2);
  }
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
      const { copy, requests } = await openCopy(here.chromium, here.site, file, { offline: false });
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
      await allowInPrompt(page);

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
      await allowInPrompt(reader);
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
  it('has them fetched side by side', async () => {
    const { popup } = await popupOn('/story.html?pictures=30');
    const { copy } = await saved(popup);
    expect(await copy.$$eval('figure img', (all) => all.length)).toBe(30);
    // Six is what the browser itself allows for one host.
    expect(mostAtOnce()).toBeGreaterThanOrEqual(6);
  });

  async function saved(popup: Page): Promise<{ copy: Page }> {
    await popup.waitForNetworkIdle();
    forgetMostAtOnce();
    await clickButton(popup, words('save'));
    return openCopy(here.chromium, here.site, await here.chromium.download(), { offline: true });
  }
});

/** Presses Allow in the browser's own dialog, which has the focus on Deny, and takes no key in its first moments. */
async function allowInPrompt(asking: Page): Promise<void> {
  // A key that is pressed before the dialog is there lands in the page.
  await until(
    'the question',
    async () => asking.isClosed() || !(await asking.evaluate(() => document.hasFocus())),
  );
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

/** Presses Deny in the browser's own dialog, which has the focus on it. */
async function refuseInPrompt(isAnswered: () => Promise<boolean>): Promise<void> {
  await until(
    'the answer to be heard',
    async () => {
      await pause(1500);
      if (!(await isAnswered())) await pressKeys('Return');
      await pause(500);
      return isAnswered();
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
