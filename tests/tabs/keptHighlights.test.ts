import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Passage } from '@/src/article/highlight';
import { keepHighlights, keptHighlights } from '@/src/tabs/keptHighlights';

const passage: Passage = {
  id: '6f1c3b1e-0000-4000-8000-000000000001',
  colour: 'blue',
  note: '',
  created: '2026-05-04T10:00:00.000Z',
  quote: { exact: 'gulls', prefix: 'The ', suffix: ' left' },
  position: { start: 4, end: 9 },
};
const article = { url: 'https://news.example/a?from=mail', canonicalUrl: 'https://news.example/a' };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('highlights', () => {
  it('are kept with the article, however it is come by', async () => {
    await keepHighlights(article, [passage]);
    expect(await keptHighlights({ ...article, url: 'https://news.example/a?from=feed' })).toEqual([passage]);
  });

  it('are not given to a page that only says it is the article', async () => {
    await keepHighlights(article, [passage]);
    expect(await keptHighlights({ ...article, url: 'https://elsewhere.example/' })).toEqual([]);
  });

  it('leave nothing behind when the last is removed', async () => {
    await keepHighlights(article, [passage]);
    await keepHighlights(article, []);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('leave nothing on disk where they were made in a private window', async () => {
    vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ inIncognitoContext: true } as never);
    await keepHighlights(article, [passage]);
    expect(await keptHighlights(article)).toEqual([passage]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('are left out where they make no sense', async () => {
    await fakeBrowser.storage.local.set({
      'highlights:https://news.example/a': [{ ...passage, colour: 'red' }, 3, passage],
    });
    expect(await keptHighlights(article)).toEqual([passage]);
  });
});
