import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { inChromium } from '../support/inChromium';
import {
  clickScreen,
  HAS_SCREEN,
  pause,
  pressKeys,
  pressKeysHere,
  until,
  windowsOnScreen,
} from '../support/keys';
import { SAMPLE_SITE } from '../support/server';
import {
  accessibilityFaults,
  clickButton,
  inDark,
  onlyIfClosed,
  shown,
  textOf,
  words,
} from '../support/view';

declare const chrome: typeof browser;

const TOGGLE = 'alt+shift+k';

const here = inChromium({
  routes: {
    '/stubborn.html': (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-store');
      response.end(readFileSync(join(SAMPLE_SITE, 'lighthouse.html')));
    },
  },
});

/** A page with something in it that a reload would lose. */
async function pageWithState(
  name = 'lighthouse.html',
): Promise<{ page: Page; isAsItWas: () => Promise<void> }> {
  const page = await here.chromium.open(`${here.site.address}/${name}`);
  await page.evaluate(() => {
    window.scrollTo({ top: 900 });
  });
  const state = await page.evaluate('openedAt');
  const top = await page.evaluate(() => window.scrollY);
  return {
    page,
    async isAsItWas() {
      await until('the article’s page to be back', () => page.url().endsWith(name));
      expect(await page.evaluate('openedAt')).toBe(state);
      expect(await page.evaluate(() => window.scrollY)).toBe(top);
    },
  };
}

const LOST_AFTER_MS = 15_000;

async function readerOver(page: Page): Promise<Page> {
  await page.bringToFront();
  await pressKeys(TOGGLE);
  const reader = here.chromium.reader();
  // On a busy machine a press can be lost on its way to the window, however long one waits for what it does.
  const hasCome = await Promise.race([reader.then(() => true), pause(LOST_AFTER_MS).then(() => false)]);
  if (!hasCome) await pressKeys(TOGGLE);
  return shown(await reader);
}

describe.runIf(HAS_SCREEN)('the shortcut', () => {
  it('turns the tab into the reader view', async () => {
    const { page } = await pageWithState();
    const tabs = await here.chromium.tabAddresses();
    const reader = await readerOver(page);
    expect(await textOf(reader, 'h1')).toBe('Lamp of Gannet Rock shines again after 61 dark years');
    expect(await textOf(reader, 'article')).toContain('a brass key');
    expect(await here.chromium.tabAddresses()).toHaveLength(tabs.length);
    expect(page.url()).toContain('/reader.html?parked=');
  });

  it('turns it back into the page, with its state and scrolled to where it was', async () => {
    const { page, isAsItWas } = await pageWithState();
    await readerOver(page);
    await pressKeys(TOGGLE);
    await isAsItWas();
  });

  it('gives back a page that forbids storing, too', async () => {
    const { page, isAsItWas } = await pageWithState('stubborn.html');
    await readerOver(page);
    await pressKeys(TOGGLE);
    await isAsItWas();
  });

  it('works again and again', async () => {
    const { page, isAsItWas } = await pageWithState();
    for (let turn = 0; turn < 3; turn += 1) {
      await readerOver(page);
      await pressKeys(TOGGLE);
      await isAsItWas();
    }
  });

  it('opens one reader view when it is pressed twice in a hurry', async () => {
    const { page, isAsItWas } = await pageWithState();
    const tabs = await here.chromium.tabAddresses();
    await page.bringToFront();
    await pressKeys(TOGGLE, TOGGLE);
    const reader = await shown(await here.chromium.reader());
    await pause(1500);
    expect(await here.chromium.tabAddresses()).toHaveLength(tabs.length);
    expect(reader.url()).toContain('/reader.html?parked=');
    await reader.keyboard.press('Escape');
    await isAsItWas();
  });
});

describe.runIf(HAS_SCREEN)('leaving the reader view', () => {
  it('is done with Escape', async () => {
    const { page, isAsItWas } = await pageWithState();
    await readerOver(page);
    await pressKeys('Escape');
    await isAsItWas();
  });

  it('is done with the Back button', async () => {
    const { page, isAsItWas } = await pageWithState();
    await readerOver(page);
    await pressKeys('alt+Left');
    await isAsItWas();
  });

  it('is done with its own button', async () => {
    const { page, isAsItWas } = await pageWithState();
    const reader = await readerOver(page);
    await clickButton(reader, words('backToPage')).catch(onlyIfClosed(reader));
    await isAsItWas();
  });

  it('leads to the page and not to an earlier place in the reader view', async () => {
    const { page, isAsItWas } = await pageWithState();
    const reader = await readerOver(page);
    await reader.evaluate(() => {
      location.hash = 'section-1';
    });
    await pressKeys('Escape');
    await isAsItWas();
  });
});

