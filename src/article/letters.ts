/**
 * Classes of characters, to be put into the brackets of a pattern. Ranges, and neither `\p{…}` nor the flag `u`: a
 * browser takes longer to compile the classes of Unicode, which it does anew on every page, than to read an article.
 */

/** No part of a word: white space, punctuation, symbols, emoji. */
export const NO_LETTERS = String.raw`\s\u0000-\u002f:-@[-\x60{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ud83c-\ud83e\udc00-\udfff\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20`;

/** Capital letters of the Latin, Greek, Cyrillic and Armenian scripts. */
export const CAPITALS =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯǍǏǑǓȘȚ' +
  'ḀẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸΆΈ-ΏΑ-ΫЀ-ЯҐҒҖҚҢӨҮҰҲҺԱ-Ֆ';

export const HAN = String.raw`\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff`;
export const KANA = String.raw`\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9f`;
export const HANGUL = String.raw`\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc`;

/** A letter or digit. */
export const WORD_CHARACTER = `[^${NO_LETTERS}]`;
export const LETTER = `[^${NO_LETTERS}\\d]`;
export const CAPITAL = `[${CAPITALS}]`;

export const HAS_LETTER = new RegExp(LETTER);
export const HAS_CAPITAL = new RegExp(CAPITAL);
export const HAS_HAN = new RegExp(`[${HAN}]`);
export const HAS_CJK = new RegExp(`[${HAN}${KANA}${HANGUL}]`);
/** Three letters in a row: a word, and no sign or number. */
export const HAS_WORD = new RegExp(`${LETTER}{3}`);

/** In lower case and as long as before: of one letter, the Turkish İ, there would be two. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/İ/g, 'i').toLowerCase();
}
