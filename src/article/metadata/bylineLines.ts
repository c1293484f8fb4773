import {
  CAPITAL,
  CAPITALS,
  HAN,
  HANGUL,
  HAS_CAPITAL,
  LETTER,
  NO_LETTERS,
  WORD_CHARACTER,
  lowerCase,
} from '../letters';
import { Wording } from '../wording';
import { isAgency } from './agencies';
import { findDate } from './dates';
import { UPDATED } from './publicationDates';
import { DESK, isJobTitle, isNameLike, titledName } from './byline';
import { BYLINE_OPENER, BYLINE_WORDS, leadIn } from './bylineWords';
import type { HeaderLine } from './headerLines';
import { attr, matches, one } from './read';
import { readText } from './readText';
import { keyOf } from './text';

/** Lines near the headline that say who wrote the article, each as one byline; two-line bylines are joined. */
export function bylineLines(lines: HeaderLine[]): string[] {
  const found: string[] = [];
  // Below each of several names may stand their address.
  const header = headerOf(lines).filter(({ text }) => !ADDRESS.test(text));
  let signed = '';
  header.forEach((line, at) => {
    const { text } = line;
    if (BARE_OPENER.test(text)) {
      const names = namesBelow(line, header.slice(at + 1));
      if (names.length > 0) found.push(`${text.replace(/\s*:?$/, ':')} ${names.join('; ')}`);
      return;
    }
    const by = isOfBook(line) ? null : bylineIn(text);
    const signs = by ? signOf(text) : '';
    // Several who wrote it together stand one below the other.
    if (by && signs !== '' && signs === signed) found.push(`${found.pop() ?? ''}; ${by}`);
    else if (by) found.push(by);
    else if (line.distance > 0 && isAgencyAt(text)) found.push(text);
    else if (line.distance > 0 && isTitled(line)) {
      const before = header[at - 1];
      if (before && isTitled(before)) found.push(`${found.pop() ?? ''}; ${text}`);
      else found.push(text);
    }
    signed = signs;
  });
  return found;
}

const ADDRESS = /^\S+@\S+$/;

/** The word that makes a short line a byline: of two lines with the same one, each names somebody. */
function signOf(text: string): string {
  if (text.length > MAX_SIGNED) return '';
  return /^(?:by|von|par|por|door|av|af)(?=\s)/.exec(lowerCase(text))?.[0] ?? /기자$/.exec(text)?.[0] ?? '';
}

const MAX_SIGNED = 80;

/** What stands right below a label: a line, and more of its kind that are names as well. */
function namesBelow(label: HeaderLine, below: HeaderLine[]): string[] {
  const first = below[0];
  if (first?.distance !== label.distance + 1) return [];
  const isAlso = ({ text, element }: HeaderLine): boolean =>
    isName(text) && isName(first.text) && attr(element, 'class') === attr(first.element, 'class');
  const end = below.findIndex((line, i) => i > 0 && !isAlso(line));
  return below.slice(0, end < 0 ? below.length : end).map(nameOf);
}

/** "Ann Lee, Freshwater Campaigner", the name being a link: that alone. */
function nameOf({ text, element }: HeaderLine): string {
  const link = one(element, 'a[href]');
  const name = link ? readText(link, MAX_SIGNED) : '';
  return isName(name) && text.startsWith(`${name},`) ? name : text;
}

/** "The Tide / By Ann Lee / Daily Press: 320 pages, $28": what is reviewed, and by whom that was written. */
const isOfBook = ({ element, text }: HeaderLine): boolean => {
  const all = readText(element, 300);
  return all !== text && all.length < MAX_LENGTH && PAGES.test(all);
};

const PAGES = /\d\s(?:pages|pp?\.|seiten|s\.|páginas|págs?\.|pagine|sider|stron)(?:[\s,;.)]|$)/i;

function headerOf(lines: HeaderLine[]): HeaderLine[] {
  return lines.filter(({ text, distance }) => text.length < MAX_LENGTH && distance > -8 && distance < 16);
}

const MAX_LENGTH = 180;

const BARE_OPENER = new Wording(`^(?:${BYLINE_WORDS})\\s*[:：|]?$`);
const OPENED = new RegExp(
  `^(?:(?:by|von|par|por|di|door|av|af|przez|oleh|bởi)\\s+(?=["'‘’«]?${CAPITAL})|By(?:\\s?by)?\\s?(?=${CAPITAL}(?:${LETTER}|\\.))|` +
    '(?:著者|文|記者|作者|執筆|取材・文|取材|글|撰文|记者|लेखक|نویسنده)\\s?[:：／/・]\\s?|بقلم\\s*:?\\s*|كتبت?\\s*:?\\s*|מאת\\s*:?\\s*|โดย\\s*:?\\s*)',
);
const OPENED_ANY_CASE = new Wording(`^${BYLINE_OPENER}(?=["'‘’«]?${LETTER})`);
/** "Posted on September 21, 2020 by Ann Lee". */
const LATER_BY = new RegExp(
  `\\s(?:by|von|par|por|di|door)\\s+(?=${CAPITAL})(?!(?:the|der|die|das|le|la|el)\\s)`,
);

