import { HAN, KANA, NO_LETTERS } from '../letters';

/** Characters a metadata string may have at most; the longest standfirst seen has some 900. */
export const MAX_TEXT_LENGTH = 2_000;

/**
 * `value` as one line of clean text, or `null` if it is no text or empty: entities decoded, tags dropped, white
 * space collapsed, without control characters and without those that turn the direction of writing.
 */
export function cleanText(value: unknown, maxLength = MAX_TEXT_LENGTH): string | null {
  if (typeof value !== 'string') return null;
  const text = tidy(stripTags(decodeEntities(value.slice(0, maxLength * 4))));
  if (text === '') return null;
  return text.length > maxLength
    ? `${text.slice(0, maxLength - 1).trimEnd()}…`.replace(LONE_SURROGATES, '')
    : text;
}

/** White space collapsed, invisible and direction-turning characters dropped. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATES, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For comparing: lower case, no accents, no punctuation. */
export function keyOf(text: string | null | undefined): string {
  if (!text) return '';
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = keyFor(text);
  if (keys.size >= MAX_KEYS) keys.clear();
  keys.set(text, key);
  return key;
}

/** The same names and titles are compared over and over. */
const keys = new Map<string, string>();
const MAX_KEYS = 500;

function keyFor(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(SIGNS, ' ').trim();
}

/** Accents of Latin, Greek and Cyrillic letters and the points of Hebrew and Arabic ones. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const SIGNS = new RegExp(`[${NO_LETTERS}]+`, 'g');

/** Share of the words of the shorter text that the other has too, 0 to 1. Scripts without spaces count by pairs. */
export function likeness(a: string | null | undefined, b: string | null | undefined): number {
  const [first, second] = [pieces(keyOf(a)), pieces(keyOf(b))];
  const [short, long] = first.size <= second.size ? [first, second] : [second, first];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const piece of short) if (long.has(piece)) shared++;
  return shared / short.size;
}

function pieces(key: string): Set<string> {
  const found = new Set<string>();
  for (const word of key.split(' ')) {
    if (SPACELESS.test(word)) for (let i = 0; i + 1 < word.length; i++) found.add(word.slice(i, i + 2));
    else if (word) found.add(word);
  }
  return found;
}

const SPACELESS = new RegExp(`[${HAN}${KANA}\\u0e01-\\u0eff\\u1780-\\u17ff]`);

const ASCII = /^[\0-\x7f]*$/;
/** Nothing to tidy but the ends: printed ASCII, one blank at a time. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Soft hyphen, zero-width space, byte-order mark, and the marks that embed, override or isolate a direction. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /\p{Cs}/gu;

function stripTags(text: string): string {
  return text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,500}>|<!--[^<>]{0,500}-->/gi, ' ') : text;
}

/** Decodes what publishers encode once too often; two rounds, for `&amp;quot;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = decodeOnce(text);
  return once.includes('&') ? decodeOnce(once) : once;
}

function decodeOnce(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,8});?/gi, (whole: string, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    // Without its semicolon "&copy" may be part of an address's query.
    return whole.endsWith(';') ? (ENTITIES.get(name) ?? whole) : whole;
  });
}

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const ENTITIES = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['euro', '€'],
  ['trade', '™'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
]);

/** Whether a text ends as a sentence does. */
export const STOPS = /[.!?…。！？؟।]["”»’'）)]*$/u;
