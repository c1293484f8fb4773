import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../../browser/support/chromium';
import { launchFirefox, type Firefox } from '../../browser/support/firefox';
import { until } from '../../browser/support/keys';
import { clickButton, onlyIfClosed, shown, words } from '../../browser/support/view';
import { CAPTION, HOST, serveHostileSite, STORIES, unwantedOf, type HostileSite } from './hostileSite';

const DONE = '#app[data-state=done]';
const stories = Array.from({ length: STORIES }, (_, number) => number);

/** All pictures have come or failed, in view or not, so that what was to be asked for has been. */
const ALL_LOADED = `(() => {
  for (const img of document.images) img.loading = 'eager';
  return [...document.images].every((img) => img.complete);
})()`;

let site: HostileSite;

beforeAll(async () => {
  site = await serveHostileSite();
});

afterAll(() => site.close());

describe('in Chromium, a page that attacks wherever it can', () => {
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await launchChromium({
      args: [`--proxy-server=127.0.0.1:${site.proxy.port}`, '--proxy-bypass-list=<-loopback>'],
    });
  });

  afterAll(() => chromium.close());

  const settled = async (page: Page): Promise<void> => {
    await until('the pictures to have come', () => page.evaluate(ALL_LOADED) as Promise<boolean>);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  };

  it.each(stories)(
    'runs nothing and asks no tracker in popup, reader view and copy: story %i',
    async (number) => {
      const page = await chromium.open(`http://${HOST}/story-${number}`);
      site.asked.length = 0;
      chromium.errors.length = 0;

      const popup = await shown(await chromium.openPopup(page));
      await settled(popup);
      const before = await chromium.downloaded();
      await clickButton(popup, words('save'));
      const path = await chromium.download(before);
      await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      const reader = await shown(await chromium.reader());
      await settled(reader);
      expect(unwantedOf(site.asked)).toEqual([]);
      expect(site.asked).toContain('pics.example');
      // A refusal of the CSP would be an error of ours: the sanitizer had left something for it to do.
      expect(chromium.errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
      await reader.close();

      site.asked.length = 0;
      expect(await readFile(path, 'utf8')).toContain(CAPTION);
      const copy = await chromium.browser.newPage();
      await copy.goto(pathToFileURL(path).href);
      await settled(copy);
      expect(unwantedOf(site.asked)).toEqual([]);
      expect(site.asked).not.toContain('pics.example');
      await copy.close();
    },
  );
});

describe('in Firefox, a page that attacks wherever it can', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    const { host, port } = site.proxy;
    firefox = await launchFirefox({
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.http': host,
        'network.proxy.http_port': port,
        'network.proxy.ssl': host,
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
        // Else each address without TLS is first tried with it.
        'dom.security.https_first': false,
        // Else the page's own <link rel=prefetch> is asked for some time after it has loaded, and counted as ours.
        'network.prefetch-next': false,
      },
    });
  });

  afterAll(() => firefox.close());

  it.each(stories)(
    'runs nothing and asks no tracker in popup and reader view: story %i',
    { timeout: 120_000 },
    async (number) => {
      await firefox.open(`http://${HOST}/story-${number}`);
      site.asked.length = 0;
      await firefox.clickToolbar();
      expect(await firefox.popup<boolean>("return 'ran' in (window.wrappedJSObject ?? window)", DONE)).toBe(
        false,
      );
      await firefox.closePopup();
      await firefox.press('alt+shift+K');
      await firefox.switchTo((tab) => tab.url.startsWith(`${firefox.origin}/reader.html`));
      await until('the pictures to have come', () =>
        firefox.run<boolean>(`return document.querySelector('${DONE}') !== null && ${ALL_LOADED}`),
      );
      expect(await firefox.run<boolean>("return 'ran' in (window.wrappedJSObject ?? window)")).toBe(false);
      expect(unwantedOf(site.asked)).toEqual([]);
      expect(site.asked).toContain('pics.example');
      await firefox.closeTabs();
    },
  );
});
