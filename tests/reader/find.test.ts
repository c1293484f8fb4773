import { describe, expect, it } from 'vitest';
import { occurrences } from '@/src/reader/find';

function shown(html: string): HTMLElement {
  return document.importNode(new DOMParser().parseFromString(html, 'text/html').body, true);
}

function found(html: string, wanted: string): string[] {
  return occurrences(shown(html), wanted).map((range) => range.toString());
}

describe('occurrences', () => {
  it('finds words whatever their case, across links', () => {
    expect(found('<p>The Har<a href="x">bour</a> and the HARBOUR</p>', 'harbour')).toEqual([
      'Harbour',
      'HARBOUR',
    ]);
  });
  it('does not run words of two blocks together', () => {
    expect(found('<p>It left</p><p>By noon</p>', 'leftBy')).toEqual([]);
    expect(found('<p>It left</p><p>By noon</p>', 'by')).toEqual(['By']);
  });
  it('takes signs for signs and any space for a space', () => {
    expect(found('<p>a (b)\n c</p>', '(b) c')).toEqual(['(b)\n c']);
    expect(found('<p>abc</p>', '.')).toEqual([]);
  });
  it('finds nothing for nothing', () => {
    expect(found('<p>abc</p>', ' ')).toEqual([]);
  });
});
