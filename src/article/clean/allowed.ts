import { isDataPicture } from './dataPicture';

/**
 * What an article may be made of, whoever does the sanitizing. No form, frame, script, style, SVG, template, video or
 * audio; no `class`.
 */
export const ALLOWED_TAGS =
  'a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

/**
 * MathML as far as it only draws. Nothing that links or acts, and none of the places where a parser goes back to
 * reading HTML: no `semantics` with its annotations, no `mglyph`, `maction` or `mstyle` of colours.
 */
export const MATH_TAGS =
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' ',
  );

/** They hold words and signs only: whatever else lies in one is read as text, so that no HTML is ever within maths. */
export const MATH_TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

export const MATH_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/** What DOMPurify puts before every id, so that no page can name something in our document. */
export const ID_PREFIX = 'user-content-';

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,120}$/u;
const NUMBER = /^\d{1,5}$/;
/** Not negative and not long: nothing is drawn over what stands beside it. */
const LENGTH = /^\+?(?:\d{1,2}|\d{0,2}\.\d{1,6})(?:r?em|ex|px|pt|mu|%)?$/;
const YES_OR_NO = /^(?:true|false)$/;

/** The kind of what a link leads to, as `<a type>` tells it. */
export const FILM = 'video/*';

type Rule = (value: string, tag: string) => boolean;

const ATTRIBUTES: Record<string, Rule> = {
  href: (value, tag) => tag === 'a' && /^(?:https?:\/\/|mailto:|tel:|#user-content-)/i.test(value),
  src: (value, tag) => tag === 'img' && (/^https?:\/\//i.test(value) || isDataPicture(value.trim())),
  cite: (value, tag) => /^(?:blockquote|q|ins|del)$/.test(tag) && /^https?:\/\//i.test(value),
  ...Object.fromEntries(['alt', 'title', 'reversed'].map((name): [string, Rule] => [name, () => true])),
  id: (value) => ID.test(value),
  dir: (value) => /^(?:ltr|rtl|auto)$/i.test(value),
  lang: (value) => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(value),
  datetime: (value) => value.length <= 64 && /^[\dTtZzPpWwDdHhMmSsYy:.+\- ]+$/.test(value),
  width: (value, tag) => NUMBER.test(value) && tag === 'img',
  height: (value, tag) => NUMBER.test(value) && tag === 'img',
  colspan: (value) => /^\d{1,3}$/.test(value),
  rowspan: (value) => NUMBER.test(value),
  start: (value) => /^-?\d{1,9}$/.test(value),
  scope: (value) => /^(?:col|row|colgroup|rowgroup)$/i.test(value),
  // Where a film is, whatever its address ends with.
  type: (value, tag) => tag === 'a' && value === FILM,
  // The entries of a live report; and where one page of several ends.
  role: (value, tag) => (tag === 'div' && value === 'article') || (tag === 'hr' && value === 'doc-pagebreak'),
};

/** Yes or no, and lengths. */
const MATH_SWITCHES =
  'accent accentunder displaystyle fence largeop movablelimits separator stretchy symmetric'.split(' ');
const MATH_LENGTHS = 'depth height linethickness lspace maxsize minsize rspace width'.split(' ');

const MATH_ATTRIBUTES: Record<string, Rule> = {
  ...Object.fromEntries(
    MATH_SWITCHES.map((name): [string, Rule] => [name, (value) => YES_OR_NO.test(value)]),
  ),
  ...Object.fromEntries(MATH_LENGTHS.map((name): [string, Rule] => [name, (value) => LENGTH.test(value)])),
  display: (value, tag) => tag === 'math' && /^(?:block|inline)$/.test(value),
  alttext: (value, tag) => tag === 'math' && value.length <= 2000,
  mathvariant: (value) => /^[a-z-]{1,24}$/.test(value),
  scriptlevel: (value) => /^[+-]?\d$/.test(value),
  columnalign: (value) => /^(?:(?:left|center|right) ?){1,20}$/.test(value),
  columnspan: (value) => /^\d{1,2}$/.test(value),
  rowspan: (value) => /^\d{1,2}$/.test(value),
};

export const ALLOWED_ATTR = [...new Set([...Object.keys(ATTRIBUTES), ...Object.keys(MATH_ATTRIBUTES)])];

const MATH = new Set(MATH_TAGS);

/**
 * Returns what may stay of an attribute of an allowed element: its value, or `null` for nothing. Only ever takes away,
 * with one exception: a link to a note gets the prefix that the note's id gets.
 */
export function allowedValue(tag: string, name: string, value: string): string | null {
  if (name === 'href' && value.startsWith('#')) {
    if (tag !== 'a' || !ID.test(value.slice(1))) return null;
    return value.startsWith(`#${ID_PREFIX}`) ? value : `#${ID_PREFIX}${value.slice(1)}`;
  }
  const rules = MATH.has(tag) ? MATH_ATTRIBUTES : ATTRIBUTES;
  return Object.hasOwn(rules, name) && rules[name]?.(value, tag) === true ? value : null;
}
