import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';

const DONE = '#app[data-state=done]';
const LONG_MS = 400_000;

let site: Site;

beforeAll(async () => {
  site = await serve();
});

afterAll(() => site.close());

const readersOf = async (firefox: Firefox) =>
  (await firefox.tabs()).filter(({ url }) => url.startsWith(`${firefox.origin}/reader.html`));

async function readArticle(firefox: Firefox): Promise<void> {
  await firefox.open(`${site.address}/lighthouse.html`);
  await firefox.press('alt+shift+K');
  await readerShowsIt(firefox);
}

async function readerShowsIt(firefox: Firefox): Promise<void> {
  await until('the reader view', async () => {
    if ((await readersOf(firefox)).length === 0) return false;
    await firefox.switchTo(({ url }) => url.startsWith(`${firefox.origin}/reader.html`));
    const headline = `return document.querySelector('${DONE} h1')?.textContent ?? ''`;
    return (await firefox.run<string>(headline).catch(() => '')).includes('Gannet Rock');
  });
}

describe('in Firefox, a reader view', () => {
  it(
    'has the article again when its tab is closed and opened anew, and the original after a restart',
    async () => {
      const before = await launchFirefox({ installed: true });
      try {
        await readArticle(before);
        await before.press('ctrl+w');
        await until('the tab to close', async () => (await readersOf(before)).length === 0);
        await before.press('ctrl+shift+T');
        await readerShowsIt(before);

        // The article's own tab goes, so that the original can only be the reader view's doing.
        await before.runInBrowser(
          `for (const tab of [...win.gBrowser.tabs]) if (!tab.selected) win.gBrowser.removeTab(tab);`,
        );
        expect(await readersOf(before)).toHaveLength(1);
        expect(await before.errors()).toEqual([]);
      } finally {
        await before.close({ keepProfile: true });
      }

      const after = await launchFirefox({
        installed: true,
        profile: before.profile,
        preferences: { 'browser.startup.page': 3, 'browser.sessionstore.resume_session_once': true },
      });
      try {
        await until('the original page', async () =>
          (await after.tabs()).some(({ url }) => url === `${site.address}/lighthouse.html`),
        );
        expect(await readersOf(after)).toEqual([]);
        expect(await after.errors()).toEqual([]);
      } finally {
        await after.close();
      }
    },
    LONG_MS,
  );
});
