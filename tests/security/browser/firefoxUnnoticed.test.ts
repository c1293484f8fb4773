import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_ID, launchFirefox, type Firefox } from '../../browser/support/firefox';
import { until } from '../../browser/support/keys';
import { serve, type Site } from '../../browser/support/server';
import { probePage } from './probe';

const DONE = '#app[data-state=done]';
const BUILD = join(import.meta.dirname, '../../../.output/firefox-mv3');
const LONG_MS = 240_000;

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serve({ routes: { '/probe.html': probePage() } });
  firefox = await launchFirefox();
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

/** As the browser does with a background page that has been idle, and does not say so. */
const stopBackground = () =>
  firefox.runInBrowser(
    'await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });',
    FIREFOX_ID,
  );

const readerShows = async (): Promise<void> => {
  await firefox.switchTo(({ url }) => url.startsWith(`${firefox.origin}/reader.html`));
  await until('the article', () => firefox.run<boolean>(`return document.querySelector('${DONE}') !== null`));
};

describe('in Firefox, a page that looks for the extension', { timeout: LONG_MS }, () => {
  it('reaches none of its files and sees nothing, before a click and after', async () => {
    await firefox.open(`${site.address}/probe.html`);
    const files = (await readdir(BUILD, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(BUILD.length + 1));
    expect(files.length).toBeGreaterThan(10);
    expect(
      await firefox.run(
        'return await window.eval(`reached(${JSON.stringify(args[0])}, ${JSON.stringify(args[1])})`)',
        `${firefox.origin}/`,
        files,
      ),
    ).toEqual([]);
    const signs = () => firefox.run<string[]>('return [...window.eval("seenSoFar()")]');
    const before = await signs();
    expect(before.filter((sign) => sign !== 'heard error')).toEqual([]);
    await firefox.clickToolbar();
    expect(await firefox.popup<string>("return document.querySelector('h1').textContent", DONE)).toContain(
      'Council votes',
    );
    await firefox.closePopup();
    expect(await signs()).toEqual(before);
  });
});

describe('in Firefox, where the background page is stopped between two steps', { timeout: LONG_MS }, () => {
  it('key, popup, save and the way back still work', async () => {
    await firefox.open(`${site.address}/lighthouse.html`);
    await stopBackground();
    await firefox.press('alt+shift+K');
    await readerShows();
    await stopBackground();
    const before = await firefox.downloaded();
    await firefox.press('s');
    expect(await readFile(await firefox.download(before), 'utf8')).toMatch(/<\/html>\s*$/);
    await stopBackground();
    await firefox.run('location.reload()').catch(() => undefined);
    await readerShows();
    await firefox.press('escape');
    await until('the article’s own tab', async () =>
      (await firefox.tabs()).some(({ url, selected }) => selected && url.endsWith('/lighthouse.html')),
    );
    await stopBackground();
    await firefox.clickToolbar();
    expect(await firefox.popup<string>("return document.querySelector('h1').textContent", DONE)).toContain(
      'Gannet Rock',
    );
    await firefox.closePopup();
    expect(await firefox.errors()).toEqual([]);
  });
});

describe('in Firefox, a tab that goes away', { timeout: LONG_MS }, () => {
  it.each([
    ['is closed', 'win.gBrowser.removeTab(win.gBrowser.selectedTab);'],
    [
      'goes elsewhere',
      "win.gBrowser.selectedBrowser.fixupAndLoadURIString('about:blank', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });",
    ],
  ])('and %s while it is read leaves no error and no popup that waits for ever', async (_, act) => {
    // The tab that was driven last may be gone.
    await firefox.switchToFront();
    await firefox.open(`${site.address}/lighthouse.html`);
    await firefox.clickToolbar();
    // What is driven is this tab: it goes when the answer is on its way.
    await firefox.runInBrowser(`win.setTimeout(() => { ${act} }, 0);`);
    await firefox.switchToFront();
    await until('the popup to answer or to close', () =>
      firefox.runInBrowser<boolean>(
        `const popup = win.document.querySelector('.webextension-popup-browser');
         const actor = popup?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
         if (!actor) return true;
         const answer = await actor.executeScript("return document.querySelector('#app')?.dataset.state ?? null", [], { timeout: 5000 }).catch(() => 'closed');
         const state = answer && typeof answer === 'object' && 'data' in answer ? answer.data : answer;
         return state !== 'loading' && state !== null;`,
      ),
    );
    await firefox.closePopup();
    expect(await firefox.errors()).toEqual([]);
  });

  it('and is closed while it is saved leaves a whole copy or none, and the next save works', async () => {
    await firefox.switchToFront();
    await firefox.open(`${site.address}/lighthouse.html`);
    await firefox.press('alt+shift+K');
    await readerShows();
    await firefox.press('s');
    await firefox.runInBrowser('win.gBrowser.removeTab(win.gBrowser.selectedTab);');
    await firefox.switchToFront();
    await firefox.open(`${site.address}/lighthouse.html`);
    await firefox.press('alt+shift+K');
    await readerShows();
    await firefox.press('s');
    await until('the view to say so', () =>
      firefox.run<boolean>(
        "return (document.querySelector('.notice-words')?.textContent ?? '').includes('.html')",
      ),
    );
    await firefox.download();
    for (const name of await firefox.downloaded())
      expect(await readFile(join(firefox.downloads, name), 'utf8')).toMatch(/<\/html>\s*$/);
    expect(await firefox.errors()).toEqual([]);
  });
});
