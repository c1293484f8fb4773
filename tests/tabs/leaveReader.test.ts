import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveReader } from '@/src/tabs/leaveReader';
import { standIn } from './support';

const ORIGINAL = 'https://news.example/a';

const back = vi.fn();
const replace = vi.fn();
const closed = vi.fn(() => Promise.resolve());
const shown = vi.fn(() => Promise.resolve());
let articleTab: { id: number; windowId: number } | null;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  articleTab = { id: 3, windowId: 1 };
  vi.stubGlobal('history', { length: 2, go: back });
  vi.stubGlobal('navigation', undefined);
  vi.stubGlobal('location', { replace });
  standIn(browser.tabs, 'getCurrent', () => Promise.resolve({ id: 9, windowId: 1 }));
  standIn(browser.tabs, 'get', () =>
    articleTab ? Promise.resolve(articleTab) : Promise.reject(new Error('no tab')),
  );
  standIn(browser.tabs, 'update', shown);
  standIn(browser.tabs, 'remove', closed);
});

const entry = (place: 'same-tab' | 'new-tab', original: string | null = ORIGINAL) => ({
  original,
  place,
  position: null,
});

describe('leaving the reader', () => {
  it("steps back where the reader page took the article's tab", async () => {
    expect(await leaveReader(entry('same-tab'), null)).toBe(true);
    expect(back).toHaveBeenCalledExactlyOnceWith(-1);
    expect(replace).not.toHaveBeenCalled();
  });

  it("shows the article's tab and closes its own where it opened beside", async () => {
    expect(await leaveReader(entry('new-tab'), 3)).toBe(true);
    expect(shown).toHaveBeenCalledExactlyOnceWith(3, { active: true });
    expect(closed).toHaveBeenCalledExactlyOnceWith(9);
    expect(back).not.toHaveBeenCalled();
  });

  it('goes to the original when its tab is gone', async () => {
    articleTab = null;
    expect(await leaveReader(entry('new-tab'), 3)).toBe(true);
    expect(replace).toHaveBeenCalledExactlyOnceWith(ORIGINAL);
    expect(closed).not.toHaveBeenCalled();
  });

  it('goes to the original when nothing is behind it', async () => {
    vi.stubGlobal('history', { length: 1, go: back });
    expect(await leaveReader(entry('same-tab'), null)).toBe(true);
    expect(replace).toHaveBeenCalledExactlyOnceWith(ORIGINAL);
  });

  it('stays and says so when there is no way', async () => {
    expect(await leaveReader(null, null)).toBe(false);
    expect(await leaveReader(entry('new-tab', null), null)).toBe(false);
    expect(replace).not.toHaveBeenCalled();
  });
});
