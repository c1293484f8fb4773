import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readStructuredData } from '../../../scripts/savedCopy';
import { launchFirefox, type Firefox } from '../support/firefox';
import { pause, until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const TOGGLE = 'alt+shift+K';
const DONE = '#app[data-state=done]';
const PROBLEM = '#app[data-state=problem]';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  await mkdir('test-results', { recursive: true });
  site = await serve();
  firefox = await launchFirefox();
});

afterEach(async () => {
  await firefox.setOffline(false);
  await firefox.closeTabs();
  expect(await firefox.errors()).toEqual([]);
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

const isReader = (tab: { url: string }) => tab.url.startsWith(`${firefox.origin}/reader.html`);
const readers = async () => (await firefox.tabs()).filter(isReader);
const isArticle = (tab: { url: string }) => tab.url.endsWith('/lighthouse.html');

async function openArticle(name = 'lighthouse.html'): Promise<void> {
  await firefox.open(`${site.address}/${name}`);
}

/** The reader view is there and shows an article; `run` works in it. */
async function inReader(): Promise<void> {
  await firefox.switchTo(isReader);
  await until('the reader view to be done', () =>
    firefox.run<boolean>('return document.querySelector(args[0]) !== null', DONE),
  );
}

function click(name: string): string {
  return `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '${name}').click()`;
}

describe('in Firefox, a click on the toolbar button', () => {
  it('shows the article with its source', async () => {
    await openArticle();
    await firefox.clickToolbar();
    const shown = await firefox.popup<Record<string, string>>(
      `const text = (selector) => document.querySelector(selector)?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
       return { headline: text('h1'), publisher: text('.source-publisher'), byline: text('.source-byline'),
         section: text('.source-section'), text: text('article'), all: text('#app'),
         dates: [...document.querySelectorAll('.source-facts time')].map((one) => one.dateTime).join(' ') };`,
      DONE,
    );
    expect(shown['headline']).toBe('Lamp of Gannet Rock shines again after 61 dark years');
    expect(shown['publisher']).toBe('Saltmere Chronicle');
    expect(shown['section']).toContain('Coast');
    expect(shown['byline']).toContain('Ines Halloran');
    expect(shown['byline']).toContain('Maritime correspondent');
    expect(shown['dates']).toBe('2026-03-14T07:30:00+01:00 2026-03-15T18:05:00+01:00');
    expect(shown['text']).toContain('a brass key');
    expect(shown['text']).toContain('where it had been all along');
    expect(shown['all']).not.toMatch(/Advertisement|oars|newsletter|Related stories|Most read/);
    // Its size follows the page's, and the page's its own: neither may hold the other small.
    expect(await firefox.popup('return document.documentElement.getBoundingClientRect().width', DONE)).toBe(
      472,
    );
    await writeFile('test-results/firefox-popup.png', await firefox.popupScreenshot());
  });

  it.each([
    ['arabic.html', 'الكثبان تعود إلى وادي السدر'],
    ['japanese.html', '潮見と鳴島を結ぶ渡し船、九十年の歴史に幕'],
  ])('shows %s', async (name, headline) => {
    await openArticle(name);
    await firefox.clickToolbar();
    expect(await firefox.popup('return document.querySelector("h1").textContent', DONE)).toBe(headline);
  });

  it.each([
    ['/empty.html', 'problemEmptyPageTitle'],
    ['/index.html', 'problemFrontPageTitle'],
    ['/pictures/dunes.jpg', 'problemImageFileTitle'],
    ['about:support', 'problemBrowserPageTitle'],
  ] as const)('says what is the matter on %s', async (path, title) => {
    await firefox.open(path.startsWith('/') ? site.address + path : path);
    await firefox.clickToolbar();
    const said = await firefox.popup('return document.querySelector("#app").innerText', PROBLEM);
    expect(said).toContain(words(title));
  });
});

describe('in Firefox, the shortcut', () => {
  it('opens the reader view beside the article, and closes it again', async () => {
    await openArticle();
    await firefox.run('window.scrollTo(0, 700); window.mark = "kept";');
    const tabs = (await firefox.tabs()).length;
    await firefox.press(TOGGLE);
    await inReader();
    expect(await firefox.run('return document.querySelector("h1").textContent')).toContain('Gannet Rock');
    await writeFile('test-results/firefox-reader.png', await firefox.screenshot());
    const [article, reader] = (await firefox.tabs()).slice(-2);
    expect([article?.url, reader?.selected]).toEqual([`${site.address}/lighthouse.html`, true]);

    await firefox.press(TOGGLE);
    await until('the reader view to close', async () => (await readers()).length === 0);
    expect(await firefox.tabs()).toHaveLength(tabs);
    await firefox.switchTo((tab) => isArticle(tab) && tab.selected);
    // The page was never left.
    expect(await firefox.run('return [window.mark, window.scrollY]')).toEqual(['kept', 700]);
  });

  it('opens one reader view when it is pressed twice in a hurry', async () => {
    await openArticle();
    await firefox.press(TOGGLE, TOGGLE);
    await inReader();
    await pause(1500);
    expect(await readers()).toHaveLength(1);
  });

  it('has no key that Firefox does not assign', async () => {
    await openArticle();
    await firefox.clickToolbar();
    // The popup is the page of ours that is nearest.
    await firefox.popup('return ""', DONE);
    const keys = await firefox.runInBrowser<Record<string, string>>(
      `const { extension } = WebExtensionPolicy.getByID(args[0]);
       const all = await extension.shortcuts.allCommands();
       return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));`,
      'broadsheet@broadsheet.invalid',
    );
    expect(keys).toEqual({
      'toggle-reader': 'Alt+Shift+K',
      _execute_action: 'Alt+Shift+L',
      'save-copy': 'Alt+Shift+D',
    });
  });

  it('of the popup opens the popup', async () => {
    await openArticle();
    await firefox.press('alt+shift+L');
    expect(await firefox.popup('return document.querySelector("h1").textContent', DONE)).toContain(
      'Gannet Rock',
    );
  });

  it('of saving saves a copy', async () => {
    await openArticle();
    const before = await firefox.downloaded();
    await firefox.press('alt+shift+D');
    expect(await firefox.download(before)).toMatch(/\.html$/);
  });
});

describe('in Firefox, the reader view', () => {
  async function openReader(): Promise<void> {
    await openArticle();
    await firefox.clickToolbar();
    await firefox.popup(click(words('read')), DONE);
    await inReader();
  }

  it('is opened by Read in the popup, and left with Escape', async () => {
    await openReader();
    await firefox.press('escape');
    await until('the reader view to close', async () => (await readers()).length === 0);
    await firefox.switchTo((tab) => isArticle(tab) && tab.selected);
  });

  it('still has the article after a reload, offline too', async () => {
    await openReader();
    await firefox.setOffline(true);
    await firefox.send('WebDriver:Refresh');
    await inReader();
    expect(await firefox.run('return document.querySelector("h1").textContent')).toContain('Gannet Rock');
  });

  it('saves a copy that opens from disk and asks for nothing', async () => {
    await openReader();
    const before = await firefox.downloaded();
    await firefox.press('s');
    await expectCopy(await firefox.download(before));
  });
});

describe('in Firefox, Save in the popup', () => {
  it('saves a copy that opens from disk and asks for nothing', async () => {
    await openArticle();
    await firefox.clickToolbar();
    const before = await firefox.downloaded();
    await firefox.popup(click(words('save')), DONE);
    await expectCopy(await firefox.download(before));
  });
});

async function expectCopy(path: string): Promise<void> {
  expect(basename(path)).toMatch(/^2026-03-14 Saltmere Chronicle – Lamp of Gannet Rock/);
  expect(readStructuredData(await readFile(path, 'utf8'))).toMatchObject({
    '@type': 'NewsArticle',
    datePublished: '2026-03-14T07:30:00+01:00',
  });
  await firefox.setOffline(true);
  site.requests.length = 0;
  await firefox.open(pathToFileURL(path).href);
  const copy = await firefox.run<{ headline: string; widths: number[]; requests: string[] }>(
    `return { headline: document.querySelector('h1').textContent,
       widths: [...document.querySelectorAll('figure img')].map((one) => one.naturalWidth),
       requests: performance.getEntriesByType('resource').map((one) => one.name)
         .filter((name) => !name.startsWith('data:')) };`,
  );
  expect(copy.headline).toBe('Lamp of Gannet Rock shines again after 61 dark years');
  expect(copy.widths).toHaveLength(4);
  expect(Math.min(...copy.widths)).toBeGreaterThan(100);
  expect([...copy.requests, ...site.requests]).toEqual([]);
}
