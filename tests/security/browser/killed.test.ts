import { readFile } from 'node:fs/promises';
import { TargetType } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../../browser/support/inChromium';
import { until } from '../../browser/support/keys';
import { clickButton, onlyIfClosed, shown, words } from '../../browser/support/view';

const sentence =
  'The council voted on Tuesday to rebuild the old bridge across the river, ending a dispute. ';
const paragraphs = Array.from({ length: 6_000 }, (_, at) => `<p>${at}. ${sentence.repeat(4)}</p>`).join('');

const here = inChromium({
  routes: {
    '/long.html': `<!DOCTYPE html><html lang="en"><head><title>Bridge</title></head><body><article><h1>Council votes for new bridge</h1>${paragraphs}</article></body></html>`,
  },
});

const workerTarget = () =>
  here.chromium.browser
    .targets()
    .find(
      (target) =>
        target.type() === TargetType.SERVICE_WORKER && target.url().includes(here.chromium.extensionId),
    );

/** As the browser does with a worker that has been idle, and does not say so. It may be stopped already. */
async function stopWorker(): Promise<void> {
  await (await workerTarget()?.worker())?.close();
  await until('the worker to be gone', () => Promise.resolve(workerTarget() === undefined));
}

const openArticle = () => here.chromium.open(`${here.site.address}/lighthouse.html`);

// After each test, no page or worker may have reported an error.
describe('in Chromium, where the worker is stopped between two steps', () => {
  it('the popup still reads, saves and opens the reader view', async () => {
    const page = await openArticle();
    await stopWorker();
    const popup = await shown(await here.chromium.openPopup(page));
    await stopWorker();
    await clickButton(popup, words('save'));
    await here.chromium.download();
    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await here.chromium.reader());
    expect(await reader.$eval('h1', (heading) => heading.textContent)).toContain('Gannet Rock');
  });

  it('the reader view still saves, and is still there after a reload', async () => {
    const popup = await shown(await here.chromium.openPopup(await openArticle()));
    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await here.chromium.reader());
    await stopWorker();
    await reader.bringToFront();
    await reader.keyboard.press('s');
    expect(await readFile(await here.chromium.download(), 'utf8')).toContain('</html>');
    await reader.reload();
    await shown(reader);
  });
});

describe('in Chromium, a tab that goes away', () => {
  it('while it is read leaves no error and no popup that waits for ever', async () => {
    const page = await here.chromium.open(`${here.site.address}/long.html`);
    const popup = await here.chromium.openPopup(page);
    await page.close();
    await until('the popup to answer or to close', async () => {
      if (popup.isClosed()) return true;
      const state = await popup
        .$eval('#app', (app) => (app as HTMLElement).dataset['state'])
        .catch(() => 'closed');
      return state === 'done' || state === 'problem' || state === 'closed';
    });
  });

  it('while it is saved leaves a whole copy or none', async () => {
    const popup = await shown(await here.chromium.openPopup(await openArticle()));
    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await here.chromium.reader());
    await reader.bringToFront();
    await reader.keyboard.press('s');
    await reader.close();
    // Another save takes its turn after the one that was cut off, if that one goes on at all.
    const again = await shown(await here.chromium.openPopup(await openArticle()));
    await clickButton(again, words('save'));
    await here.chromium.download();
    for (const name of await here.chromium.downloaded()) {
      expect(await readFile(`${here.chromium.downloads}/${name}`, 'utf8')).toMatch(/<\/html>\s*$/);
    }
  });
});
