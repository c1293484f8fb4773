import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSaveAtOnce, parkArticle, parkedArticle } from '@/src/tabs/parkedArticles';
import { articleWith } from '../save/support';
import { fakeLocks } from './support';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

const park = (url: string, { content = '<p>Text</p>', tabId = 1 } = {}) =>
  parkArticle({ article: articleWith({ url }, content), tabId, place: 'same-tab', saveAtOnce: false });

describe('a parked article', () => {
  it('is there under its id, with the tab it came from', async () => {
    const id = await park('https://news.example/a');
    const parked = await parkedArticle(id ?? '');
    expect(parked).toMatchObject({ id, tabId: 1, place: 'same-tab', saveAtOnce: false });
    expect(parked?.article.metadata.url).toBe('https://news.example/a');
  });

  it('is null under an id that nobody parked', async () => {
    expect(await parkedArticle('../../evil')).toBeNull();
    expect(await parkedArticle('')).toBeNull();
  });

  it('is null if what is stored is no article', async () => {
    const id = (await park('https://news.example/a')) ?? '';
    await browser.storage.session.set({
      [`parked:${id}`]: { id, tabId: 1, place: 'same-tab', saveAtOnce: false, article: { content: 5 } },
    });
    expect(await parkedArticle(id)).toBeNull();
  });

  it('keeps its id when the same page is read again from the same tab', async () => {
    const first = await park('https://news.example/a', { content: '<p>Old</p>' });
    const second = await park('https://news.example/a', { content: '<p>New</p>' });
    expect(second).toBe(first);
    expect((await parkedArticle(first ?? ''))?.article.content).toBe('<p>New</p>');
  });

  it('has an id of its own in another tab', async () => {
    const first = await park('https://news.example/a', { tabId: 1 });
    expect(await park('https://news.example/a', { tabId: 2 })).not.toBe(first);
  });

  it('is refused if it is larger than the browser takes', async () => {
    expect(await park('https://news.example/a', { content: 'ж'.repeat(4_500_000) })).toBeNull();
  });

  it('makes way, oldest first, for those that do not fit beside it', async () => {
    const content = 'x'.repeat(1_200_000);
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push((await park(`https://news.example/${i}`, { content })) ?? '');
    const still = await Promise.all(ids.map(async (id) => (await parkedArticle(id)) !== null));
    expect(still).toEqual([false, true, true, true]);
  });

  it('takes the place of all others in a browser that has less room than it says', async () => {
    const first = (await park('https://news.example/first')) ?? '';
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const second = (await park('https://news.example/second')) ?? '';
    expect(await parkedArticle(second)).not.toBeNull();
    expect(await parkedArticle(first)).toBeNull();
  });

  it('is refused, and says so, if the browser takes nothing at all', async () => {
    const set = vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await park('https://news.example/a')).toBeNull();
    set.mockRestore();
  });

  it('makes way after two dozen newer ones', async () => {
    const first = await park('https://news.example/first');
    for (let i = 0; i < 25; i++) await park(`https://news.example/${i}`);
    expect(await parkedArticle(first ?? '')).toBeNull();
    expect(Object.keys(await browser.storage.session.get(null))).toHaveLength(26);
  });

  it('loses none of several that are parked at once', async () => {
    const ids = await Promise.all([0, 1, 2, 3].map((i) => park(`https://news.example/${i}`)));
    const index = (await browser.storage.session.get('parkedIndex'))['parkedIndex'] as { id: string }[];
    expect(index.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('is saved at once only once', async () => {
    const article = articleWith();
    const id = await parkArticle({ article, tabId: 1, place: 'new-tab', saveAtOnce: true });
    const parked = await parkedArticle(id ?? '');
    expect(parked?.saveAtOnce).toBe(true);
    if (parked) await forgetSaveAtOnce(parked);
    expect((await parkedArticle(id ?? ''))?.saveAtOnce).toBe(false);
  });
});
