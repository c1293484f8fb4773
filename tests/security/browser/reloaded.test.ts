import { describe, expect, it } from 'vitest';
import { launchChromium } from '../../browser/support/chromium';
import { launchFirefox, FIREFOX_ID } from '../../browser/support/firefox';
import { until } from '../../browser/support/keys';
import { serve } from '../../browser/support/server';
import { clickButton, onlyIfClosed, shown, words } from '../../browser/support/view';

const LONG_MS = 240_000;

describe('an extension that is loaded anew while a reader view is open', () => {
  it(
    'leaves in Firefox no dead tab and the article’s own, and reads again',
    { timeout: LONG_MS },
    async () => {
      const site = await serve();
      const firefox = await launchFirefox({ installed: true });
      try {
        await firefox.open(`${site.address}/lighthouse.html`);
        await firefox.press('alt+shift+K');
        await firefox.switchTo(({ url }) => url.startsWith(`${firefox.origin}/reader.html`));
        await until('the article', () =>
          firefox.run<boolean>("return document.querySelector('#app[data-state=done]') !== null"),
        );
        await firefox.runInBrowser(
          `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         const addon = await AddonManager.getAddonByID(args[0]);
         await addon.reload();
         for (let turn = 0; turn < 100 && !WebExtensionPolicy.getByID(args[0])?.active; turn += 1)
           await new Promise((done) => win.setTimeout(done, 100));`,
          FIREFOX_ID,
        );
        await until('no dead reader view', async () => {
          const left = (await firefox.tabs()).filter(({ url }) => url.includes('/reader.html'));
          return left.length === 0;
        });
        await firefox.switchTo(({ url }) => url.endsWith('/lighthouse.html'));
        await firefox.press('alt+shift+K');
        await firefox.switchTo(({ url }) => url.includes('/reader.html'));
        await until('the article once more', () =>
          firefox.run<boolean>("return document.querySelector('#app[data-state=done] h1') !== null"),
        );
      } finally {
        await firefox.close();
        await site.close();
      }
    },
  );

  it(
    'leaves in Chromium no dead tab: the browser closes the reader view itself',
    { timeout: LONG_MS },
    async () => {
      const site = await serve();
      const chromium = await launchChromium();
      try {
        const popup = await shown(
          await chromium.openPopup(await chromium.open(`${site.address}/lighthouse.html`)),
        );
        await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
        await shown(await chromium.reader());
        const worker = await chromium.worker();
        // The worker that is asked does not live to answer.
        void worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
        await until('no reader view', async () =>
          (await chromium.tabAddresses()).every((address) => !address.includes('reader.html')),
        );
        expect(chromium.errors).toEqual([]);
      } finally {
        await chromium.close();
        await site.close();
      }
    },
  );
});
