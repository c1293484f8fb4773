import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/src/save/fileName';
import { METADATA } from './support';

const nameOf = (metadata: Partial<typeof METADATA>) => fileName({ ...METADATA, ...metadata }, 'html');
const publisher = (name: string) => ({ name, url: null, logo: null });

describe('the name of a saved file', () => {
  it('has the day of publication, the publisher and the headline', () => {
    expect(nameOf({})).toBe('2023-09-12 Harbour Courier – The bridge opens.html');
  });

  it('has the day the publisher gave, not the one it is elsewhere at that hour', () => {
    expect(nameOf({ datePublished: '2023-09-12T23:59:00-11:00' })).toMatch(/^2023-09-12 /);
  });

  it.each([null, '', '2023', '2023-13-45', 'yesterday'])(
    'has no date for %j, rather than a guessed one',
    (datePublished) => {
      expect(nameOf({ datePublished })).toBe('Harbour Courier – The bridge opens.html');
    },
  );

  it('has the domain where the page names no publisher', () => {
    expect(nameOf({ publisher: null })).toBe('2023-09-12 harbour-courier.example – The bridge opens.html');
  });

  it('keeps letters of all scripts', () => {
    expect(nameOf({ headline: 'Мост открыт: 橋が開通, גשר נפתח' })).toBe(
      '2023-09-12 Harbour Courier – Мост открыт – 橋が開通, גשר נפתח.html',
    );
  });

  it('puts something readable in place of what file systems refuse', () => {
    expect(nameOf({ headline: 'Who? "Us": 24/7 at 10:30 <live> | A*B\\C' })).toBe(
      "2023-09-12 Harbour Courier – Who 'Us' – 24-7 at 10-30 live - AB-C.html",
    );
  });

  it('cannot disguise its ending', () => {
    expect(nameOf({ headline: 'photo\u202Egpj.exe\u2066' })).toBe(
      '2023-09-12 Harbour Courier – photogpj.exe.html',
    );
  });

  it.each(['CON', 'nul', 'Com1', 'LPT9', 'aux.news', 'COM²'])(
    'is not a device of Windows for %j',
    (headline) => {
      const name = nameOf({ headline, publisher: publisher(''), datePublished: null });
      expect(name).toMatch(/^_/);
    },
  );

  it('is never empty', () => {
    expect(nameOf({ headline: '../../', publisher: publisher('\u200B'), datePublished: null })).toBe(
      'Article.html',
    );
  });

  it('is cut at a word, with a sign that it was', () => {
    const name = nameOf({ headline: 'All the words there are '.repeat(20) });
    expect(name).toMatch(/ (?:All|the|words|there|are)….html$/);
  });

  it('is never cut within a character that readers see as one', () => {
    const family = 'ก็'; // A letter and a vowel mark.
    const name = nameOf({ headline: family.repeat(300) });
    expect(name).toMatch(/– (?:ก็)+….html$/);
  });

  it('takes a letter under ten thousand accents', () => {
    expect(
      nameOf({ headline: `e${'\u0301'.repeat(10_000)}`, publisher: publisher('x'.repeat(9000)) }).length,
    ).toBeLessThanOrEqual(120);
  });

  it('is quick with a hundred thousand separators', () => {
    const start = performance.now();
    nameOf({ headline: '/: '.repeat(100_000) });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is safe on every system, whatever the page says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(
          '.',
          ' ',
          '/',
          '\\',
          ':',
          '-',
          '–',
          '\u0301',
          '\u202E',
          '\uD800',
          '\0',
          'CON',
          '…',
          '한',
          '👩‍👩‍👧',
          'e',
        ),
        maxLength: 300,
      }),
    );
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: null }), (headline, site, datePublished) => {
        const name = nameOf({ headline, publisher: publisher(site), datePublished });
        const stem = name.slice(0, -'.html'.length);
        expect(name).toMatch(/^[^]+\.html$/);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize('NFC'));
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}/\\:*?"<>|]/u);
        expect(name).not.toMatch(/^[.\s-]/);
        expect(stem).not.toMatch(/[.\s]$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
