import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../../browser/support/inChromium';
import { until } from '../../browser/support/keys';
import { clickButton, onlyIfClosed, shown, words } from '../../browser/support/view';

const PROSE = `<p>${'The council voted on Tuesday to rebuild the old bridge across the river, and the mayor signed at once. '.repeat(4)}</p>`;

/** The same server under its other name is another host. */
const here = inChromium({
  routes: {
    '/story': (request, response) => {
      const other = `http://localhost:${String(request.socket.localPort)}`;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!DOCTYPE html><html lang="en"><head><title>Council votes for new bridge</title><link rel="icon" href="/pictures/ferry.jpg?icon"><meta property="og:site_name" content="Daily"><meta property="og:image" content="${other}/pictures/ferry.jpg?lead"></head><body><article><h1>Council votes for new bridge</h1>${PROSE.repeat(3)}<figure><img src="/pictures/ferry.jpg?own" width="640" height="400" alt="Own"></figure>${PROSE}<figure><img src="${other}/pictures/ferry.jpg?other" width="640" height="400" alt="Other"></figure>${PROSE}</article></body></html>`,
        );
    },
  },
});

const askedFor = () => here.site.requests.filter((request) => request.includes('/pictures/'));

/** What the reader has set on another device, say, and what is then asked for in popup and reader view. */
async function readWith(settings: object): Promise<Page> {
  const page = await here.chromium.open(`${here.site.address}/story`);
  const popup = await shown(await here.chromium.openPopup(page));
  await popup.evaluate(
    (stored) =>
      (
        globalThis as unknown as {
          chrome: { storage: { sync: { set: (what: object) => Promise<void> } } };
        }
      ).chrome.storage.sync.set({ readerSettings: stored }),
    settings,
  );
  await popup.close();
  here.site.requests.length = 0;
  const again = await shown(await here.chromium.openPopup(page));
  await clickButton(again, words('read')).catch(onlyIfClosed(again));
  const reader = await shown(await here.chromium.reader());
  await reader.evaluate(() => {
    for (const img of document.images) img.loading = 'eager';
  });
  // A request that is to come has come by then.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return reader;
}

describe('in Chromium, the pictures of an article', () => {
  it('are not asked for at all where they are switched off', async () => {
    const reader = await readWith({ showImages: false });
    expect(askedFor()).toEqual([]);
    expect(await reader.$$eval('.content figure', (figures) => figures.length)).toBe(2);
  });

  it('are asked for at the article’s own host only where the reader wants that, and elsewhere with a click', async () => {
    const reader = await readWith({ ownImagesOnly: true });
    expect(askedFor().filter((request) => request.includes('localhost'))).toEqual([]);
    expect(askedFor().join()).toContain('?own');
    await reader.bringToFront();
    await clickButton(reader, words('showPictureFrom').replace('$1', 'localhost'));
    await until('the picture to be asked for', () =>
      Promise.resolve(askedFor().some((request) => request.includes('localhost'))),
    );
  });
});
