import { readFile, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { PICTURE_SITE } from '../support/pictureSite';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const DONE = '#app[data-state=done]';
const LONG_MS = 240_000;

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serve({ routes: PICTURE_SITE });
  firefox = await launchFirefox();
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

const NOTICE = `return document.querySelector('.notice-words')?.textContent ?? ''`;

/** Code that gives the middle of the button of this name. */
function middleOf(name: string): string {
  return `const button = [...document.querySelectorAll('button')]
      .find((one) => one.textContent.trim() === ${JSON.stringify(name)} || one.ariaLabel === ${JSON.stringify(name)});
    button.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left + width / 2, top + height / 2];`;
}

/** Moves the mouse over the browser's window and clicks: only such a click may ask for a permission. */
async function clickInPopup(name: string): Promise<void> {
  let before = '';
  const [x, y, left, top] = await until(`the button "${name}" to stand still`, async () => {
    const place = [
      ...(await firefox.popup<[number, number]>(middleOf(name), DONE)),
      ...(await firefox.runInBrowser<[number, number]>(
        `const { left, top } = win.document.querySelector('.webextension-popup-browser').getBoundingClientRect();
         return [left, top];`,
      )),
    ] as const;
    const isStill = before === place.join();
    before = place.join();
    return isStill && place;
  });
  await firefox.send('Marionette:SetContext', { value: 'chrome' });
  try {
    const actions = [
      { type: 'pointerMove', x: Math.round(left + x), y: Math.round(top + y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await firefox.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  } finally {
    await firefox.send('Marionette:SetContext', { value: 'content' });
  }
}

/** Presses the button of the browser's own question. */
async function allowInDoorhanger(): Promise<void> {
  await until('the question', () =>
    firefox.runInBrowser<boolean>(
      `return !!win.document.querySelector('#notification-popup popupnotification:not([hidden])')`,
    ),
  );
  await firefox.runInBrowser(
    `win.document.querySelector('#notification-popup popupnotification:not([hidden])').button.click()`,
  );
}

const popupNotice = (wanted: RegExp) =>
  until(`a notice like ${String(wanted)}`, async () => {
    const text = await firefox.popup<string>(NOTICE, DONE);
    return wanted.test(text) && text;
  });

it(
  'Save in the reader view beside the article still reads in the article’s tab',
  async () => {
    await firefox.open(`${site.address}/story.html`);
    await firefox.press('alt+shift+K');
    await firefox.switchTo((tab) => tab.url.startsWith(`${firefox.origin}/reader.html`));
    await until('the article', () =>
      firefox.run<boolean>('return document.querySelector(args[0]) !== null', DONE),
    );
    await firefox.press('s');
    const notice = (wanted: RegExp) =>
      until(`a notice like ${String(wanted)}`, async () => {
        const text = await firefox.run<string>(NOTICE);
        return wanted.test(text) && text;
      });
    // Its own host is not among them.
    expect(await notice(/allow/)).toContain('2 of 8');
    await firefox.run(
      `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === args[0]).click()`,
      words('saveWithout'),
    );
    expect(await notice(/2023-09-12/)).toContain('3 of 8');
    await rm(await firefox.download());
  },
  LONG_MS,
);

it(
  'Save in the popup reads the site’s own pictures in its tab, asks for the other hosts, and goes on when allowed',
  async () => {
    await firefox.open(`${site.address}/story.html`);
    await firefox.clickToolbar();
    await firefox.popup('', DONE);
    await clickInPopup(words('save'));
    const question = await popupNotice(/allow/);
    // In the order in which the pictures were refused, which the network decides.
    expect(question).toMatch(
      /images\.localhost and photos\.localhost|photos\.localhost and images\.localhost/,
    );
    expect(question).toContain('2 of 8');

    await clickInPopup(words('saveAllow'));
    await allowInDoorhanger();
    const said = await popupNotice(/2023-09-12/);
    expect(said).toContain('5 of 8');
    const file = await firefox.download();
    expect(file).toMatch(/2023-09-12 Saltmere Chronicle – The ferry leaves\.html$/);
    expect((await readFile(file, 'utf8')).match(/<img [^>]*src="data:/g)).toHaveLength(5);

    await firefox.closePopup();
    site.requests.length = 0;
    await firefox.open(pathToFileURL(file).href);
    const state = await firefox.run<unknown>(
      `return {
         pictures: [...document.images].map((image) => image.naturalWidth > 0),
         ran: document.documentElement.hasAttribute('data-ran'),
         headline: document.querySelector('h1').textContent,
         asked: performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith('data:')),
       }`,
    );
    expect(state).toEqual({
      pictures: [true, true, true, true, true],
      ran: false,
      headline: 'The ferry leaves',
      asked: [],
    });
    expect(site.requests).toEqual([]);
  },
  LONG_MS,
);
