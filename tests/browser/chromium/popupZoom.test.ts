import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../support/inChromium';
import { until } from '../support/keys';
import { shown } from '../support/view';

/** In px of our own, as the window has them once it has found its size. */
interface Room {
  width: number;
  height: number;
  /** Without the scrollbars. */
  inner: { width: number; height: number };
  content: { width: number; height: number };
  /** Tools that stand beyond an edge of the window. */
  cut: string[];
}

async function room(popup: Page): Promise<Room> {
  let before = '';
  await until('the popup to have found its size', async () => {
    const now = await popup.evaluate(() => `${innerWidth} × ${innerHeight}`);
    const isSame = now === before;
    before = now;
    return isSame;
  });
  return popup.evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
    return {
      width: innerWidth,
      height: innerHeight,
      inner: { width: clientWidth, height: clientHeight },
      content: { width: scrollWidth, height: scrollHeight },
      cut: [...document.querySelectorAll('button')]
        .filter((one) => one.checkVisibility())
        .filter((one) => one.getBoundingClientRect().right > clientWidth)
        .map((one) => one.ariaLabel ?? one.textContent),
    };
  });
}

describe.each([1.5, 1.75, 2, 2.5, 3])('the popup, with the browser’s zoom at %d', (zoom) => {
  const here = inChromium({ zoom });

  it('takes the room a popup may have, and nothing has to be scrolled sideways', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    const popup = await shown(await here.chromium.openPopup(page));
    const { width, height, inner, content, cut } = await room(popup);
    expect(await popup.evaluate(() => devicePixelRatio)).toBe(zoom);
    expect(width * zoom).toBeGreaterThan(700);
    expect(content.width).toBe(inner.width);
    expect(inner.height).toBe(height);
    expect(cut).toEqual([]);
  });

  it('shows what it has to say instead of an article without any scrolling, below 200 %', async () => {
    const page = await here.chromium.open(`${here.site.address}/empty.html`);
    const popup = await here.chromium.openPopup(page);
    await popup.waitForSelector('#app[data-state=problem]');
    const { inner, content, cut } = await room(popup);
    expect(content.width).toBe(inner.width);
    if (zoom < 2) expect(content.height).toBe(inner.height);
    expect(cut).toEqual([]);
  });
});
