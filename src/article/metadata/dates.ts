import { lowerCase } from '../letters';
import { monthNumber } from './months';

export interface DateReading {
  /** "3/4/2020" is the fourth of March. */
  monthFirst: boolean;
}

export interface FoundDate {
  /** ISO 8601: with the time where one is written, with the offset where one is written. */
  iso: string;
  index: number;
  length: number;
}

/**
 * Returns the date in `text` as ISO 8601, or `null` if it has none.
 *
 * Keeps the offset the page gave and never guesses one: "2026-03-01" stays a date, because turning it into
 * midnight UTC moves it a day west of Greenwich.
 */
export function parseDate(text: string, reading: DateReading = { monthFirst: false }): string | null {
  const written = text.trim().replace(YEAR_LAST, '$1 $4 $2 $3');
  const iso = wholeNumber(written) ?? findDate(written, reading)?.iso ?? null;
  // The first second machines count is what they write where no date was entered.
  return iso?.startsWith('1970-01-01') ? null : iso;
}

/** "May 3 10:00:00 UTC 2024", as the date command of servers writes it. */
const YEAR_LAST = /([a-z]{3} {1,2}\d{1,2}) (\d\d:\d\d:\d\d) ([a-z]{3,5}|[+-]\d{4}) (\d{4})$/i;

/** The first date written in `text`. */
export function findDate(text: string, reading: DateReading = { monthFirst: false }): FoundDate | null {
  const written = text.slice(0, MAX_DATE_TEXT);
  if (!HAS_DIGIT.test(written)) return null;
  let source = lowerCase(asciiDigits(written));
  // Months of two words, as the Levant has them.
  if (LEVANT.test(source)) source = source.replace(/(كانون|تشرين) (?=ال)/g, '$1_');
  let first: FoundDate | null = null;
  for (const pattern of PATTERNS) {
    if (!pattern.sign.test(source)) continue;
    pattern.form.lastIndex = 0;
    for (let match = pattern.form.exec(source); match; match = pattern.form.exec(source)) {
      const day = pattern.read(match, reading);
      const isDay = day !== null && isCalendarDay(day);
      if (!isDay) {
        pattern.form.lastIndex = match.index + 1;
        continue;
      }
      if (!first || match.index < first.index) first = withTime(source, written, match, day);
      break;
    }
  }
  return first;
}

const MAX_DATE_TEXT = 600;
const HAS_DIGIT = /[\d٠-٩۰-۹०-९০-৯๐-๙０-９]/;
const LEVANT = /كانون|تشرين/;

type Day = [year: number, month: number, day: number];

/**
 * All forms read lower case and have neither the `i` nor the `u` flag: with them a browser takes three times as long to
 * compile a form, which it does anew on every page.
 */
interface Pattern {
  form: RegExp;
  /** Without this the form is not looked for: most lines hold few of the signs, and forms are slow to compile. */
  sign: RegExp;
  read: (match: RegExpExecArray, reading: DateReading) => Day | null;
}

const number = (text: string | undefined): number => Number(text ?? NaN);

