import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { inChromium } from '../support/inChromium';
import { answerPrompt, HAS_SCREEN, pause, pressKeys, until } from '../support/keys';
import {
  accessibilityFaults,
  clickButton,
  inDark,
  onlyIfClosed,
  shown,
  textOf,
  textsOf,
  words,
} from '../support/view';

declare const chrome: typeof import('wxt/browser').browser;

const TEXT =
  'The ferry to Saltmere left on time, which nobody on the quay had thought possible, and the band played on. ';

function story(headline: string, more = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
    <meta property="og:type" content="article"><link rel="icon" href="data:,"></head><body><article><h1>${headline}</h1>
    ${more}${`<p>${TEXT.repeat(3)}</p>`.repeat(6)}</article></body></html>`;
}

/** A site that is one page: a link changes the address at once, and its story comes a moment later. */
const ONE_PAGE_SITE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title>
  <link rel="icon" href="data:,"></head><body><a id="story" href="/news/lamp.html">The lamp</a> <main></main><script>
  document.getElementById('story').addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({}, '', event.target.href);
    setTimeout(() => {
      document.querySelector('main').innerHTML =
        '<article><h1>The lamp burns</h1>' + '<p>${TEXT.repeat(3)}</p>'.repeat(6) + '</article>';
    }, 300);
  });
  </script></body></html>`;

const here = inChromium({
  keepWelcome: true,
  routes: {
    '/news/ferry.html': (request, response) => {
      const { port } = new URL(`http://${request.headers.host ?? ''}`);
      const links = `<p>More on <a id="near" href="/news/pier.html">the pier</a> and on
        <a id="far" href="http://far.localhost:${port}/news/pier.html">the other shore</a>. ${TEXT}</p>`;
      response.writeHead(200, { 'content-type': 'text/html' }).end(story('The ferry leaves', links));
    },
    '/news/pier.html': story('The pier stays'),
    '/news/': `<!DOCTYPE html><title>News</title><p>Nothing yet.</p>`,
    '/news/app.html': ONE_PAGE_SITE,
  },
});

const SITE = 'http://127.0.0.1';
const LONG_MS = 150_000;

async function inWorker<T>(work: () => T | Promise<T>): Promise<T> {
  return (await here.chromium.worker()).evaluate(work);
}

/** Waits for a page of the extension other than those before. */
async function readerOn(page: Page): Promise<Page> {
  await until('the reader view', () => page.url().includes('/reader.html'));
  return shown(page);
}

async function openReader(path: string, address = here.site.address): Promise<Page> {
  const page = await here.chromium.open(address + path);
  const popup = await shown(await here.chromium.openPopup(page));
  await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
  return readerOn(page);
}

const mayseeSite = () => inWorker(() => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }));

/** Switches one of the two switches for the site that is shown in a reader page. */
async function switchSite(reader: Page, name: 'reads' | 'marks'): Promise<void> {
  await reader.keyboard.press('t');
  const box = await reader.waitForSelector(`dialog [name=${name}]`);
  await until('the switch to show what holds', async () => (await box?.boundingBox()) !== null);
  await box?.click();
}

async function isOn(reader: Page, name: string): Promise<boolean> {
  return reader.evaluate(
    (wanted) => document.querySelector<HTMLInputElement>(`dialog [name=${wanted}]`)?.checked === true,
    name,
  );
}

async function badgeOf(url: string): Promise<string> {
  return (await here.chromium.worker()).evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((one) => one.url === wanted);
    return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);
}

afterEach(async () => {
  await inWorker(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    await chrome.permissions.remove({ origins });
    await chrome.storage.sync.clear();
  });
});