describe.runIf(HAS_SCREEN)('the reader view', () => {
  it('always shows publication, domain and a link to the original', async () => {
    const { page } = await pageWithState();
    const reader = await readerOver(page);
    await reader.evaluate(() => {
      window.scrollTo({ top: document.body.scrollHeight });
    });
    const bar = await reader.$eval('header.bar', (one) => ({
      text: one.textContent,
      href: one.querySelector('a')?.href,
      top: one.getBoundingClientRect().top,
    }));
    expect(bar.text).toContain('Saltmere Chronicle');
    expect(bar.text).toContain('127.0.0.1');
    expect(bar.href).toBe(`${here.site.address}/lighthouse.html`);
    expect(bar.top).toBe(0);
  });

  it('still has the article after a reload, and still gives the page back', async () => {
    const { page, isAsItWas } = await pageWithState();
    const reader = await readerOver(page);
    await reader.reload();
    await shown(reader);
    expect(await textOf(reader, 'h1')).toContain('Lamp of Gannet Rock');
    await pressKeys('Escape');
    await isAsItWas();
  });

  it('goes on where an article was left, as long as the browser is open', async () => {
    const { page, isAsItWas } = await pageWithState();
    const first = await readerOver(page);
    await first.evaluate(() => {
      window.scrollTo({ top: 1400 });
    });
    await until('the place to be kept', () =>
      first.evaluate(
        async () => 'readingPositions' in (await chrome.storage.session.get('readingPositions')),
      ),
    );
    await pressKeys(TOGGLE);
    await isAsItWas();
    const second = await readerOver(page);
    await until('the place to be back', () => second.evaluate(() => Math.abs(window.scrollY - 1400) < 60));
    await clickButton(second, words('fromTheTop'));
    await until('the top', () => second.evaluate(() => window.scrollY === 0));
    await until('the place to be forgotten', () =>
      second.evaluate(
        async () => !JSON.stringify(await chrome.storage.session.get('readingPositions')).includes('block'),
      ),
    );
    await pressKeys(TOGGLE);
    await isAsItWas();
  });

  it('has the article again when its tab is closed and opened anew', async () => {
    const { page } = await pageWithState();
    const reader = await readerOver(page);
    await pressKeys('ctrl+w');
    await until('the tab to close', () => reader.isClosed());
    await pressKeys('ctrl+shift+t');
    const again = await shown(await here.chromium.reader());
    expect(await textOf(again, 'h1')).toContain('Lamp of Gannet Rock');
  });

  it('leaves nothing of the page running', async () => {
    const { page } = await pageWithState();
    const reader = await readerOver(page);
    expect(await reader.evaluate('typeof openedAt')).toBe('undefined');
    await pressKeys('x');
    await pressKeys('Escape');
    await until('the page to be back', () => page.url().endsWith('lighthouse.html'));
    expect(await page.evaluate('keysHeard')).not.toContain('x');
  });

  it.each(['light', 'dark'])('has no fault that axe finds, in %s', async (scheme) => {
    const { page } = await pageWithState();
    const reader = await readerOver(page);
    if (scheme === 'dark') await inDark(reader);
    await reader.screenshot({ path: `test-results/reader-${scheme}.png` });
    expect(await accessibilityFaults(reader)).toEqual([]);
  });
});

describe('the context menu', () => {
  it('turns the tab into the reader view', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await chooseFromMenu(page, 'read');
    const reader = await shown(await here.chromium.reader());
    expect(await textOf(reader, 'h1')).toContain('Lamp of Gannet Rock');
    expect(page.url()).toContain('/reader.html');
  });

  it('reads what is selected', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await page.evaluate(() => {
      const [, second] = document.querySelectorAll('article > p:not([class])');
      if (second) getSelection()?.selectAllChildren(second);
    });
    await chooseFromMenu(page, 'read-selection');
    const reader = await shown(await here.chromium.reader());
    expect(await textOf(reader, '.content')).toContain('switched off in the winter of 1965');
    expect(await textOf(reader, '.content')).not.toContain('a brass key');
  });

  it('turns the reader view back into the page', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await chooseFromMenu(page, 'read');
    await shown(await here.chromium.reader());
    await chooseFromMenu(page, 'leave');
    await until('the page to be back', () => page.url().endsWith('lighthouse.html'));
  });
});

describe.runIf(HAS_SCREEN)('a real right click on the page', () => {
  it('has the entry in its menu that turns the tab into the reader view', async () => {
    const { page, isAsItWas } = await pageWithState();
    const { x, y } = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article > p')].map((one) =>
        one.getBoundingClientRect(),
      );
      const { left, top } = paragraphs.find((box) => box.top > 100) ?? { left: 0, top: 0 };
      const [frame, above] = [(outerWidth - innerWidth) / 2, outerHeight - innerHeight];
      return { x: screenX + frame + left + 5, y: screenY + above + top + 5 };
    });
    const before = await windowsOnScreen();
    await clickScreen(x, y, 3);
    await until('the menu', async () => (await windowsOnScreen()) > before);
    // It stands above the two entries that every page's menu ends with.
    await pressKeysHere('Up', 'Up', 'Up', 'Return');
    const reader = await shown(await here.chromium.reader());
    expect(await textOf(reader, 'h1')).toContain('Lamp of Gannet Rock');
    await pressKeys('Escape');
    await isAsItWas();
  });
});

/**
 * The browser's menus are out of reach, so their choice is reported in the
 * browser's place; the toolbar click before it grants what the choice would.
 */
async function chooseFromMenu(page: Page, menuItemId: string): Promise<void> {
  const popup = await here.chromium.openPopup(page);
  await popup.waitForSelector('#app:not([data-state=loading])');
  const tab = await popup.evaluate(async () => {
    const [found] = await chrome.tabs.query({ active: true, currentWindow: true });
    return JSON.stringify(found);
  });
  await popup.close();
  const inReader = page.url().includes('/reader.html');
  const surface = inReader ? await here.chromium.reader() : await here.chromium.worker();
  // After the answer to this: the choice may end the page that is asked.
  await surface.evaluate(
    `void setTimeout(() => chrome.contextMenus.onClicked.dispatch({ menuItemId: '${menuItemId}', editable: false }, ${tab}))`,
  );
}