/** Years as "19" occur beside months and in dotted dates; they are of this century or the end of the last. */
function year(text: string | undefined): number {
  const value = number(text?.replace(/^['’]/, ''));
  if (value >= 2400 && value <= 2700) return value - 543; // Thai years count from the Buddha's death
  if ((text ?? '').length === 4) return value;
  return value < 70 ? 2000 + value : value < 100 ? 1900 + value : value;
}

const NOT_IN_NUMBER = '(?<![\\d.,/:-])';
/** No character of the name of a month, of which two words are joined by a low line: spaces, digits, punctuation and symbols, half a character beyond the common ones. */
const NO_LETTER =
  '\\s\\d!-/:-@[-^`{-~\\u00a1-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u206f\\u2190-\\u2bff\\u3001-\\u3004\\u3008-\\u3020\\u30fb\\ud800-\\uf8ff\\uff01-\\uff20';
const LETTER = `[^${NO_LETTER}]`;
const MONTH_WORD = `(${LETTER}{2,14}|[ก-์]{1,3}\\.[ก-ฮ]\\.)`;

const PATTERNS: Pattern[] = [
  {
    sign: /[-/.]/,
    form: new RegExp(`${NOT_IN_NUMBER}(\\d{4})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)`, 'g'),
    read: (m) => day(year(m[1]), number(m[3]), number(m[4])),
  },
  {
    sign: /[和成國国]/,
    form: /(令和|平成|昭和|[民][國国])\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g,
    read: (m) => [(ERAS.get(m[1] ?? '') ?? 1911) + (number(m[2]) || 1), number(m[3]), number(m[4])],
  },
  {
    sign: /[年년]/,
    form: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/g,
    read: (m) => [year(m[1]), number(m[2]), number(m[3])],
  },
  {
    sign: /\d[^\d:]{2,40}\d\d/,
    form: new RegExp(
      `${NOT_IN_NUMBER}(\\d{1,2})(?:st|nd|rd|th|er|e|º|°|ª)?[.,]?\\s?[-/]?\\s?(?:de |di |of |d['’]\\s?|ב)?${MONTH_WORD}(?:\\s?/\\s?[ء-ي_]{3,14})?[.,]?\\s?[-/]?\\s?(?:de |del |of |року |พ\\.ศ\\. ?)?\\s?['’]?(\\d{4}|\\d{2})(?![\\d:]|\\.\\d)`,
      'g',
    ),
    read: (m) => {
      const month = m[2] ?? '';
      // Two digits after a Thai month are of a Thai year.
      const years = /[ก-ฮ]/.test(month) && m[3]?.length === 2 ? `25${m[3]}` : m[3];
      const persian = PERSIAN.indexOf(month.replace('ي', 'ی')) + 1;
      if (persian > 0) return day(year(years), persian, number(m[1]));
      return [year(years), monthNumber(month.replace(/^ב(?=.{3})/, '')) ?? NaN, number(m[1])];
    },
  },
  {
    sign: /[^\d:]\d{1,2}[^\d:]{1,9}\d{4}/,
    form: new RegExp(
      `(?<!${LETTER})${MONTH_WORD}[.,]?\\s?,?\\s?(\\d{1,2})(?:st|nd|rd|th)?,?\\s?(?:de |of )?\\s?(\\d{4})(?!\\d)`,
      'g',
    ),
    read: (m) => [year(m[3]), monthNumber(m[1] ?? '') ?? NaN, number(m[2])],
  },
  {
    sign: /\d{4}[^\d:]{2,40}\d/,
    form: new RegExp(
      `${NOT_IN_NUMBER}(\\d{4})[.,]?\\s?(?:m\\.\\s?)?${MONTH_WORD}[.,]?\\s?(\\d{1,2})(?![\\d:])`,
      'g',
    ),
    read: (m) => [year(m[1]), monthNumber(m[2] ?? '') ?? NaN, number(m[3])],
  },
  {
    sign: /[-/.]/,
    form: new RegExp(
      `${NOT_IN_NUMBER}(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d])(?!\\s?[.,:]\\d)`,
      'g',
    ),
    read: (m, { monthFirst }) => {
      const [a, b] = [number(m[1]), number(m[3])];
      if (m[2] !== '/' && (m[4] ?? '').length === 2 && m[2] !== '.') return null;
      const american = b > 12 || (m[2] !== '.' && monthFirst && a <= 12);
      return american ? [year(m[4]), a, b] : [year(m[4]), b, a];
    },
  },
  {
    sign: /gada/,
    form: new RegExp(`(\\d{4})\\. gada (\\d{1,2})\\. ${MONTH_WORD}`, 'g'),
    read: (m) => [year(m[1]), monthNumber(m[3] ?? '') ?? NaN, number(m[2])],
  },
  {
    sign: /tháng/,
    form: /(?<!\d)(\d{1,2})(?:\s?,)?\s?(?:ngày )?\s?tháng\s?(\d{1,2})\s?,?\s?(?:năm )?\s?(\d{4})/g,
    read: (m) => [year(m[3]), number(m[2]), number(m[1])],
  },
];

/** The year before the first of each era. */
const ERAS = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
]);

/** The months of the calendar of Iran, which begins its years in March. */
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

/** The day, where the year is one of Iran's turned into that of the calendar the world uses. */
function day(y: number, m: number, d: number): Day {
  if (y < 1300 || y > 1500) return [y, m, d];
  const years = y - 979;
  const days =
    365 * years +
    Math.floor(years / 33) * 8 +
    Math.floor(((years % 33) + 3) / 4) +
    (m < 7 ? (m - 1) * 31 : (m - 7) * 30 + 186) +
    d;
  const date = new Date(Date.UTC(1600, 2, 19 + days));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function isCalendarDay([y, m, d]: Day): boolean {
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1)) return false;
  return d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}

