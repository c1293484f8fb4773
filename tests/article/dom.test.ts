import { describe, expect, it } from 'vitest';
import { precedes } from '@/src/article/dom';

describe('precedes', () => {
  it('says which of two nodes of a tree comes first', () => {
    const root = document.createElement('div');
    const [first, second] = [document.createElement('p'), document.createElement('p')];
    root.append(first, second);
    expect(precedes(first, second)).toBe(true);
    expect(precedes(second, first)).toBe(false);
    expect(precedes(root, first)).toBe(true);
  });

  it('says no for nodes of two trees, for which a browser’s own answer is chance', () => {
    const [one, other] = [document.createElement('p'), document.createElement('p')];
    expect(precedes(one, other)).toBe(false);
    expect(precedes(other, one)).toBe(false);
  });
});
