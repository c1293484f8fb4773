import { describe, expect, it } from 'vitest';
import { isWebAddress, toArticle } from '@/src/tabs/articleSchema';
import { articleWith } from '../save/support';

describe('toArticle', () => {
  it('takes an article as it is', () => {
    const article = articleWith();
    expect(toArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'article'],
    ['no content', { ...articleWith(), content: undefined }],
    ['content that is no text', { ...articleWith(), content: { toString: () => '<p>' } }],
    ['a headline that is no text', articleOf({ headline: 7 })],
    ['a script for an address', articleOf({ url: 'javascript:alert(1)' })],
    ['no address', articleOf({ url: '' })],
    ['more text than a browser keeps', { ...articleWith(), content: 'x'.repeat(10_000_001) }],
    ['a count that is none', { ...articleWith(), wordCount: -1 }],
  ])('refuses %s', (_what, value) => {
    expect(toArticle(value)).toBeNull();
  });

  it('leaves out what a page states badly and keeps the article', () => {
    const article = toArticle(
      articleOf({
        canonicalUrl: 'javascript:alert(1)',
        description: 'x'.repeat(50_000),
        author: 'Ada',
        image: { url: 'data:text/html,<script>', caption: null, creditText: null },
        inLanguage: ['en'],
      }),
    );
    expect(article?.metadata).toMatchObject({
      canonicalUrl: null,
      description: null,
      author: [],
      image: null,
      inLanguage: null,
      headline: articleWith().metadata.headline,
    });
  });

  it('leaves fields behind that it does not know', () => {
    const article = toArticle({ ...articleWith(), onload: 'alert(1)', __proto__: { evil: true } });
    expect(article).not.toHaveProperty('onload');
    expect(article).not.toHaveProperty('evil');
  });

  it('keeps an author without the address that is none', () => {
    const author = [{ name: 'Ada Quill', url: 'javascript:alert(1)', jobTitle: null }];
    expect(toArticle(articleOf({ author }))?.metadata.author).toEqual([
      { name: 'Ada Quill', url: null, jobTitle: null },
    ]);
  });
});

describe('isWebAddress', () => {
  it.each(['https://news.example/a', 'http://127.0.0.1:8000/'])('takes %s', (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/a', '', null, 5])(
    'refuses %s',
    (address) => {
      expect(isWebAddress(address)).toBe(false);
    },
  );
});

function articleOf(metadata: Record<string, unknown>): unknown {
  const article = articleWith();
  return { ...article, metadata: { ...article.metadata, ...metadata } };
}
