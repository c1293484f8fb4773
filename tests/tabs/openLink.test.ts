import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openBeside, untilReadable } from '@/src/tabs/openLink';
import { standIn } from './support';

const URL_OF_LINK = 'https://news.example/story';

/** What the tab says of itself, one look after the other; the last stays. */
let looks: Partial<Browser.tabs.Tab>[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  standIn(browser.tabs, 'get', () => {
    const look = looks.length > 1 ? looks.shift() : looks[0];
    return look ? Promise.resolve({ id: 4, ...look }) : Promise.reject(new Error('no tab'));
  });
  Object.assign(browser.scripting, { executeScript: vi.fn(() => Promise.resolve([{ result: true }])) });
});

afterEach(() => {
  vi.useRealTimers();
});

async function outcome(): Promise<Browser.tabs.Tab | null> {
  const waiting = untilReadable(4);
  await vi.advanceTimersByTimeAsync(40_000);
  return waiting;
}

describe('the page of a link', () => {
  it('is waited for, through a blank tab that says it is done', async () => {
    looks = [
      { status: 'complete' },
      { status: 'loading' },
      { status: 'loading', pendingUrl: URL_OF_LINK, url: 'about:blank' },
      { status: 'loading', url: URL_OF_LINK },
    ];
    expect(await outcome()).toMatchObject({ url: URL_OF_LINK });
  });

  it('is given up when the link led to a site we may not see', async () => {
    looks = [{ status: 'loading', pendingUrl: URL_OF_LINK }, { status: 'complete' }];
    expect(await outcome()).toBeNull();
  });

  it('is given up when its tab was closed', async () => {
    looks = [];
    expect(await outcome()).toBeNull();
  });
});

describe('a new tab for it', () => {
  it('stands beside the one the link was in, and at the end if that is gone', async () => {
    const create = vi.fn((properties: Browser.tabs.CreateProperties) =>
      properties.openerTabId === undefined
        ? Promise.resolve({ id: 9 })
        : Promise.reject(new Error('no tab with this id')),
    );
    standIn(browser.tabs, 'create', create);
    expect(await openBeside(URL_OF_LINK, { id: 2, index: 5, windowId: 1 })).toBe(9);
    expect(create.mock.calls).toEqual([
      [{ url: URL_OF_LINK, index: 6, windowId: 1, openerTabId: 2 }],
      [{ url: URL_OF_LINK }],
    ]);
  });
});
