import { describe, expect, it } from 'vitest';
import { readingMinutes, wholeMinutes } from '@/src/reader/readingTime';

describe('readingMinutes', () => {
  it('counts characters where the language has been measured', () => {
    expect(readingMinutes('字'.repeat(510), 300, 'zh-CN')).toBe(2);
  });
  it('counts words for other languages and for none', () => {
    expect(readingMinutes('x', 460, 'hi')).toBe(2);
    expect(readingMinutes('x', 230, null)).toBe(1);
  });
});

describe('wholeMinutes', () => {
  it.each([
    [0.1, 1],
    [1.4, 1],
    [2.6, 3],
  ])('tells the reader of %s minutes as %s', (minutes, told) => {
    expect(wholeMinutes(minutes)).toBe(told);
  });
});
