import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/src/reader/sentences';

function block(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html').querySelector('p');
  return document.importNode(parsed ?? document.createElement('p'), true);
}

describe('sentencesOf', () => {
  it('finds sentences across links and says where they stand', () => {
    const found = sentencesOf([block('The quay was <a href="x">empty. By</a> noon it rained.')], 'en');
    expect(found.map(({ text }) => text)).toEqual(['The quay was empty.', 'By noon it rained.']);
    expect(found[1]?.range.toString()).toBe('By noon it rained.');
  });
  it('leaves out readings of characters and footnote marks', () => {
    const found = sentencesOf([block('<ruby>艀<rt>はしけ</rt></ruby>が沈んだ<sup>1</sup>。')], 'ja');
    expect(found.map(({ text }) => text)).toEqual(['艀が沈んだ。']);
  });
  it('cuts what is too long for one breath after a comma', () => {
    const clause = 'the boat left the inner harbour shortly after six on a Tuesday morning, ';
    const found = sentencesOf([block(clause.repeat(6))], 'en');
    expect(found.length).toBeGreaterThan(2);
    expect(found.every(({ text }) => text.length <= 180)).toBe(true);
    expect(found.map(({ text }) => text).join(' ')).toBe(clause.repeat(6).trim());
  });
  it('says nothing of blocks without words', () => {
    expect(sentencesOf([block(' * * * ')], 'en')).toEqual([]);
  });
});
