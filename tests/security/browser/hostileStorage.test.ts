import { describe, expect, it } from 'vitest';
import { inChromium } from '../../browser/support/inChromium';
import { shown } from '../../browser/support/view';
import { PAYLOADS } from '../payloads';
import { DEFAULT_READER_SETTINGS } from '../../../src/settings/readerSettings';

const here = inChromium();

/** Whatever another device, a broken version or a thief of an account may have put there. */
const SYNCED = [
  ...PAYLOADS.filter((_, at) => at % 40 === 0).map((payload) => ({
    readerSettings: Object.fromEntries(Object.keys(DEFAULT_READER_SETTINGS).map((field) => [field, payload])),
    [`site:${payload.slice(0, 200)}`]: { look: payload, reads: true, marks: payload },
    'site:http://127.0.0.1': { look: { theme: payload, fontSize: payload }, reads: payload, marks: payload },
  })),
  { readerSettings: null, 'site:http://127.0.0.1': [[[[]]]], 'site:': { reads: true } },
  {
    readerSettings: [1, 2],
    'site:__proto__': { reads: true },
    'site:https://*': { reads: true, marks: true },
  },
  { readerSettings: { fontSize: 1e308, lineHeight: -1, speechRate: 'NaN' }, 'site:http://127.0.0.1': 7 },
];

describe('in Chromium, synced settings that are none', { timeout: 240_000 }, () => {
  it('change neither settings nor reader view, and run nothing', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    for (const synced of SYNCED) {
      const options = await here.chromium.browser.newPage();
      await options.goto(`chrome-extension://${here.chromium.extensionId}/options.html`);
      await options.evaluate(async (stored) => {
        const { storage } = (
          globalThis as unknown as {
            chrome: {
              storage: { sync: { clear: () => Promise<void>; set: (what: object) => Promise<void> } };
            };
          }
        ).chrome;
        await storage.sync.clear();
        await storage.sync.set(stored);
      }, synced);
      await options.reload();
      await options.waitForSelector('.settings-form');
      const popup = await shown(await here.chromium.openPopup(page));
      for (const ours of [options, popup]) {
        expect(await ours.evaluate(() => 'ran' in globalThis)).toBe(false);
        expect(await ours.evaluate(() => document.documentElement.dataset['theme'])).toBe(
          DEFAULT_READER_SETTINGS.theme,
        );
      }
      await popup.close();
      await options.close();
    }
    const worker = await here.chromium.worker();
    expect(
      await worker.evaluate(() =>
        (
          globalThis as unknown as {
            chrome: { scripting: { getRegisteredContentScripts: () => Promise<unknown[]> } };
          }
        ).chrome.scripting.getRegisteredContentScripts(),
      ),
    ).toEqual([]);
  });

  it('parked articles that are none show where to go instead', async () => {
    const reader = await here.chromium.browser.newPage();
    await reader.goto(`chrome-extension://${here.chromium.extensionId}/options.html`);
    await reader.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { session: { set: (what: object) => Promise<void> } } };
        }
      ).chrome.storage.session.set({
        'parked:a': { article: { content: '<img src=x onerror=ran=1>' } },
        'parked:b': 7,
        'parked:c': { article: null, tabId: {}, place: 'x' },
      }),
    );
    for (const id of ['a', 'b', 'c', '__proto__', '<img src=x onerror=ran=1>', 'x'.repeat(100_000)]) {
      await reader.goto(
        `chrome-extension://${here.chromium.extensionId}/reader.html?parked=${encodeURIComponent(id)}`,
      );
      await reader.waitForSelector('#app[data-state=problem]');
      expect(await reader.evaluate(() => 'ran' in globalThis)).toBe(false);
    }
  });
});
