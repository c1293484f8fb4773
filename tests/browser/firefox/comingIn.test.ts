import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const DONE = '#app[data-state=done]';
const LONG_MS = 180_000;

/** A site that is one page: a link changes the address at once, and its story comes a moment later. */
const ONE_PAGE_SITE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title></head>
  <body><a id="story" href="/lamp.html">The lamp</a> <main></main><script>
  document.getElementById('story').addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({}, '', event.target.href);
    setTimeout(() => {
      document.querySelector('main').innerHTML = '<article><h1>The lamp burns</h1>' +
        '<p>${'The ferry to Saltmere left on time, which nobody on the quay had thought possible. '.repeat(3)}</p>'
          .repeat(6) + '</article>';
    }, 300);
  });
  </script></body></html>`;

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  await mkdir('test-results', { recursive: true });
  site = await serve({ routes: { '/app.html': ONE_PAGE_SITE } });
  firefox = await launchFirefox({ keepWelcome: true });
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

const isReader = (tab: { url: string }) => tab.url.startsWith(`${firefox.origin}/reader.html`);
const hasPage = (name: string) => (tab: { url: string }) => tab.url === `${site.address}/${name}`;

async function readerShows(headline: string): Promise<void> {
  await until(`the reader view of ${headline}`, async () => {
    if (!(await firefox.tabs()).some(isReader)) return false;
    await firefox.switchTo(isReader);
    const title = await firefox
      .run<string>(`return document.querySelector('${DONE} h1')?.textContent ?? ''`)
      .catch(() => '');
    return title.includes(headline);
  });
}

/** A real click in the page in front: only such a click may ask for a permission. */
async function clickOn(selector: string, button = 0): Promise<void> {
  const [x, y] = await until(`${selector} to be there`, () =>
    firefox.run<[number, number] | null>(
      `const box = document.querySelector(args[0])?.getBoundingClientRect();
       return box ? [box.left + box.width / 2, box.top + box.height / 2] : null;`,
      selector,
    ),
  );
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
    { type: 'pointerDown', button },
    { type: 'pointerUp', button },
  ];
  await firefox.send('WebDriver:PerformActions', {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
  });
}

/** Presses the button of the browser's own question. */
async function allow(): Promise<void> {
  const question = `win.document.querySelector('#notification-popup popupnotification:not([hidden])')`;
  await until('the question', () => firefox.runInBrowser<boolean>(`return !!${question}`));
  await firefox.runInBrowser(`${question}.button.click()`);
}

const allowed = () =>
  firefox.runInBrowser<string[]>(
    `const { extension } = WebExtensionPolicy.getByID('broadsheet@broadsheet.invalid');
     return extension.allowedOrigins.patterns.map(({ pattern }) => pattern)
       .filter((pattern) => !pattern.startsWith('moz-extension:'));`,
  );

describe('in Firefox', () => {
  it('the page after the installation says what to do', async () => {
    await firefox.switchTo(({ url }) => url === `${firefox.origin}/welcome.html`);
    const keys = await until('the key', () =>
      firefox.run<string[] | null>(
        `const caps = [...document.querySelectorAll('kbd')].map((one) => one.textContent);
         return caps.length > 0 ? caps : null;`,
      ),
    );
    expect(keys).toEqual(['Alt', 'Shift', 'K']);
    const text = await firefox.run<string>(`return document.querySelector('.welcome').textContent`);
    expect(text).toContain(words('welcomePinFirefox'));
    expect(text).toContain(words('privacyText'));
    await writeFile('test-results/firefox-welcome.png', await firefox.screenshot());
    await firefox.closeTabs();
  });

  it(
    'a site that was chosen opens its articles in their own tab, and what was left stays left',
    async () => {
      await firefox.open(`${site.address}/lighthouse.html`);
      await firefox.press('alt+shift+K');
      await readerShows('Lamp of Gannet Rock');
      await firefox.press('t');
      await clickOn('dialog [name=reads]');
      await allow();
      await until('the permission', async () => (await allowed()).length > 0);
      expect(await allowed()).toEqual(['http://127.0.0.1/*']);
      await until('the choice to be kept', () =>
        firefox.run<boolean>(`return (await browser.scripting.getRegisteredContentScripts()).length === 1`),
      );
      await firefox.closeTabs();

      await firefox.open(`${site.address}/japanese.html`);
      await readerShows('潮見と鳴島');
      expect((await firefox.tabs()).filter(hasPage('japanese.html'))).toEqual([]);
      await firefox.press('escape');
      await until('the page to be back', async () => (await firefox.tabs()).some(hasPage('japanese.html')));

      await firefox.open(`${site.address}/arabic.html`);
      await readerShows('الكثبان');
      expect((await firefox.tabs()).filter(hasPage('japanese.html'))).toHaveLength(1);

      await firefox.closeTabs();
      await firefox.open(`${site.address}/app.html`);
      await clickOn('#story');
      await readerShows('The lamp burns');

      await firefox.press('t');
      await clickOn('dialog [name=reads]');
      await until('the permission to be given back', async () => (await allowed()).length === 0);
      expect(await firefox.errors()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'a link opens in the reader view from its context menu, with the permission for its site',
    async () => {
      await firefox.closeTabs();
      await firefox.open(`${site.address}/index.html`);
      await clickOn('a[href*="lighthouse"]', 2);
      await until('the menu', () =>
        firefox.runInBrowser<boolean>(
          `const menu = win.document.getElementById('contentAreaContextMenu');
           const entry = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === args[0]);
           if (menu.state !== 'open' || !entry) return false;
           menu.activateItem(entry);
           return true;`,
          words('menuReadLink'),
        ),
      );
      await allow();
      await readerShows('Lamp of Gannet Rock');
      expect((await firefox.tabs()).filter(hasPage('index.html'))).toHaveLength(1);
      expect((await firefox.tabs()).filter(hasPage('lighthouse.html'))).toEqual([]);
      expect(await firefox.errors()).toEqual([]);
    },
    LONG_MS,
  );
});
