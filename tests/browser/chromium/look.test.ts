import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../../src/settings/readerSettings';
import { inChromium } from '../support/inChromium';
import { until } from '../support/keys';
import { differenceFromReference } from '../support/looks';
import { clickButton, onlyIfClosed, shown, words } from '../support/view';

/** Popup and reader view as somebody has looked at them, in every theme and three scripts: `tests/looks`. */
const STORIES = [
  ['latin', 'lighthouse.html'],
  ['arabic', 'arabic.html'],
  ['japanese', 'japanese.html'],
] as const;

/** `auto` is one of the others. */
const LOOKS = THEMES.filter((theme) => theme !== 'auto');

const here = inChromium();

/** The same size whatever the screen, the window and the scrollbars of this machine are like. */
async function sizeTo(page: Page, width: number, height: number): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
}

async function settled(page: Page): Promise<void> {
  await until('pictures and fonts', () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.images].every(
        (image) => image.complete || image.getBoundingClientRect().top > innerHeight,
      );
    }),
  );
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.style.setProperty('caret-color', 'transparent');
  });
}

/** The differences of a page from its references, in each theme. */
async function differences(page: Page, workshop: Page, name: string): Promise<[string, string][]> {
  await settled(page);
  const found: [string, string][] = [];
  for (const theme of LOOKS) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
      // Colours that fade from one theme to the next would be caught half way.
      for (const animation of document.getAnimations()) animation.finish();
    }, theme);
    const { mean, changed } = await differenceFromReference(page, workshop, `${name}-${theme}`);
    if (mean > MAX_MEAN || changed > MAX_CHANGED)
      found.push([`${name}-${theme}`, `mean ${mean.toFixed(1)}, ${(changed * 100).toFixed(1)} % of it`]);
  }
  return found;
}

/** Another version of a font moves some words to the next line; another theme, or a part that is gone, does more. */
const MAX_MEAN = 6;
const MAX_CHANGED = 0.08;

describe.each(STORIES)('the look of an article in %s', (script, story) => {
  it('is as it was looked at, in popup and reader view, in every theme', { timeout: 180_000 }, async () => {
    const workshop = await here.chromium.open(`${here.site.address}/empty.html`);
    const page = await here.chromium.open(`${here.site.address}/${story}`);
    const popup = await shown(await here.chromium.openPopup(page));
    await sizeTo(popup, 472, 600);
    const found = await differences(popup, workshop, `popup-${script}`);
    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await here.chromium.reader());
    await reader.bringToFront();
    await reader.waitForSelector('#more-panel');
    await sizeTo(reader, 1000, 900);
    found.push(...(await differences(reader, workshop, `reader-${script}`)));
    expect(found).toEqual([]);
  });
});