function bylineIn(text: string): string | null {
  if (OPENED.test(text) || startsWithBy(text)) return text;
  const reporters = CHINESE_REPORTERS.exec(text)?.[1];
  if (reporters) return reporters.split(BETWEEN_REPORTERS).join('、');
  const inside = CJK_BYLINE.exec(text)?.slice(1).join('');
  if (inside && text.length < 80) return inside;
  const written = text.includes('@') ? NAME_AND_ADDRESS.exec(text)?.[1] : undefined;
  if (written && isName(written)) return written;
  if (text.length < 50 && THE_DESK.test(text) && DESK.test(text)) return text;
  // Looking for a date is not cheap, and few lines have a number.
  const date = text.length < 120 && /\d/.test(text) ? findDate(text) : null;
  if (!date) return null;
  const later = LATER_BY.exec(text);
  if (later) return text.slice(later.index).trim();
  const after = text.slice(date.index + date.length).replace(TIME, '');
  return OPENED.test(after) || startsWithBy(after) ? after : null;
}

/** " - 11:45 น. " between the date and the name. */
const TIME =
  /^[\s|·•,–—-]*(?:\d{1,2}[:.h]\d{2}(?:\s?(?:น\.|Uhr|h|hrs|WIB|WITA|WIT|[ap]\.?m\.?))?)?[\s|·•,–—-]*/i;

/** "Ann Lee foreign correspondent" right below the headline: who has such a title wrote it. */
function isTitled({ text, distance }: HeaderLine): boolean {
  return distance <= MAX_PAIR && text.length < 80 && WRITES.test(titledName(text)?.jobTitle ?? '');
}

const WRITES = new Wording(
  'correspondent|reporter|journalist|redact(?:eur|rice|or)|redakt|verslagg|korrespondent|periodista|toimittaja|muhabir|(?:staff|senior) writer',
);

/** "AFP, MANILA" */
function isAgencyAt(text: string): boolean {
  const [agency = '', place = ''] = text.split(/,\s+/);
  return text.length < 50 && place !== '' && place === place.toUpperCase() && isAgency(agency);
}

/** "Ann Lee ann.lee@news.example" */
const NAME_AND_ADDRESS = /^([^@]{4,60}?)[\s|·,(]+[\w.+-]+@[\w-]+\.[\w.]+\)?$/u;
const THE_DESK = /^(?:da|dalla|de la|por la|par la|von der|by the|by)\s/i;

/** In the middle of a line: "[서울=뉴시스] 김철수 기자", "来源：新华网 作者：王小明", "記者王小明／台北報導". */
const CJK_BYLINE = new RegExp(
  String.raw`(?:^|[\s\]=])([${HANGUL}]{2,4}(?:[·,]\s?[${HANGUL}]{2,4})*)\s?(?:선임|수습|인턴|객원|전문)?(?:기자|특파원|논설위원)(?=$|[\s,·(\[=])|` +
    String.raw`(?:作者|撰文|记者|記者)\s?[:：／/]\s?([${HAN}]{2,4})(?![${HAN}])|\s(?:作者|记者|記者)\s([${HAN}]{2,4})(?=\s|$)|^[（(【]?(?:本報|本报)?(?:记者|記者)\s?([${HAN}]{2,4})\s?(?:[／/)）】]|$)`,
);

/** "某某新闻记者 王小明 实习生 李明": who reported, and who helped. */
const CHINESE_REPORTERS = new RegExp(
  `^[${HAN}]{2,10}记者\\s([${HAN}]{2,4}(?:[\\s、](?:(?:见习|特约)?记者|实习生|通讯员)?[\\s、]?[${HAN}]{2,4}){0,4})$`,
);
const BETWEEN_REPORTERS = /[\s、]+(?:(?:(?:见习|特约)?记者|实习生|通讯员)[\s、]+)?/;

