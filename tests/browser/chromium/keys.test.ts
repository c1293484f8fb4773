import { describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { inChromium } from '../support/inChromium';
import { HAS_SCREEN, pressKeys, until } from '../support/keys';
import { clickButton, shown, textOf, words } from '../support/view';

declare const chrome: typeof browser;

interface Command {
  name: string;
  shortcut: string;
}

const here = inChromium();

describe('the keys', () => {
  it('are all assigned: Chromium drops a key that it keeps for itself without a word', async () => {
    const worker = await here.chromium.worker();
    const commands = (await worker.evaluate(() => chrome.commands.getAll())) as Command[];
    const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(keys).toEqual({
      'toggle-reader': 'Alt+Shift+K',
      _execute_action: 'Alt+Shift+L',
      'save-copy': 'Alt+Shift+D',
    });
  });
});

describe('the settings', () => {
  it('lead to the browser’s own page for the keys', async () => {
    const settings = await here.chromium.open(`chrome-extension://${here.chromium.extensionId}/options.html`);
    await settings.waitForSelector('.shortcut-list li');
    await clickButton(settings, words('shortcutsChange'));
    await until('the page for the keys', async () =>
      (await here.chromium.tabAddresses()).some((url) => url === 'chrome://extensions/shortcuts'),
    );
  });
});

describe.runIf(HAS_SCREEN)('a real press of', () => {
  it('Alt+Shift+K opens the reader view', async () => {
    await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await pressKeys('alt+shift+k');
    await shown(await here.chromium.reader());
  });

  it('Alt+Shift+L opens the popup', async () => {
    await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await pressKeys('alt+shift+l');
    const popup = await shown(await here.chromium.extensionPage('popup.html'));
    expect(await textOf(popup, 'h1')).toContain('Lamp of Gannet Rock');
  });

  it('Alt+Shift+D saves a copy', async () => {
    await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await pressKeys('alt+shift+d');
    expect(await here.chromium.download()).toMatch(/\.html$/);
  });

  it('Alt+Shift+K in the popup goes on to the reader view', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await shown(await here.chromium.openPopup(page));
    await pressKeys('alt+shift+k');
    await shown(await here.chromium.reader());
    await until('the popup to close', async () => (await here.chromium.pagesOf('popup.html')).length === 0);
  });

  it('s in the reader view saves a copy', async () => {
    await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await pressKeys('alt+shift+k');
    await shown(await here.chromium.reader());
    const before = await here.chromium.downloaded();
    await pressKeys('s');
    expect(await here.chromium.download(before)).toMatch(/\.html$/);
  });
});