const CLOCK =
  /(\d{1,2})\s?[:.h時时시]\s?(\d{2})(?:分|분)?(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([ap]\.?\s?m\b\.?)?/;
/** Without this the longer patterns, which are slow to compile, are not tried. */
const A_TIME = /\d\s?[:.h時时시]\s?\d\d/;
const AFTER_DAY = new RegExp(
  `^(?:[.,]|\\))?\\s{0,3}(?:t|[(（][^)）]{1,12}[)）]|[,|•·–—/-]|at|um|à|a las|às|alle(?: ore)?|ore|o godz(?:inie|\\.)?|godz\\.|в|kl\\.?|klo|o|om|saat|в|[a-z]{2,4}\\.?,|г\\.? в|(?!publ|upd|last|mis |aktu|actu|aggi|atua)${LETTER}{2,10}(?=\\s))?\\s{0,3}(?:\\|\\s?)?(?:at\\s|午[前後]|오[전후]\\s?|[上下]午)?${CLOCK.source}\\s?(?:uhr|h\\b|hs\\b|hrs)?\\s{0,2}\\(?(z\\b|(?:utc|gmt)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|[a-z]{2,5}\\b)?`,
);
const BEFORE_DAY = new RegExp(
  `${CLOCK.source}\\s?(?:uhr|h\\b|hrs)?\\s?([a-z]{1,5})?\\s?(?:,|on|am|\\||[-–])?\\s{0,3}(?:${LETTER}{2,12}\\.?,?\\s?)?$`,
);

/** Completes the day with the time beside it, if there is one; a time is never made up. */
function withTime(source: string, written: string, match: RegExpExecArray, day: Day): FoundDate {
  const date = `${String(day[0]).padStart(4, '0')}-${pad(day[1])}-${pad(day[2])}`;
  const end = match.index + match[0].length;
  const following = source.slice(end, end + 60);
  const after = A_TIME.test(following) ? AFTER_DAY.exec(following) : null;
  const time = after && clock(after);
  if (time)
    return {
      iso: `${date}T${time}${offset(asWritten(after[5], source, written, end + after[0].length - (after[5] ?? '').length))}`,
      index: match.index,
      length: match[0].length + after[0].length,
    };
  const start = Math.max(0, match.index - 40);
  const preceding = source.slice(start, match.index);
  const before = A_TIME.test(preceding) ? BEFORE_DAY.exec(preceding) : null;
  const earlier = before && clock(before);
  if (earlier)
    return {
      iso: `${date}T${earlier}${offset(asWritten(before[5], source, written, start + before.index))}`,
      index: start + before.index,
      length: end - start - before.index,
    };
  return { iso: date, index: match.index, length: match[0].length };
}

/** The name of a time zone with its capitals: they are what tells it from a word. */
function asWritten(
  zone: string | undefined,
  source: string,
  written: string,
  from: number,
): string | undefined {
  if (zone === undefined) return undefined;
  const at = source.indexOf(zone, from);
  return written.slice(at, at + zone.length);
}

function clock(match: RegExpExecArray): string | null {
  let hour = number(match[1]);
  const minute = number(match[2]);
  const second = match[3] === undefined ? 0 : number(match[3]);
  const half = /[後후下]/.test(match[0]) ? 'p' : match[4]?.[0];
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${pad(hour)}:${pad(minute)}${match[3] === undefined ? '' : `:${pad(second)}`}`;
}

function offset(zone: string | undefined): string {
  if (!zone) return '';
  const name = zone.trim();
  const known = ZONES.get(name);
  if (known) return known;
  const numeric = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (!numeric || number(numeric[2]) > 14) return '';
  return `${numeric[1] ?? ''}${pad(number(numeric[2]))}:${numeric[3] ?? '00'}`;
}

/** Abbreviations that mean one offset only; "ET" or "IST" do not. */
const ZONES = new Map([
  ['Z', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['CET', '+01:00'],
  ['MEZ', '+01:00'],
  ['CEST', '+02:00'],
  ['MESZ', '+02:00'],
  ['BST', '+01:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['SAST', '+02:00'],
  ['EAT', '+03:00'],
  ['PKT', '+05:00'],
  ['WIB', '+07:00'],
  ['SGT', '+08:00'],
  ['HKT', '+08:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['MSK', '+03:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
]);

/** Seconds or milliseconds since 1970, or a date written without separators. */
function wholeNumber(text: string): string | null {
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(text)) {
    const ms = Number(text) * (text.length === 13 ? 1 : 1000);
    const iso = new Date(ms).toISOString();
    return iso.startsWith('19') || iso.startsWith('20') ? iso.replace(/\.\d+Z$/, 'Z') : null;
  }
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d):?(\d\d):?(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!compact) return null;
  const day: Day = [number(compact[1]), number(compact[2]), number(compact[3])];
  if (!isCalendarDay(day)) return null;
  const date = `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`;
  if (compact[4] === undefined) return date;
  return `${date}T${compact[4]}:${compact[5] ?? ''}${compact[6] ? `:${compact[6]}` : ''}${offset(compact[7])}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits as 0 to 9, the same length. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9) ?? code;
    return String(code - zero);
  });
}

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The day in a news address such as `/2020/03/14/` or `-20200314`, or `null`. */
export function dateInAddress(address: string): string | null {
  const path = address.replace(/^https?:\/\/[^/]+/, '').replace(/#.*$/, '');
  const forms = [
    /(?<!\d)((?:19|20)\d\d)[/_.-](\d\d?)[/_.-](\d\d?)(?![\d])/,
    /(?<!\d)((?:19|20)\d\d)[/_-]?([a-z]{3,9})[/_-]?(\d\d?)(?![\d])/i,
    /(?<!\d)(20[012]\d)(\d\d)(\d\d)(?=\d{0,6}(?!\d)|$)/,
    /(?<!\d)(20[012]\d)[/_-](\d\d)(\d\d)(?!\d)/,
  ];
  for (const form of forms) {
    const match = form.exec(path);
    if (!match) continue;
    const month = /^\d/.test(match[2] ?? '') ? number(match[2]) : (monthNumber(match[2] ?? '') ?? NaN);
    const day: Day = [number(match[1]), month, number(match[3])];
    if (isCalendarDay(day)) return `${String(day[0])}-${pad(day[1])}-${pad(day[2])}`;
  }
  const reversed = /(?<!\d)(\d\d)[/_.-](\d\d)[/_.-](20\d\d)(?!\d)/.exec(path);
  if (reversed) {
    const day: Day = [number(reversed[3]), number(reversed[2]), number(reversed[1])];
    if (isCalendarDay(day)) return `${String(day[0])}-${pad(day[1])}-${pad(day[2])}`;
  }
  return null;
}
