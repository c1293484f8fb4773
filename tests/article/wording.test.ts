import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAPITAL, HAS_CJK, HAS_LETTER, LETTER, lowerCase } from '@/src/article/letters';
import { Wording } from '@/src/article/wording';

describe('a wording', () => {
  const opener = new Wording('^(?:von|par|yazan) ');

  it.each(['von Ada', 'Von Ada', 'VON ADA'])('is found in "%s", whatever the case', (text) => {
    expect(opener.test(text)).toBe(true);
  });

  it('gives back what it finds as the text has it', () => {
    expect(opener.match('YAZAN İnci')).toBe('YAZAN ');
    expect(opener.match('Ada')).toBe('');
  });

  it('says where it is, also behind a letter that is longer in lower case', () => {
    expect(new Wording('yazan').find('İİ YAZAN')).toEqual({ index: 3, length: 5 });
  });
});

describe('classes of letters', () => {
  it('hold all Latin, Greek and Cyrillic letters of Unicode', () => {
    const characters = (first: number, last: number): string[] =>
      Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
    const letters = [...characters(0x41, 0x52f), ...characters(0x1e00, 0x1eff)].filter((character) =>
      /[\p{Lu}\p{Ll}]/u.test(character),
    );
    const is = new RegExp(`^${LETTER}$`);
    expect(letters.filter((letter) => !is.test(letter)).join('')).toBe('');
    expect(letters.length).toBeGreaterThan(1_200);
  });

  it('know the capitals of the languages of Europe and of Vietnam', () => {
    const capital = new RegExp(`^${CAPITAL}$`);
    for (const letter of 'ABZÀÉÎÕÜØÞĄĆČĎĘĚĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽŒŸƠƯȘȚẠẶẾỆỘỢỮỴΆΈΩΑЁЇЯЖҐԱ') {
      expect(capital.test(letter), letter).toBe(true);
      expect(capital.test(letter.toLowerCase()), letter.toLowerCase()).toBe(false);
    }
  });

  it('tell what is written from signs and numbers', () => {
    expect(HAS_LETTER.test('12:30 | – €')).toBe(false);
    expect(HAS_LETTER.test('١٢ مايو')).toBe(true);
    expect(HAS_CJK.test('記者')).toBe(true);
    expect(HAS_CJK.test('Ada')).toBe(false);
  });

  it('keep the length of a text in lower case', () => {
    expect(lowerCase('İSTANBUL')).toBe('istanbul');
  });
});

describe('patterns of the script that goes into pages', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? files(join(folder, entry.name))
        : entry.name.endsWith('.ts')
          ? [join(folder, entry.name)]
          : [],
    );
  const lines = files(join(import.meta.dirname, '../../src/article')).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((text, at) => ({ text, where: `${file}:${String(at + 1)}` })),
  );

  it('do not have both the flags i and u, which a browser takes longest to compile', () => {
    const slow = lines.filter(({ text }) => /\/[gmsy]*(?:iu|ui)[gmsy]*[.,;)\s]/.test(text));
    expect(slow.map(({ where }) => where)).toEqual([]);
  });
});
