import { describe, expect, it } from 'vitest';
import { readEntry, stepsToLeave } from '@/src/tabs/readerHistory';

describe("what a reader page keeps in its tab's history", () => {
  it('is read back whole', () => {
    const entry = {
      original: 'https://news.example/a',
      place: 'same-tab',
      position: { block: 3, offset: 0.5 },
    };
    expect(readEntry(entry)).toEqual(entry);
  });

  it('holds no address but one of the web', () => {
    expect(
      readEntry({ original: 'javascript:alert(1)', place: 'new-tab', position: null })?.original,
    ).toBeNull();
    expect(readEntry({ original: 'file:///a', place: 'new-tab', position: null })?.original).toBeNull();
  });

  it('loses a position that is none', () => {
    expect(readEntry({ original: null, place: 'new-tab', position: 'top' })?.position).toBeNull();
  });

  it.each([null, undefined, 'state', { place: 'elsewhere' }])(
    'is null if it is none of ours: %s',
    (state) => {
      expect(readEntry(state)).toBeNull();
    },
  );
});

describe('how many steps back the article is', () => {
  it('is one without footnotes', () => {
    expect(stepsToLeave(navigation(['reader.html?parked=1'], 0))).toBe(1);
  });

  it('is one more for each footnote that was jumped to', () => {
    const jumps = ['reader.html?parked=1', 'reader.html?parked=1#a', 'reader.html?parked=1#b'];
    expect(stepsToLeave(navigation(jumps, 2))).toBe(3);
    expect(stepsToLeave(navigation(jumps, 1))).toBe(2);
  });

  it('stops at another page of the extension', () => {
    const entries = ['library.html', 'reader.html?parked=2', 'reader.html?parked=2#a'];
    expect(stepsToLeave(navigation(entries, 2))).toBe(2);
  });

  it('is one in a browser that does not tell', () => {
    expect(stepsToLeave(undefined)).toBe(1);
  });
});

function navigation(paths: string[], index: number): Navigation {
  const entries = paths.map((path, i) => ({ url: `chrome-extension://id/${path}`, index: i }));
  return { entries: () => entries, currentEntry: entries[index] } as unknown as Navigation;
}
