import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../support/chromium';
import { removeFolder } from '../support/folders';
import { serve, type Site } from '../support/server';
import { accessibilityFaults, clickButton, onlyIfClosed, shown, textOf } from '../support/view';

const BUILD = join(import.meta.dirname, '../../../.output/chrome-mv3');

/**
 * A build that speaks one language whatever the browser does: browsers choose by their own language, and the
 * one on this machine may come with English alone.
 */
async function buildIn(language: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `broadsheet-${language}-`));
  await cp(BUILD, folder, { recursive: true });
  for (const other of await readdir(join(folder, '_locales')))
    if (other !== language) await rm(join(folder, '_locales', other), { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  return folder;
}

/** Texts that have less room than they need, and anything that is wider than the window. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !one.closest('.visually-hidden');
    // These end in dots on purpose: the name of a publisher may be of any length.
    const mayBeCut = '.bar-publisher, .bar-original';
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        isShown(one) &&
        !one.matches(mayBeCut) &&
        one.scrollWidth > one.clientWidth + 1 &&
        ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) &&
        one.textContent.trim() !== '',
    );
    const beside = [
      ...document.body.querySelectorAll<HTMLElement>('button, a, label, h1, h2, p, li, kbd'),
    ].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return isShown(one) && width > 0 && (left < -1 || right > innerWidth + 1);
    });
    const spilt = [...document.body.querySelectorAll<HTMLElement>('button, .choice, .slider')].filter(
      (one) => isShown(one) && one.scrollWidth > one.clientWidth + 1,
    );
    const widthOf = (text: string, like: Element): number => {
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.font = getComputedStyle(like).font;
      return pen.measureText(text).width;
    };
    // What a field says while it is empty is measured, for it has no box of its own.
    const hinted = [...document.body.querySelectorAll<HTMLInputElement>('input[placeholder]')].filter(
      (one) => {
        const { paddingLeft, paddingRight } = getComputedStyle(one);
        // Beside the words a search field keeps room for the cross that empties it.
        const cross = one.type === 'search' ? 20 : 0;
        const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - cross;
        return isShown(one) && widthOf(one.placeholder, one) > room;
      },
    );
    // Bold, as the chosen one is, a word in a tile keeps a distance from its edges.
    const tight = [...document.body.querySelectorAll<HTMLElement>('.choice')].filter((one) => {
      const words = one.textContent.replace('Aa', '').trim().split(/\s+/);
      const bold = one.cloneNode(false) as HTMLElement;
      bold.style.fontWeight = '600';
      one.after(bold);
      const widest = Math.max(...words.map((word) => widthOf(word, bold)));
      bold.remove();
      return isShown(one) && /[a-z]/i.test(words.join('')) && widest > one.clientWidth - 4;
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    const isWide = scrollWidth > clientWidth;
    return [
      ...(isWide ? [`the page is ${String(scrollWidth - clientWidth)} px too wide`] : []),
      ...[...new Set([...cut, ...beside, ...spilt, ...hinted, ...tight])].map(
        (one) =>
          `${one.tagName.toLowerCase()}.${one.className}: ${(one.textContent.trim() || one.getAttribute('placeholder') || '').slice(0, 60)}`,
      ),
    ];
  });
}

describe.each([
  ['de', 'ltr', 'lighthouse.html'],
  ['ar', 'rtl', 'arabic.html'],
  ['ja', 'ltr', 'japanese.html'],
])('the interface in %s', (language, direction, story) => {
  let site: Site;
  let chromium: Chromium;
  let build: string;
  let words: Record<string, { message: string }>;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    build = await buildIn(language);
    words = JSON.parse(
      await readFile(join(build, '_locales', language, 'messages.json'), 'utf8'),
    ) as typeof words;
    site = await serve();
    chromium = await launchChromium({ build, keepWelcome: true, args: [`--lang=${language}`] });
  });

  afterAll(async () => {
    await chromium.close();
    await site.close();
    await removeFolder(build);
  });

  const say = (key: string) => words[key]?.message ?? key;

  /** Looks at a page of ours as it is and as narrow as a phone, and takes a picture of each. */
  async function inspect(page: Page, name: string, widths: number[]): Promise<void> {
    for (const width of widths) {
      await page.setViewport({ width, height: width < 600 ? 700 : 900 });
      expect([name, width, await cutTexts(page)]).toEqual([name, width, []]);
      await page.screenshot({ path: `test-results/${name}-${language}-${width}.png` });
    }
    const html = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }));
    expect(html).toEqual({ lang: language, dir: direction });
    expect(await accessibilityFaults(page)).toEqual([]);
  }

  it('welcomes', async () => {
    const page = await chromium.extensionPage('welcome.html');
    await page.bringToFront();
    await page.waitForSelector('.welcome kbd');
    expect(await textOf(page, 'h1')).toBe(say('welcomeTitle'));
    await inspect(page, 'welcome', [1100, 320]);
    await page.close();
  });

  it('shows the settings', async () => {
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/options.html`);
    await page.waitForSelector('.shortcut-list li');
    expect(await textOf(page, 'h1')).toBe(say('settingsTitle'));
    await inspect(page, 'settings', [1100, 320]);
    await page.close();
  });

  it('shows an article in popup and reader view, with the panels that open there', async () => {
    const page = await chromium.open(`${site.address}/${story}`);
    const popup = await shown(await chromium.openPopup(page));
    expect(await cutTexts(popup)).toEqual([]);
    await popup.screenshot({ path: `test-results/popup-${language}.png` });
    await clickButton(popup, say('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await chromium.reader());
    await reader.waitForSelector('.menu-item');
    await inspect(reader, 'reader', [1100, 320]);
    await reader.keyboard.press('a');
    await reader.waitForSelector('.settings-form');
    await inspect(reader, 'panel', [1100, 320]);
    await reader.keyboard.press('Escape');
    await reader.keyboard.press('t');
    await reader.waitForSelector('dialog [name=reads]');
    await inspect(reader, 'site', [1100, 320]);
    expect(chromium.errors).toEqual([]);
  });
});
