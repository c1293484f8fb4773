import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parkedArticle } from '@/src/tabs/parkedArticles';
import { isReaderUrl, oncePerTab, openReader, parkedIdOf } from '@/src/tabs/readerTab';
import { articleWith } from '../save/support';
import { deferred, fakeLocks, standIn } from './support';

const READER = 'chrome-extension://id/reader.html';
const TAB = { id: 7, index: 2, windowId: 1 };

type Change = (properties: { url?: string }) => Promise<{ id: number }>;
let update: ReturnType<typeof vi.fn<Change>>;
let create: ReturnType<typeof vi.fn<Change>>;
let shown: string | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  standIn(browser.runtime, 'getURL', (path: string) => `chrome-extension://id${path}`);
  shown = undefined;
  const show = (id: number) => (properties: { url?: string }) => {
    shown = properties.url;
    return Promise.resolve({ id });
  };
  update = vi.fn<Change>(show(7));
  create = vi.fn<Change>(show(8));
  standIn(browser.tabs, 'update', (_id: number, properties: { url?: string }) => update(properties));
  standIn(browser.tabs, 'create', create);
  standIn(browser.tabs, 'get', () => Promise.resolve({ id: 7, url: shown, status: 'complete' }));
});

describe('openReader', () => {
  it("takes the article's tab and gives the reader page nothing but an id", async () => {
    expect(await openReader(TAB, articleWith())).toEqual({ ok: true });
    expect(create).not.toHaveBeenCalled();
    const url = update.mock.calls[0]?.[0].url ?? '';
    expect(url).toMatch(/^chrome-extension:\/\/id\/reader\.html\?parked=[0-9a-f-]{36}$/);
    const parked = await parkedArticle(parkedIdOf(url) ?? '');
    expect(parked).toMatchObject({ article: articleWith(), tabId: 7, place: 'same-tab' });
  });

  it('opens beside the article when the reader wants both', async () => {
    await openReader(TAB, articleWith(), { inNewTab: true });
    expect(update).not.toHaveBeenCalled();
    const properties = create.mock.calls[0]?.[0];
    expect(properties).toMatchObject({ index: 3, windowId: 1, openerTabId: 7 });
    const parked = await parkedArticle(parkedIdOf(properties?.url ?? '') ?? '');
    expect(parked?.place).toBe('new-tab');
  });

  it('passes on that a copy was asked for', async () => {
    await openReader(TAB, articleWith(), { saveAtOnce: true });
    const parked = await parkedArticle(parkedIdOf(shown ?? '') ?? '');
    expect(parked?.saveAtOnce).toBe(true);
  });

  it('says that the tab is gone', async () => {
    update.mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await openReader(TAB, articleWith())).toEqual({ ok: false, reason: 'tab-closed' });
  });

  it('says that the article is too large', async () => {
    const article = { ...articleWith(), content: 'x'.repeat(9_000_000) };
    expect(await openReader(TAB, article)).toEqual({ ok: false, reason: 'too-large' });
    expect(update).not.toHaveBeenCalled();
  });
});

describe('a second press while the reader page is opening', () => {
  it('does nothing', async () => {
    const answer = deferred<{ id: number }>();
    update.mockReturnValueOnce(answer.promise);
    const press = () => oncePerTab(7, () => openReader(TAB, articleWith()));
    const first = press();
    const second = await press();
    shown = `${READER}?parked=x`;
    answer.resolve({ id: 7 });
    expect(second).toBeNull();
    expect(await first).toEqual({ ok: true });
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('does its work in another tab', async () => {
    void oncePerTab(7, () => new Promise(() => undefined));
    expect(await oncePerTab(8, () => openReader({ ...TAB, id: 8 }, articleWith()))).toEqual({ ok: true });
  });
});

describe('isReaderUrl', () => {
  it.each([`${READER}?parked=a`, `${READER}?parked=a#note`, READER])('knows %s', (url) => {
    expect(isReaderUrl(url)).toBe(true);
  });

  it.each([
    undefined,
    'https://news.example/reader.html?parked=a',
    'chrome-extension://id/options.html',
    'chrome-extension://other/reader.html',
  ])('is not taken in by %s', (url) => {
    expect(isReaderUrl(url)).toBe(false);
  });
});
