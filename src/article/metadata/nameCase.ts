import { CAPITALS, LETTER } from '../letters';

/**
 * "ANN LEE-POE" as names are written: "Ann Lee-Poe". Of two words or more only, for one is an agency or a desk. What is
 * written in small letters as well is left as it is, and so is what capitals do not tell how to write: Greek, which
 * leaves out its accents, Turkish with its two letters i, initials and numerals.
 */
export function inNameCase(name: string): string {
  if (name !== name.toUpperCase() || !TWO_WORDS.test(name) || UNSURE.test(name)) return name;
  return name.replace(WORD, (word) =>
    ABBREVIATED.test(word)
      ? word
      : word.replace(
          REST,
          (_, mac: string, first: string, rest: string) => `${mac && 'Mc'}${first}${rest.toLowerCase()}`,
        ),
  );
}

const TWO_WORDS = new RegExp(`(?=.*${LETTER}{3})${LETTER}\\D*\\s\\D*${LETTER}`);
const UNSURE = /[Α-ΫΆΈ-Ώİ]|[ĞŞ].*I|I.*[ĞŞ]/;
const WORD = new RegExp(`${LETTER}+`, 'g');
/** "JD", "III": letters that each stand for a word, or for a number. */
const ABBREVIATED = /^(?:[B-DF-HJ-NP-TV-XZ]{1,2}|[IVX]+)$/;
const REST = new RegExp(`^(MC(?=[${CAPITALS}]{3})|)(.)(.*)$`);
