import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsFor } from '@/src/settings/articleSettings';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';
import { siteOf, splitLook } from '@/src/settings/siteSettings';
import { addSites, changeSite, loadSite, loadSites, watchSites } from '@/src/settings/sites';
import { loadSettings, saveSettings } from '@/src/settings/storage';

const SITE = 'https://news.example';
const STORY = `${SITE}/2026/ferry.html`;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('siteOf', () => {
  it.each([
    ['https://www.news.example/a?b#c', 'https://www.news.example'],
    ['http://news.example:8080/', 'http://news.example'],
    ['file:///home/story.html', null],
    ['about:blank', null],
    ['no address', null],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('the sites', () => {
  it('keep what was chosen for each, one key a site, and forget a site that nothing is left of', async () => {
    await changeSite(SITE, { reads: true });
    await changeSite(SITE, { look: { theme: 'dark' } });
    await changeSite('https://other.example', { marks: true });
    expect(await loadSites()).toEqual({
      [SITE]: { look: { theme: 'dark' }, reads: true, marks: false },
      'https://other.example': { look: null, reads: false, marks: true },
    });
    await changeSite(SITE, { reads: false, look: null });
    expect(await loadSite(SITE)).toEqual({ look: null, reads: false, marks: false });
    expect(Object.keys(await browser.storage.sync.get(null))).toEqual(['site:https://other.example']);
  });

  it('lose nothing to a backup that has others', async () => {
    await changeSite(SITE, { reads: true });
    await addSites({ 'https://other.example': { look: {}, reads: false, marks: false } });
    expect(Object.keys(await loadSites())).toEqual([SITE, 'https://other.example']);
  });

  it('are heard of by name', async () => {
    const life = new AbortController();
    const heard = vi.fn();
    watchSites(heard, life.signal);
    await changeSite(SITE, { reads: true });
    await saveSettings(DEFAULT_READER_SETTINGS);
    expect(heard).toHaveBeenCalledExactlyOnceWith([SITE]);
    life.abort();
    await changeSite(SITE, { reads: false });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('the settings of an article', () => {
  it("are everywhere's with the look of its site over them", async () => {
    await saveSettings({ ...DEFAULT_READER_SETTINGS, fontSize: 24 });
    await changeSite(SITE, { look: { theme: 'sepia' } });
    expect((await settingsFor(STORY)).shown()).toEqual({
      ...DEFAULT_READER_SETTINGS,
      fontSize: 24,
      theme: 'sepia',
    });
    expect((await settingsFor('https://other.example/')).shown().theme).toBe('auto');
  });

  it('change for the site alone while it has a look of its own, and what is not seen for everywhere', async () => {
    vi.useFakeTimers();
    const settings = await settingsFor(STORY);
    settings.look?.setOwn(true);
    settings.change({ ...settings.shown(), theme: 'dark', singleKeys: false });
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect((await loadSite(SITE)).look).toEqual({ theme: 'dark' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_READER_SETTINGS, singleKeys: false });
  });

  it('are the same as everywhere again after one click', async () => {
    await changeSite(SITE, { look: { theme: 'dark', fontSize: 30 } });
    const settings = await settingsFor(STORY);
    expect(settings.look?.isOwn()).toBe(true);
    expect(settings.look?.setOwn(false)).toEqual(DEFAULT_READER_SETTINGS);
    await vi.waitFor(async () => {
      expect(await loadSites()).toEqual({});
    });
  });

  it('follow what another page changes, and not the echo of what this one did', async () => {
    const settings = await settingsFor(STORY);
    const heard = vi.fn();
    settings.watch(heard, new AbortController().signal);
    await changeSite(SITE, { look: { theme: 'black' } });
    await vi.waitFor(() => {
      expect(heard).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_READER_SETTINGS, theme: 'black' });
    });
    settings.change({ ...settings.shown(), theme: 'grey' });
    await vi.waitFor(async () => {
      expect((await loadSite(SITE)).look).toEqual({ theme: 'grey' });
    });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('have no look of its own for an article of no site', async () => {
    expect((await settingsFor('file:///story.html')).look).toBeNull();
  });
});

it('a look is only what differs from everywhere', () => {
  const general = { ...DEFAULT_READER_SETTINGS, theme: 'dark' as const };
  const { look } = splitLook({ ...general, fontSize: 22 }, general);
  expect(look).toEqual({ fontSize: 22 });
});
