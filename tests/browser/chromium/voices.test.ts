import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../support/chromium';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { accessibilityFaults, clickButton, onlyIfClosed, shown, words } from '../support/view';
import { CHROMIUM_WITH_VOICES, HAS_VOICES, startVoices } from '../support/voices';
import { STORY } from './readerStory';

declare const chrome: typeof import('wxt/browser').browser;

describe.runIf(HAS_VOICES)('reading aloud with real voices', () => {
  let voices: { close: () => Promise<void> };
  let chromium: Chromium;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    voices = await startVoices();
    site = await serve({ routes: { '/ferry.html': STORY } });
    chromium = await launchChromium({ args: CHROMIUM_WITH_VOICES });
    const popup = await chromium.openPopup(await chromium.open(`${site.address}/ferry.html`));
    await shown(popup);
    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    page = await shown(await chromium.reader());
    await page.bringToFront();
    await page.waitForSelector('#more-panel');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const speak = window.speechSynthesis.speak.bind(window.speechSynthesis);
      window.speechSynthesis.speak = (utterance) => {
        // What the browser says was spoken to its end, and in what voice.
        utterance.addEventListener('end', () =>
          heard.push(`${utterance.voice?.lang ?? ''}: ${utterance.text}`),
        );
        speak(utterance);
      };
    });
  });

  afterAll(async () => {
    await (chromium as Chromium | undefined)?.close();
    await (site as Site | undefined)?.close();
    await (voices as { close: () => Promise<void> } | undefined)?.close();
  });

  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  it('speaks every sentence to its end, in a voice of its language, and stops after the last', async () => {
    await until('the voices', () => page.evaluate(() => speechSynthesis.getVoices().length > 0));
    await page.keyboard.press('l');
    await page.waitForSelector('.player select option');
    const offered = await page.$eval('.player select:last-of-type', (list) =>
      [...list.options].map(({ label }) => label),
    );
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.filter((name) => !name.startsWith('English'))).toEqual([]);
    expect(offered.filter((name) => name.includes('+'))).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/reader-player.png' });

    await until(
      'the last sentence',
      async () => (await heard()).some((one) => one.includes('page 12.')),
      150_000,
    );
    const spoken = await heard();
    expect(spoken[1]).toContain('Last ferry to Merrow');
    expect(spoken.filter((one) => one.includes('still on the council'))).toHaveLength(1);
    expect(spoken.filter((one) => !/^en/.test(one) && /ferry|captain/.test(one))).toEqual([]);
    await until('the end', () => page.evaluate(() => (CSS.highlights.get('spoken')?.size ?? 0) === 0));
    expect(chromium.errors).toEqual([]);
  }, 200_000);

  it('keeps the voice that was chosen for the language', async () => {
    const list = await page.$('.player select:last-of-type');
    const wanted = await list?.evaluate((one) => [...one.options].at(-1)?.value ?? '');
    await list?.select(wanted ?? '');
    const label = await list?.evaluate((one) => one.selectedOptions[0]?.label);
    await until('the voice to be kept', () =>
      page.evaluate(
        async (name) =>
          JSON.stringify(await chrome.storage.sync.get()).includes(`"voices":{"en":"${name ?? ''}"}`),
        label,
      ),
    );
    await page.reload();
    await shown(page);
    await page.waitForSelector('#more-panel');
    await page.keyboard.press('l');
    await page.waitForSelector('.player select option');
    expect(await page.$eval('.player select:last-of-type', (one) => one.selectedOptions[0]?.label)).toBe(
      label,
    );
  });
});
