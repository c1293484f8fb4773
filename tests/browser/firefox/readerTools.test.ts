import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STORY } from '../chromium/readerStory';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const DONE = '#app[data-state=done]';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  await mkdir('test-results', { recursive: true });
  site = await serve({ routes: { '/ferry.html': STORY } });
  firefox = await launchFirefox();
});

beforeEach(async () => {
  await firefox.open(`${site.address}/ferry.html`);
  await firefox.press('alt+shift+K');
  await firefox.switchTo((tab) => tab.url.startsWith(`${firefox.origin}/reader.html`));
  await until('the reader view with its tools', () => isThere(`${DONE} #more-panel`));
});

afterEach(async () => {
  await firefox.closeTabs();
  expect(await firefox.errors()).toEqual([]);
});

afterAll(async () => {
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

const isThere = (selector: string) =>
  firefox.run<boolean>('return document.querySelector(args[0]) !== null', selector);
const paper = () => firefox.run<string>('return getComputedStyle(document.documentElement).backgroundColor');

describe('in Firefox, the tools of the reader view', () => {
  it('change the look at once and keep it', async () => {
    await firefox.press('a');
    await until('the panel', () => isThere('.settings-form'));
    await firefox.run('document.querySelector("[name=theme][value=sepia]").click()');
    await until('sepia', async () => (await paper()) === 'rgb(246, 235, 215)');
    await writeFile('test-results/firefox-appearance.png', await firefox.screenshot());
    await until('the settings to be kept', async () =>
      (await firefox.run<string>('return JSON.stringify(await browser.storage.sync.get())')).includes(
        'sepia',
      ),
    );
    await firefox.send('WebDriver:Refresh');
    await until('the reader view', () => isThere(DONE));
    await until('sepia', async () => (await paper()) === 'rgb(246, 235, 215)');
    await firefox.run('await browser.storage.sync.clear()');
  });

  it('have the controls of reading aloud, which go as they came', async () => {
    await firefox.press('l');
    await until('the player', () => isThere('.player'));
    const names = await firefox.run<string[]>(
      'return [...document.querySelectorAll(".player button, .player select")].map((one) => one.ariaLabel)',
    );
    for (const name of ['listenBack', 'listenForward', 'listenVoice', 'listenSpeed', 'close'] as const)
      expect(names).toContain(words(name));
    await firefox.run('document.querySelector(".player > .tool:last-child").click()');
    expect(await isThere('.player')).toBe(false);
    expect(await firefox.run('return CSS.highlights.has("spoken")')).toBe(false);
  });

  it('find words, and save what is marked', async () => {
    await firefox.press('/');
    await until('the field', () => isThere('.find input'));
    await firefox.press('c', 'o', 'a', 'l');
    await until('a place', () => firefox.run<boolean>('return (CSS.highlights.get("found")?.size ?? 0) > 0'));
    await firefox.press('escape');
    expect(await isThere('.find')).toBe(false);

    await firefox.run('getSelection().selectAllChildren(document.querySelector(".content p"))');
    await firefox.press('h');
    await until('the colours', () => isThere('.highlight-bar'));
    await firefox.press('enter');
    await until('the mark', () => firefox.run<boolean>('return CSS.highlights.has("marked-yellow")'));
    await writeFile('test-results/firefox-highlight.png', await firefox.screenshot());
    await firefox.press('escape');
    const before = await firefox.downloaded();
    await firefox.press('s');
    const copy = await readFile(await firefox.download(before), 'utf8');
    expect(copy).toContain(
      '<mark class="highlight highlight-yellow" id="highlight-1">The ferry that has joined',
    );
    await firefox.run('await browser.storage.local.clear()');
  });
});
