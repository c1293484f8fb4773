import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const DONE = '#app[data-state=done]';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serve();
  firefox = await launchFirefox();
});

afterEach(async () => {
  await firefox.closeTabs();
  expect(await firefox.errors()).toEqual([]);
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

const isReader = (tab: { url: string }) => tab.url.startsWith(`${firefox.origin}/reader.html`);
const isArticle = (tab: { url: string }) => tab.url.endsWith('/lighthouse.html');
const readers = async () => (await firefox.tabs()).filter(isReader);

async function openArticle(): Promise<void> {
  await firefox.open(`${site.address}/lighthouse.html`);
}

async function inReader(): Promise<void> {
  await firefox.switchTo(isReader);
  await until('the reader view to be done', () =>
    firefox.run<boolean>('return document.querySelector(args[0]) !== null', DONE),
  );
}

interface Click {
  x: number;
  y: number;
  button?: number;
  key?: string;
}

/** A real click in the window's content (or, `inWindow`, anywhere in the window), with a key held or not. */
async function click({ x, y, button = 0, key }: Click, inWindow = false): Promise<void> {
  await firefox.send('Marionette:SetContext', { value: inWindow ? 'chrome' : 'content' });
  try {
    const wait = { type: 'pause' };
    await firefox.send('WebDriver:PerformActions', {
      actions: [
        ...(key
          ? [
              {
                type: 'key',
                id: 'keyboard',
                actions: [{ type: 'keyDown', value: key }, wait, wait, { type: 'keyUp', value: key }],
              },
            ]
          : []),
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
            { type: 'pointerDown', button },
            { type: 'pointerUp', button },
            wait,
          ],
        },
      ],
    });
  } finally {
    await firefox.send('Marionette:SetContext', { value: 'content' });
  }
}

/** A right click on the middle of what matches, and the entry of this name in the menu that opens. */
async function chooseFromMenu(selector: string, label: string): Promise<void> {
  const [x, y] = await firefox.run<[number, number]>(
    `const found = document.querySelector(args[0]);
     found.scrollIntoView({ block: 'center', behavior: 'instant' });
     const [box] = found.getClientRects();
     return [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 8)];`,
    selector,
  );
  await click({ x, y, button: 2 });
  await until(`“${label}” in the menu`, () =>
    firefox.runInBrowser<boolean>(
      `const menu = win.document.getElementById('contentAreaContextMenu');
       const entry = [...menu.querySelectorAll('menuitem')].find((one) => one.label === args[0] && !one.hidden);
       if (menu.state !== 'open' || !entry) return false;
       menu.activateItem(entry);
       return true;`,
      label,
    ),
  );
}

/** Where the button of this name is in the browser's window, once it stands still in the open popup. */
async function placeInPopup(name: string): Promise<{ x: number; y: number }> {
  let before = '';
  return until(`the button "${name}" to stand still`, async () => {
    const [x, y] = await firefox.popup<[number, number]>(
      `const button = [...document.querySelectorAll('button')]
         .find((one) => (one.ariaLabel ?? one.textContent).trim() === ${JSON.stringify(name)});
       const { left, top, width, height } = button.getBoundingClientRect();
       return [left + width / 2, top + height / 2];`,
      DONE,
    );
    const [left, top] = await firefox.runInBrowser<[number, number]>(
      `const { left, top } = win.document.querySelector('.webextension-popup-browser').getBoundingClientRect();
       return [left, top];`,
    );
    const place = { x: left + x, y: top + y };
    const isStill = before === JSON.stringify(place);
    before = JSON.stringify(place);
    return isStill && place;
  });
}

describe('in Firefox, a real right click', () => {
  it('on the page has the entry that opens the reader view, and in the reader view the one that leaves it', async () => {
    await openArticle();
    await chooseFromMenu('article > p:not([class])', words('menuRead'));
    await inReader();
    expect(await firefox.run('return document.querySelector("h1").textContent')).toContain('Gannet Rock');
    await chooseFromMenu('.content p', words('menuLeave'));
    await until('the reader view to close', async () => (await readers()).length === 0);
    await firefox.switchTo((tab) => isArticle(tab) && tab.selected);
  });

  it('on a selection has the entry that reads what is selected', async () => {
    await openArticle();
    await firefox.run(
      `const [, second] = document.querySelectorAll('article > p:not([class])');
       second.id = 'chosen';
       getSelection().selectAllChildren(second);`,
    );
    await chooseFromMenu('#chosen', words('menuReadSelection'));
    await inReader();
    const text = await firefox.run<string>('return document.querySelector(".content").textContent');
    expect(text).toContain('switched off in the winter of 1965');
    expect(text).not.toContain('a brass key');
  });
});

describe('in Firefox, Read in the popup', () => {
  it.each([
    ['as it is', {}],
    ['with the middle button', { button: 1 }],
    ['with Ctrl', { key: '\uE009' }],
    ['with Shift', { key: '\uE008' }],
  ])('clicked %s opens one reader view, in a tab beside the article', async (_how, how) => {
    await openArticle();
    await firefox.clickToolbar();
    await click({ ...(await placeInPopup(words('read'))), ...how }, true);
    await inReader();
    expect(await readers()).toHaveLength(1);
    const [article, reader] = (await firefox.tabs()).slice(-2);
    expect([article?.url, reader?.selected]).toEqual([`${site.address}/lighthouse.html`, true]);
  });
});

describe('in Firefox, the settings', () => {
  it('lead to the browser’s own page for the keys', async () => {
    await openArticle();
    await firefox.clickToolbar();
    await click(await placeInPopup(words('settings')), true);
    await firefox.switchTo(({ url }) => url === `${firefox.origin}/options.html`);
    const place = await until('the button to change the keys', () =>
      firefox.run<[number, number] | null>(
        `const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === args[0]);
         if (!button || !document.querySelector('.shortcut-list li')) return null;
         button.scrollIntoView({ block: 'center', behavior: 'instant' });
         const { left, top, width, height } = button.getBoundingClientRect();
         return [left + width / 2, top + height / 2];`,
        words('shortcutsChange'),
      ),
    );
    expect(await firefox.run<string>(`return document.querySelector('.shortcut-list').textContent`)).toMatch(
      /Alt.*Shift.*K/,
    );
    await click({ x: place[0], y: place[1] });
    await until('the page for the keys', () =>
      firefox.runInBrowser<boolean>(
        `const { linkedBrowser } = win.gBrowser.selectedTab;
         return linkedBrowser.currentURI.spec === 'about:addons'
           && linkedBrowser.contentDocument?.querySelector('addon-shortcuts') !== null;`,
      ),
    );
  });
});