describe('the page after the installation', () => {
  it('shows the three things to do, with the key that is really assigned, and what is never done', async () => {
    const page = await here.chromium.extensionPage('welcome.html');
    await page.bringToFront();
    await page.setViewport({ width: 1100, height: 900 });
    await page.waitForSelector('.welcome kbd');
    expect(await textsOf(page, 'h2')).toEqual([
      words('welcomePin'),
      words('welcomeClick'),
      words('welcomeKey'),
      words('privacyTitle'),
    ]);
    expect(await textsOf(page, 'kbd')).toEqual(['Alt', 'Shift', 'K']);
    expect(await textOf(page, '.welcome-never')).toContain(words('privacyText'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/welcome-light.png', fullPage: true });
    await inDark(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/welcome-dark.png', fullPage: true });
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.screenshot({ path: 'test-results/welcome-320.png', fullPage: true });
  });

  it('is not opened again when the worker starts anew', async () => {
    const page = await here.chromium.open(`${here.site.address}/news/`);
    await inWorker(() => {
      (chrome.runtime.onInstalled as unknown as { dispatch: (details: object) => void }).dispatch({
        reason: 'install',
      });
    });
    // Something else that the worker does afterwards has been done by then.
    const popup = await here.chromium.openPopup(page);
    await popup.waitForSelector('#app:not([data-state=loading])');
    expect(await here.chromium.pagesOf('welcome.html')).toEqual([]);
  });
});

describe('a look for one site', () => {
  it('is for that site alone, is listed in the settings, and is dropped there with a click', async () => {
    const reader = await openReader('/news/ferry.html');
    await reader.keyboard.press('a');
    await (await reader.waitForSelector('[name=siteOnly]'))?.click();
    await (await reader.waitForSelector('[name=theme][value=sepia]'))?.click();
    const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
    expect(await theme(reader)).toBe('sepia');
    await until('the look to be kept', () =>
      inWorker(async () =>
        JSON.stringify(await chrome.storage.sync.get(null)).includes('{"look":{"theme":"sepia"}'),
      ),
    );
    await reader.screenshot({ path: 'test-results/site-look.png' });

    expect(await theme(await openReader('/news/pier.html'))).toBe('sepia');
    const elsewhere = await here.chromium.open(`${here.site.otherAddress}/news/pier.html`);
    const popup = await shown(await here.chromium.openPopup(elsewhere));
    expect(await theme(popup)).toBe('auto');

    const settings = await here.chromium.open(`chrome-extension://${here.chromium.extensionId}/options.html`);
    await settings.waitForSelector('.site-list');
    expect(await textOf(settings, '.site-list')).toContain(
      `${words('settingTheme')}: ${words('themeSepia')}`,
    );
    await clickButton(settings, words('siteForgetLookNamed').replace('$1', '127.0.0.1'));
    await until('the look to be gone', async () =>
      inWorker(async () =>
        Object.keys(await chrome.storage.sync.get(null)).every((key) => !/^site:/.test(key)),
      ),
    );
    await until('the other page to look as everywhere', async () => (await theme(reader)) === 'auto');
  });
});

describe('the settings page', () => {
  it('finds what is looked for, in any part of it, and has no fault', async () => {
    const page = await here.chromium.open(`chrome-extension://${here.chromium.extensionId}/options.html`);
    await page.waitForSelector('.shortcut-list li');
    await page.screenshot({ path: 'test-results/settings.png', fullPage: true });
    expect(await accessibilityFaults(page)).toEqual([]);
    const headings = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('section:not([hidden]) h2')].map((one) => one.textContent),
      );
    const all = await headings();
    await page.type('.settings-search', 'hyphen');
    expect(await headings()).toEqual([words('appearance')]);
    await page.screenshot({ path: 'test-results/settings-search.png' });
    await page.$eval('.settings-search', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('.settings-search', 'zzzz');
    expect(await headings()).toEqual([]);
    expect(await textOf(page, '.settings-found')).toBe(words('findNothing'));
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
    expect(await headings()).toEqual(all);
  });
});

describe.runIf(HAS_SCREEN)('a site whose articles open by themselves', () => {
  it(
    'asks for that site only, shows its articles, and never shows again what was left',
    async () => {
      const first = await openReader('/news/ferry.html');
      await switchSite(first, 'reads');
      await answerPrompt(['Tab', 'Return'], mayseeSite);
      await until('the switch to be on', () => isOn(first, 'reads'));
      await first.screenshot({ path: 'test-results/site-dialog.png' });
      const { origins } = await inWorker(() => chrome.permissions.getAll());
      expect(origins).toEqual([`${SITE}/*`]);
      await until('the script to be there', () =>
        inWorker(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1),
      );

      const page = await here.chromium.open(`${here.site.address}/news/pier.html`);
      await readerOn(page);
      expect(await textOf(page, 'h1')).toBe('The pier stays');
      await page.keyboard.press('Escape');
      const address = `${here.site.address}/news/pier.html`;
      await until('the page to be back', () => page.url() === address);
      await page.reload();
      await until('the mark on the button', async () => (await badgeOf(address)) === '✓');
      expect(page.url()).toBe(address);

      const list = await here.chromium.open(`${here.site.address}/news/`);
      const other = await here.chromium.open(`${here.site.otherAddress}/news/pier.html`);
      const next = await here.chromium.open(`${here.site.address}/news/ferry.html`);
      await readerOn(next);
      expect(list.url()).toBe(`${here.site.address}/news/`);
      expect(other.url()).toBe(`${here.site.otherAddress}/news/pier.html`);

      const app = await here.chromium.open(`${here.site.address}/news/app.html`);
      // Stories that only come into sight change the address, too: without a click on a link nobody went there.
      await app.evaluate(() => {
        history.pushState({}, '', '/news/scrolled.html');
      });
      await pause(1500);
      expect(app.url()).toBe(`${here.site.address}/news/scrolled.html`);
      await app.click('#story');
      await readerOn(app);
      expect(await textOf(app, 'h1')).toBe('The lamp burns');
      await app.keyboard.press('Escape');
      await until('the page to be back', () => app.url() === `${here.site.address}/news/lamp.html`);
      expect(await textOf(app, 'h1')).toBe('The lamp burns');
      await app.close();

      await next.bringToFront();
      await switchSite(next, 'reads');
      await until('the permission to be given back', async () => !(await mayseeSite()));
      await until('the script to be gone', () =>
        inWorker(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0),
      );
      const after = await here.chromium.open(address);
      await shown(await here.chromium.openPopup(after));
      expect(after.url()).toBe(address);
    },
    LONG_MS,
  );

  it(
    'is not chosen when the reader says no',
    async () => {
      // A site that was allowed once is allowed again without a question, so it is another one.
      const reader = await openReader('/news/ferry.html', here.site.otherAddress);
      await switchSite(reader, 'reads');
      await answerPrompt(['Return'], async () => (await textOf(reader, 'dialog [role=status]')) !== '');
      expect(await textOf(reader, 'dialog [role=status]')).toBe(words('siteNotAllowed'));
      expect(await isOn(reader, 'reads')).toBe(false);
      expect(await inWorker(() => chrome.storage.sync.get(null))).toEqual({});
    },
    LONG_MS,
  );
});

describe.runIf(HAS_SCREEN)('a site that is chosen in the popup', () => {
  it(
    'is kept although the question closes the popup',
    async () => {
      const page = await here.chromium.open(`${here.site.otherAddress}/news/ferry.html`);
      const popup = await shown(await here.chromium.openPopup(page));
      await switchSite(popup, 'marks');
      await answerPrompt(['Tab', 'Return'], () =>
        inWorker(() => chrome.permissions.contains({ origins: ['http://localhost/*'] })),
      );
      await until('the choice to be kept', () =>
        inWorker(async () =>
          JSON.stringify(await chrome.storage.sync.get(null)).includes('"site:http://localhost":{'),
        ),
      );
      const address = `${here.site.otherAddress}/news/pier.html`;
      await here.chromium.open(address);
      await until('the mark on the button', async () => (await badgeOf(address)) === '✓');
    },
    LONG_MS,
  );
});

describe.runIf(HAS_SCREEN)('a link', () => {
  it(
    'opens in the reader view from the context menu, with the permission for its site',
    async () => {
      const page = await here.chromium.open(`${here.site.address}/news/ferry.html`);
      await chooseOpenLink(page, '#near');
      await answerPrompt(['Tab', 'Return'], mayseeSite);
      const reader = await shown(await here.chromium.reader());
      expect(await textOf(reader, 'h1')).toBe('The pier stays');
      expect(page.url()).toBe(`${here.site.address}/news/ferry.html`);
      await reader.keyboard.press('Escape');
      await until("the link's page", async () =>
        (await here.chromium.tabAddresses()).includes(`${here.site.address}/news/pier.html`),
      );
    },
    LONG_MS,
  );

  it(
    'says what to do when the reader says no, and offers to ask again',
    async () => {
      const page = await here.chromium.open(`${here.site.address}/news/ferry.html`);
      await chooseOpenLink(page, '#far');
      const linkPages = () => here.chromium.pagesOf('reader.html');
      await answerPrompt(['Escape'], async () => (await linkPages()).length > 0);
      const [linkPage] = await linkPages();
      if (!linkPage) throw new Error('no page about the link');
      await linkPage.waitForSelector('.problem kbd');
      expect(await textOf(linkPage, 'h1')).toBe(words('linkTitle'));
      expect(await textOf(linkPage, '.problem')).toContain('Alt+Shift+K');
      expect(await accessibilityFaults(linkPage)).toEqual([]);
      await linkPage.screenshot({ path: 'test-results/link-page.png' });
      await clickButton(linkPage, words('linkOpen'));
      await until(
        "the link's page",
        () => linkPage.url() === `http://far.localhost:${here.site.port}/news/pier.html`,
      );
    },
    LONG_MS,
  );

  it(
    'in an article opens in the reader view if the reader chose that',
    async () => {
      await inWorker(() => chrome.storage.sync.set({ readerSettings: { followLinks: true } }));
      const reader = await openReader('/news/ferry.html');
      await clickLink(reader, 'the pier');
      await answerPrompt(['Tab', 'Return'], mayseeSite);
      const next = await until('the reader view of the link', async () => {
        const readers = await here.chromium.pagesOf('reader.html');
        return readers.find((one) => one !== reader && one.url() !== reader.url());
      });
      await shown(next);
      expect(await textOf(next, 'h1')).toBe('The pier stays');
      expect(await textOf(reader, 'h1')).toBe('The ferry leaves');
    },
    LONG_MS,
  );
});

async function clickLink(page: Page, text: string): Promise<void> {
  const [x, y] = await page.evaluate((wanted) => {
    const link = [...document.querySelectorAll('.content a')].find((one) => one.textContent === wanted);
    link?.scrollIntoView({ block: 'center' });
    const box = link?.getBoundingClientRect();
    return [(box?.left ?? 0) + 4, (box?.top ?? 0) + 4] as const;
  }, text);
  await page.mouse.click(x, y);
}

/** A real click with the right button and real keys in the menu: nothing else lets the extension ask for a site. */
async function chooseOpenLink(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.$eval(selector, (link) => {
    (link as HTMLElement).focus();
  });
  // The menu of what has the focus. Our entry is the last but one, before the developer tools.
  await pressKeys('shift+F10');
  await pause(800);
  await pressKeys('Up', 'Up', 'Return');
}
