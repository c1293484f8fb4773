import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../../src/settings/readerSettings';
import { inChromium } from '../support/inChromium';
import { until } from '../support/keys';
import { accessibilityFaults, clickButton, onlyIfClosed, shown, textOf, words } from '../support/view';

declare const chrome: typeof import('wxt/browser').browser;

const here = inChromium();
const LONG_MS = 240_000;

const ours = (file: string) => here.chromium.open(`chrome-extension://${here.chromium.extensionId}/${file}`);

/** Every page of ours, and every state in which it is another page to the eye. */
const SURFACES: [name: string, open: () => Promise<Page>][] = [
  [
    'the popup with an article',
    async () =>
      shown(await here.chromium.openPopup(await here.chromium.open(`${here.site.address}/lighthouse.html`))),
  ],
  [
    'the popup without one',
    async () => {
      const page = await here.chromium.open(`${here.site.address}/empty.html`);
      const popup = await here.chromium.openPopup(page);
      await popup.waitForSelector('#app[data-state=problem]');
      return popup;
    },
  ],
  [
    'the reader view',
    async () => {
      const page = await here.chromium.open(`${here.site.address}/arabic.html`);
      const popup = await shown(await here.chromium.openPopup(page));
      await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      const reader = await shown(await here.chromium.reader());
      await reader.waitForSelector('#more-panel');
      return reader;
    },
  ],
  [
    'the reader view without an article',
    async () => {
      const page = await ours('reader.html?parked=none');
      await page.waitForSelector('#app[data-state=problem]');
      return page;
    },
  ],
  [
    'the page of a link that may not be read yet',
    async () => {
      const page = await ours(`reader.html?link=${encodeURIComponent('https://elsewhere.example/story')}`);
      await page.waitForSelector('.problem-title');
      return page;
    },
  ],
  [
    'the settings',
    async () => {
      const page = await ours('options.html');
      await page.waitForSelector('.shortcut-list li');
      return page;
    },
  ],
  [
    'the page after the installation',
    async () => {
      const page = await ours('welcome.html');
      await page.waitForSelector('.welcome kbd');
      return page;
    },
  ],
];

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth : 0;
  });

describe.each(SURFACES)('%s', (name, open) => {
  it(
    'has no fault that axe finds, in any theme, in forced colours, at 320 px and at 200 %',
    { timeout: LONG_MS },
    async () => {
      const page = await open();
      const found: string[] = [];
      const inspect = async (how: string) => {
        found.push(...(await accessibilityFaults(page)).map((fault) => `${how}: ${fault}`));
      };
      for (const theme of THEMES) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset['theme'] = wanted;
          for (const animation of document.getAnimations()) animation.finish();
        }, theme);
        await inspect(theme);
      }
      const file = `test-results/everyone-${name.replace(/\W+/g, '-')}`;
      const protocol = await page.createCDPSession();
      await protocol.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      await page.screenshot({ path: `${file}-forced.png`, captureBeyondViewport: false });
      // The colours are then the system's own, which axe does not see.
      const forced = (await accessibilityFaults(page)).filter((fault) => !fault.startsWith('color-contrast'));
      found.push(...forced.map((fault) => `forced colours: ${fault}`));
      await protocol.send('Emulation.setEmulatedMedia', { features: [] });
      // The popup's width is its own.
      if (!name.includes('popup')) {
        for (const viewport of [
          { width: 320, height: 640 },
          { width: 640, height: 450, deviceScaleFactor: 2 },
        ]) {
          await page.setViewport(viewport);
          if ((await sideways(page)) > 0) found.push(`${viewport.width} px: ${await sideways(page)} px wide`);
          await page.screenshot({ path: `${file}-${viewport.width}.png` });
          await inspect(`${viewport.width} px`);
        }
      }
      expect(found).toEqual([]);
    },
  );
});

interface Step {
  name: string;
  isSeen: boolean;
  tag: string;
}

/** Goes through a page with Tab alone, and notes each stop: what it is called, and whether one sees to be there. */
async function walk(page: Page, most = 120): Promise<Step[]> {
  const steps: Step[] = [];
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return null;
      const isFirst = !one.hasAttribute('data-walked');
      one.setAttribute('data-walked', '');
      const label = one.ariaLabel ?? one.closest('label')?.textContent ?? one.textContent;
      // A choice draws the ring around its whole label.
      const seen = [one, one.closest('label')].some((candidate) => {
        if (!candidate) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      const box = one.getBoundingClientRect();
      const isInSight = box.bottom > 0 && box.top < innerHeight;
      return {
        isFirst,
        name: label.trim().replace(/\s+/g, ' '),
        isSeen: seen && isInSight,
        tag: one.tagName,
      };
    });
    if (step && !step.isFirst) break;
    if (step) steps.push(step);
  }
  return steps;
}

describe('the keyboard alone', () => {
  it('goes through the popup and on to the reader view', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    const popup = await shown(await here.chromium.openPopup(page));
    const steps = await walk(popup);
    expect(steps.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const names = steps.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([words('read'), words('save'), words('settings'), words('whereRead')]),
    );
    await popup.evaluate((label) => {
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === label)?.focus();
    }, words('read'));
    await popup.keyboard.press('Enter').catch(onlyIfClosed(popup));
    await shown(await here.chromium.reader());
  });

  it(
    'goes through the settings: changes, searches, exports and imports them',
    { timeout: LONG_MS },
    async () => {
      const page = await ours('options.html');
      await page.waitForSelector('.shortcut-list li');
      const steps = await walk(page);
      expect(steps.filter(({ isSeen }) => !isSeen)).toEqual([]);
      const names = steps.map(({ name }) => name);
      for (const wanted of [
        'settingHyphenate',
        'settingReset',
        'shortcutsChange',
        'exportSettings',
        'importSettings',
      ] as const)
        expect(names).toContain(words(wanted));

      const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
      await page.focus('[name=theme]:checked');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await theme()).toBe('sepia');
      await page.focus('[name=fontSize]');
      await page.keyboard.press('ArrowRight');

      const press = async (label: string) => {
        await page.evaluate((wanted) => {
          [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === wanted)?.focus();
        }, label);
        await page.keyboard.press('Enter');
      };
      await press(words('exportSettings'));
      const file = await here.chromium.download();
      const backup = await readFile(file, 'utf8');
      expect(JSON.parse(backup)).toMatchObject({ settings: { theme: 'sepia', fontSize: 20 } });

      await press(words('settingReset'));
      expect(await theme()).toBe('auto');
      const chooser = page.waitForFileChooser();
      await press(words('importSettings'));
      await (await chooser).accept([file]);
      await until('the settings to be back', async () => (await theme()) === 'sepia');
      expect(await textOf(page, '[role=status]:not(:empty)')).toContain(words('importDone'));
      await until('them to be kept', () =>
        page.evaluate(async () => JSON.stringify(await chrome.storage.sync.get()).includes('"fontSize":20')),
      );

      const other = join(here.chromium.downloads, 'other.json');
      await writeFile(other, '{"kind":"something else"}');
      const again = page.waitForFileChooser();
      await press(words('importSettings'));
      await (await again).accept([other]);
      await until('the answer', async () =>
        (await page.$$eval('[role=status]', (all) => all.map((one) => one.textContent).join(' '))).includes(
          words('importFailed'),
        ),
      );
      expect(await theme()).toBe('sepia');
      await page.evaluate(() => chrome.storage.sync.clear());
    },
  );
});
