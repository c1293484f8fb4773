import type { ArticleMetadata } from '@/src/article/article';

/** In UTF-16 units, as Windows and macOS count. Leaves room for a folder's path below Windows' 260. */
const MAX_CHARACTERS = 120;
/** In UTF-8, as Linux counts. Leaves room below its 255 for a suffix such as " (2)". */
const MAX_BYTES = 200;
const MAX_PUBLISHER_CHARACTERS = 40;
/** Headlines of a hundred thousand characters are mischief, and cleaning them takes a while. */
const MAX_READ = 2000;

/** Names that Windows keeps for devices, whatever comes after the first dot. */
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(\.|$)/iu;

/** Stand-ins for what headlines are full of and file systems or browsers refuse. Checked in this order. */
const STAND_INS: readonly [RegExp, string][] = [
  // Bidirectional controls, joiners, soft hyphens, variation selectors: invisible, and able to disguise the name's end.
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  [/: /gu, ' – '],
  [/[:/\\|]/gu, '-'],
  [/"/gu, "'"],
  [/[?*<>]/gu, ''],
  // All else that is not a letter, a mark, a digit or plain punctuation.
  [/[^\p{L}\p{M}\p{N}\-–—_'’‘“”„«».,;!¡¿&+=@#()[\]…。、・「」『』《》？！： ]/gu, ' '],
];

/**
 * Returns `2023-09-12 Publisher – Headline.html`, a name that Windows, macOS, Linux and browsers take as it is.
 *
 * The date is the article's. One that the page does not state is left out: the day of saving in its place
 * would read as the day of publication, and every file carries that one anyway.
 */
export function fileName(metadata: ArticleMetadata, extension: string): string {
  const publisher = cut(clean(metadata.publisher?.name ?? hostOf(metadata.url)), MAX_PUBLISHER_CHARACTERS);
  const source = [dateOf(metadata), publisher].filter(Boolean).join(' ');
  const headline = clean(metadata.headline);
  const stem = clean([source, headline].filter(Boolean).join(' – ')) || 'Article';
  const safe = DEVICE_NAME.test(stem) ? `_${stem}` : stem;
  const ending = `.${extension}`;
  return cut(safe, MAX_CHARACTERS - ending.length, MAX_BYTES - ending.length) + ending;
}

/** The calendar day the publisher gave, whatever the time zone. */
function dateOf({ datePublished }: ArticleMetadata): string {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(datePublished ?? '')?.[0] ?? '';
  return Number.isNaN(Date.parse(day)) ? '' : day;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function clean(text: string): string {
  const replaced = STAND_INS.reduce(
    (name, [what, standIn]) => name.replace(what, () => standIn),
    text.slice(0, MAX_READ).normalize('NFC').replace(/\s+/gu, ' '),
  );
  // Again, because what was taken out may have stood between a letter and its accent.
  return trimEnds(replaced.normalize('NFC').replace(/ +/g, ' '));
}

/** A leading dot hides a file, a leading hyphen looks like an option, Windows drops closing dots and spaces. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.\-–—\p{M}]+/u, '').replace(/[\s.\-–—]+$/u, '');
}

/** Shortens to whole characters as readers see them, at a space if there is one near the end. */
function cut(name: string, maxCharacters: number, maxBytes = Infinity): string {
  if (fits(name, maxCharacters, maxBytes)) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    if (!fits(`${kept}${segment}…`, maxCharacters, maxBytes)) break;
    kept += segment;
  }
  const lastSpace = kept.lastIndexOf(' ');
  const whole = lastSpace > kept.length * 0.7 ? kept.slice(0, lastSpace) : kept;
  // A single letter may carry more marks than a name has room for.
  const shortened = trimEnds(whole) || /^.{0,20}/su.exec(name.replace(/\p{M}/gu, ''))?.[0] || 'Article';
  return `${shortened.replace(/…+$/u, '')}…`;
}

function fits(name: string, maxCharacters: number, maxBytes: number): boolean {
  return name.length <= maxCharacters && utf8Length(name) <= maxBytes;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