function startsWithBy(text: string): boolean {
  const opened = OPENED_ANY_CASE.match(text) || leadIn(text);
  if (opened === '') return false;
  // "BY ANN LEE" is a byline; "Di Maio talks to unions" is a headline.
  if (/[:：]$/.test(opened.trim())) return true;
  const end = findDate(text)?.index ?? text.length;
  const names = text
    .slice(opened.length, end)
    .split(
      /\s*[,;|•·–—(/]\s*|\s-\s|\s(?=(?:foto|photo|bild|image)s?\s?:)|\s(?:and|und|et|y|e|en|og|och|am|le|el|il|on|with|avec|mit|con|com|for|in|published|posted|updated)\s/i,
    );
  return isNameLike(withoutTitle(names[0] ?? ''));
}

/** Where nothing says "by": a name in the line with the date, or alone beside it. */
export function namesByDate(lines: HeaderLine[], siteKeys: Set<string>): string[] {
  const shown = headerOf(lines).filter(
    // "on" and dashes between name and date may stand in elements of their own, and so may an address.
    ({ text, distance }) =>
      distance >= ABOVE && distance <= 12 && text.length > 1 && !BETWEEN_NAME_AND_DATE.test(text),
  );
  for (const [at, line] of shown.entries()) {
    const date = line.text.length > 120 ? null : (findDate(line.text) ?? timeIn(line.text));
    if (!date) continue;
    const before = line.text.slice(0, date.index).split(SEPARATOR)[0] ?? '';
    const after = line.text.slice(date.index + date.length).split(SEPARATOR);
    // Behind the date, where no capitals tell a name, stands the source as well.
    const within = [before, ...after.filter((part) => HAS_CAPITAL.test(part))].map(withoutTitle).find(isName);
    if (within) return [within];
    if (line.distance < 0) continue;
    // A title, or the place, may stand between the name and the date.
    const between = shown[at - 1]?.text ?? '';
    const above = isJobTitle(between) || ONE_CAPITALISED.test(between) ? shown[at - 2] : shown[at - 1];
    const beside = [shown[at - 1], above, shown[at + 1]].find(
      (other) => other !== undefined && isNameLine(other, siteKeys),
    );
    if (beside) return [beside.text];
  }
  // Two names and nothing else, parted as bylines part them.
  const pair = shown.find(
    (line) => line.distance <= MAX_PAIR && line.text.includes('/') && isNameLine(line, siteKeys),
  );
  return pair ? [pair.text] : [];
}

/** Right above the headline stands what others have below it. */
const ABOVE = -2;

const ONE_CAPITALISED = new RegExp(`^${CAPITAL}${LETTER}{2,}$`);

/** "Updated 15.59 | Published 14.14": of today. */
function timeIn(text: string): { index: number; length: number } | null {
  return text.length < 60 && UPDATED.test(text) && /\d{1,2}[.:]\d\d/.test(text)
    ? { index: 0, length: text.length }
    : null;
}

const BETWEEN_NAME_AND_DATE = new RegExp(`^(?:[\\s·|,•-]+|[^${NO_LETTERS}${CAPITALS}\\d]{2,3}|\\S*@\\S+)$`);
const SEPARATOR = /\s*[|•·–—]\s*|\s\/\s/;

/** A name without what follows it in its line: an account, an address, a title, "Uhr". */
function withoutTitle(text: string): string {
  const name = text
    .replace(/\s*\S*@\S+.*$/, '')
    .replace(/^[\s,;–—-]+/, '')
    .replace(/\s(?:schreibt|berichtet|skriver|skrifar|reports|reporting)\s.*$/, '')
    .trim();
  return titledName(name)?.name ?? name.split(BEFORE_SMALL)[0] ?? name;
}

const BEFORE_SMALL = new RegExp(`,\\s*(?=[^${NO_LETTERS}${CAPITALS}\\d])`);

function isName(text: string): boolean {
  return isNameLike(text) && !hasOtherWord(text);
}

const MAX_PAIR = 6;

function isNameLine({ text: line, element }: HeaderLine, siteKeys: Set<string>): boolean {
  // "Ann Lee | Example News"
  const written = line
    .split(/\s*\|\s*/)
    .filter((part) => !siteKeys.has(keyOf(part)))
    .join(' | ');
  const text = withoutTitle(written);
  if (text.length > 60 || matches(element, 'h1,h2,h3,h4,li,figcaption')) return false;
  const names = text
    .split(/\s*[/,]\s*|\s+(?:and|und|et|y|e|og|och)\s+/)
    .filter((name) => !isJobTitle(name))
    .map((name) => name.replace(IN_A_PLACE, ''));
  return (
    names.length > 0 &&
    names.every((name) => isNameLike(name) || /^[A-Z]{2,4}$/.test(name)) &&
    names.some(isNameLike) &&
    // Capitals alone are buttons and section names.
    (text !== text.toUpperCase() || CJK_NAME.test(text)) &&
    !hasOtherWord(names.join(' '))
  );
}

/** "Ann Lee in London" */
const IN_A_PLACE = new RegExp(`\\s(?:in|aus|à)\\s${CAPITAL}.*$`);

/** Capitalised words of headers that are nobody's name. */
const NOT_A_NAME = new Set(
  'news home sport sports politics politik business world opinion video photo photos foto share print email comments comment updated published min read lesezeit lesedauer advertisement anzeige werbung local top breaking us uk usa new the of für und der die das in am subscribe sign log editorial magazine magazin kultur culture wirtschaft economy economía política sociedad gesellschaft region stadt city street getty images united states la el los las le les il zum zur viele alle mehr daily times post noticia noticias kommentare schweiz deutschland österreich verein team group'.split(
    ' ',
  ),
);
const WORD = new RegExp(`${WORD_CHARACTER}+`, 'g');

function hasOtherWord(text: string): boolean {
  return (lowerCase(text).match(WORD) ?? []).some((word) => NOT_A_NAME.has(word));
}

const CJK_NAME = new RegExp(`[${HAN}${HANGUL}]`);
