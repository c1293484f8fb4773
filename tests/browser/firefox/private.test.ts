import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const DONE = '#app[data-state=done]';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serve();
  firefox = await launchFirefox({ inPrivate: true, keepWelcome: true });
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

const isReader = (tab: { url: string }) => tab.url.startsWith(`${firefox.origin}/reader.html`);

it('in a private window of Firefox the popup, the reader view and saving work, and stay in it', async () => {
  const { handle } = (await firefox.send('WebDriver:NewWindow', {
    type: 'window',
    focus: true,
    private: true,
  })) as {
    handle: string;
  };
  await firefox.send('WebDriver:SwitchToWindow', { handle, focus: true });
  await firefox.navigate(`${site.address}/lighthouse.html`);
  await firefox.clickToolbar();
  expect(await firefox.popup('return document.querySelector("h1").textContent', DONE)).toContain(
    'Gannet Rock',
  );
  await firefox.closePopup();

  await firefox.press('alt+shift+K');
  await firefox.switchTo(isReader);
  await until('the article', () =>
    firefox.run<boolean>('return document.querySelector(args[0]) !== null', DONE),
  );
  const isPrivate = `const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
    return PrivateBrowsingUtils.isBrowserPrivate(win.gBrowser.selectedBrowser);`;
  expect(await firefox.runInBrowser(isPrivate)).toBe(true);

  await firefox.press('s');
  expect(await firefox.download()).toMatch(/Lamp of Gannet Rock.*\.html$/);
  await until('the view to say so', async () =>
    (
      await firefox.run<string>(`return document.querySelector('.notice-words')?.textContent ?? ''`)
    ).startsWith(words('saveSent').split('$')[0] ?? ''),
  );

  await firefox.press('escape');
  await until('the reader view to close', async () => !(await firefox.tabs()).some(isReader));
  expect((await firefox.tabs()).map(({ url }) => url)).toEqual([`${site.address}/lighthouse.html`]);
  expect(await firefox.errors()).toEqual([]);
});
