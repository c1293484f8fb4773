import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepReadingPosition, readingPosition } from '@/src/tabs/readingPositions';
import { fakeLocks } from './support';

const article = { url: 'https://news.example/a?from=mail', canonicalUrl: 'https://news.example/a' };
const other = { url: 'https://news.example/b', canonicalUrl: null };
const middle = { block: 12, offset: 0.5 };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

describe('the place in an article', () => {
  it('is kept with the article, however it is come by, and with no other', async () => {
    await keepReadingPosition(article, middle);
    expect(await readingPosition({ ...article, url: 'https://news.example/a?from=feed' })).toEqual(middle);
    expect(await readingPosition(other)).toBeNull();
    expect(await readingPosition({ ...article, url: 'https://elsewhere.example/' })).toBeNull();
  });

  it('leaves nothing behind at the top, and nothing on disk', async () => {
    await keepReadingPosition(article, middle);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    await keepReadingPosition(article, { block: 0, offset: 0 });
    expect(await readingPosition(article)).toBeNull();
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('news.example');
  });

  it('is not kept of what is read in a private window', async () => {
    vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ inIncognitoContext: true } as never);
    await keepReadingPosition(article, middle);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('is forgotten of the article that was read longest ago when there are many', async () => {
    await keepReadingPosition(article, middle);
    await keepReadingPosition(other, middle);
    for (let i = 0; i < 99; i++)
      await keepReadingPosition({ url: `https://news.example/${String(i)}`, canonicalUrl: null }, middle);
    expect(await readingPosition(article)).toBeNull();
    expect(await readingPosition(other)).toEqual(middle);
  });

  it('is none where what is stored makes no sense', async () => {
    await fakeBrowser.storage.session.set({
      readingPositions: [{ address: article.canonicalUrl, block: 'x' }],
    });
    expect(await readingPosition(article)).toBeNull();
  });
});
