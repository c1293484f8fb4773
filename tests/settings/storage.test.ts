import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';
import {
  isFirstTime,
  keepSettingsSoon,
  loadSettings,
  saveSettings,
  watchSettings,
} from '@/src/settings/storage';

const DARK = { ...DEFAULT_READER_SETTINGS, theme: 'dark' as const };

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the settings', () => {
  it('are the defaults before anything was set', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_READER_SETTINGS);
  });

  it('are what was saved', async () => {
    await saveSettings(DARK);
    expect(await loadSettings()).toEqual(DARK);
  });

  it('are the default where another version or a broken sync left nonsense', async () => {
    await browser.storage.sync.set({ readerSettings: { theme: 'dark', fontSize: 'huge', evil: 1 } });
    expect(await loadSettings()).toEqual(DARK);
  });

  it('are heard of when another page changes them, until the signal ends it', async () => {
    const life = new AbortController();
    const heard = vi.fn();
    watchSettings(heard, life.signal);
    await saveSettings(DARK);
    expect(heard).toHaveBeenCalledExactlyOnceWith(DARK);
    life.abort();
    await saveSettings(DEFAULT_READER_SETTINGS);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('are kept once a slider rests, not at each of its steps', async () => {
    vi.useFakeTimers();
    const write = vi.spyOn(browser.storage.sync, 'set');
    const keep = keepSettingsSoon();
    for (let fontSize = 12; fontSize <= 30; fontSize++) keep({ ...DARK, fontSize });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(write).toHaveBeenCalledTimes(1);
    expect((await loadSettings()).fontSize).toBe(30);
  });
});

describe('isFirstTime', () => {
  it('is true once', async () => {
    expect(await isFirstTime('something')).toBe(true);
    expect(await isFirstTime('something')).toBe(false);
    expect(await isFirstTime('something else')).toBe(true);
  });
});
