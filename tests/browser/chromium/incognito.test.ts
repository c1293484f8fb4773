import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../support/chromium';
import { HAS_SCREEN, pressKeys, until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { clickButton, onlyIfClosed, shown, textOf, words } from '../support/view';

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serve();
  chromium = await launchChromium();
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (chromium as Chromium | undefined)?.close();
  await (site as Site | undefined)?.close();
});

/** The switch "Allow in Incognito" of the browser's own list of extensions, where it is set for good. */
async function allowInIncognito(): Promise<void> {
  const list = await chromium.browser.newPage();
  await list.goto('chrome://extensions');
  // Without it, an extension that is no store's is not loaded again.
  await list.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await list.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({
       extensionId: '${chromium.extensionId}', incognitoAccess: true })`,
  );
  await until(
    'the switch to be on',
    () =>
      list.evaluate(
        `chrome.developerPrivate.getExtensionInfo('${chromium.extensionId}').then(
         (info) => info.incognitoAccess.isActive && info.state === 'ENABLED')`,
      ) as Promise<boolean>,
  );
  await list.close();
}

/** The one tab of a new incognito window, opened with the browser's own key. */
async function incognitoTab(): Promise<Page> {
  const before = await chromium.browser.pages();
  await pressKeys('ctrl+shift+n');
  return until('the incognito window', async () =>
    (await chromium.browser.pages()).find((page) => !before.includes(page)),
  );
}

it.runIf(HAS_SCREEN)(
  'in an incognito window of Chromium the popup, the reader view and saving work, and stay in it',
  async () => {
    await allowInIncognito();
    const page = await incognitoTab();
    await page.goto(`${site.address}/lighthouse.html`);
    await page.bringToFront();
    await pressKeys('alt+shift+l');
    const popup = await shown(await chromium.extensionPage('popup.html'));
    expect(await textOf(popup, 'h1')).toContain('Gannet Rock');
    expect(await popup.evaluate('chrome.extension.inIncognitoContext')).toBe(true);

    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await chromium.reader());
    expect(await reader.evaluate('chrome.extension.inIncognitoContext')).toBe(true);
    expect(page.url()).toContain('/reader.html');
    const session = await reader.createCDPSession();
    // What was said of downloads at the start holds for other windows only.
    await session.send('Page.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: chromium.downloads,
    });
    const before = await chromium.downloaded();
    await clickButton(reader, words('save'));
    expect(await chromium.download(before)).toMatch(/Lamp of Gannet Rock.*\.html$/);

    await reader.bringToFront();
    await pressKeys('alt+shift+k');
    await until('the page to be back', () => page.url().endsWith('/lighthouse.html'));
    expect(chromium.errors).toEqual([]);
  },
);
