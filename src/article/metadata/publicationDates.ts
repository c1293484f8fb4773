import { Wording } from '../wording';
import { inOrder } from './classes';
import { dateInAddress, findDate, parseDate, type DateReading, type FoundDate } from './dates';
import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import type { HeaderLine } from './headerLines';
import { all, attr, closest, matches, partTest } from './read';
import { readText } from './readText';

export interface PublicationDates {
  datePublished: Known<string> | null;
  dateModified: Known<string> | null;
}

/** When the article appeared and when it was last changed, as ISO 8601. */
export function readDates(evidence: Evidence): PublicationDates {
  const { jsonLd, microdata, rdfa, openGraph, dublinCore, meta, stated, lines } = evidence;
  const reading = readingOf(evidence);
  const first = (values: string[] | undefined): string | null => firstDate(values, reading);
  const visible = visibleDate(lines, reading);
  const times = timeElements(evidence);
  const titled = dateInTitle(evidence.title, reading);
  const written = firstOf<string>(
    () => known(isOfChange(evidence, reading) ? null : first(jsonLd?.datePublished), 'json-ld'),
    () => known(first(openGraph.datePublished), 'open-graph'),
    () => known(first(microdata?.datePublished), 'microdata'),
    () => known(first(rdfa?.datePublished), 'rdfa'),
    () => known(times.published, 'time-element'),
    () => known(titled, 'markup'),
    () => known(visible?.isSure ? visible.iso : null, 'visible-text'),
    () => known(first(meta.datePublished), 'meta'),
    () => known(first(dublinCore.datePublished), 'dublin-core'),
    () => known(times.first, 'time-element'),
    () => known(visible?.iso, 'visible-text'),
    () => known(dateInAddress(evidence.address), 'address'),
    () => known(markedDate(evidence, reading), 'markup'),
  );
  const modified = firstOf<string>(
    () => known(first(jsonLd?.dateModified), 'json-ld'),
    () => known(first(openGraph.dateModified), 'open-graph'),
    () => known(first(microdata?.dateModified), 'microdata'),
    () => known(first(rdfa?.dateModified), 'rdfa'),
    () => known(first(meta.dateModified), 'meta'),
    () => known(first(dublinCore.dateModified), 'dublin-core'),
    () => known(updatedLine(lines, reading), 'visible-text'),
  );
  const published =
    reissued(written, modified, visible?.isUnlabelled ? visible.iso : titled, [
      ...shownDays(lines, reading),
      times.published?.slice(0, 10) ?? '',
    ]) ?? written;
  const local =
    published &&
    asWrittenHere(published.value, [
      times.published,
      times.first,
      visible?.iso ?? null,
      dateInAddress(evidence.address),
    ]);
  const completed =
    published &&
    (local ??
      withOffset(published.value, [
        ...stated.flatMap(({ datePublished }) => first(datePublished) ?? []),
        ...[times.published, times.first].filter((time) => time !== null),
      ]));
  const datePublished = published && completed ? { value: completed, source: published.source } : published;
  return {
    datePublished,
    // Systems store a story before they bring it out: that is no update.
    dateModified:
      modified && datePublished && isEarlier(modified.value, datePublished.value) ? null : modified,
  };
}

/** Some systems state the day of the last change twice in JSON-LD, and the first day for the networks. */
function isOfChange({ jsonLd, openGraph }: Evidence, reading: DateReading): boolean {
  const published = firstDate(jsonLd?.datePublished, reading);
  const earlier = firstDate(openGraph.datePublished, reading);
  return (
    published !== null &&
    earlier !== null &&
    published === firstDate(jsonLd?.dateModified, reading) &&
    Date.parse(published) - Date.parse(earlier) > DAY_MS
  );
}

const DAY_MS = 86_400_000;

/** By the clock where both state one with its offset, else by the day. */
function isEarlier(one: string, other: string): boolean {
  const hasOffset = (iso: string): boolean => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  if (hasOffset(one) && hasOffset(other)) return Date.parse(one) < Date.parse(other);
  return one.slice(0, 10) < other.slice(0, 10);
}

function firstDate(values: string[] | undefined, reading: DateReading): string | null {
  for (const value of values ?? []) {
    const date = parseDate(value, reading);
    if (date) return date;
  }
  return null;
}

/**
 * The day the page shows, where that is the day of the change and the first day is nowhere to be seen: a story that
 * was brought out anew is known by its new day.
 */
function reissued(
  written: Known<string> | null,
  modified: Known<string> | null,
  shown: string | null,
  days: string[],
): Known<string> | null {
  if (!written || !modified || !shown || modified.value < written.value) return null;
  const first = daysOf(written.value);
  if (first.includes(shown.slice(0, 10)) || days.some((day) => first.includes(day))) return null;
  return daysOf(modified.value).includes(shown.slice(0, 10))
    ? { value: shown, source: 'visible-text' }
    : null;
}

/** The day as it is written and the day it is in Greenwich then. */
function daysOf(iso: string): string[] {
  const ms = iso.length > 10 ? Date.parse(iso) : NaN;
  return [iso.slice(0, 10), ...(Number.isNaN(ms) ? [] : [new Date(ms).toISOString().slice(0, 10)])];
}

function shownDays(lines: HeaderLine[], reading: DateReading): string[] {
  return lines.flatMap(({ text }) => findDate(text, reading)?.iso.slice(0, 10) ?? []);
}

/** The date a title ends with: "Ice breaks | World | 28.04.2023". */
function dateInTitle(title: string, reading: DateReading): string | null {
  const tail = /\s[|–—-]\s(?=[^|–—]{0,40}$)([^|–—]*\d.*)$/u.exec(title.slice(-80))?.[1];
  return tail ? (findDate(tail, reading)?.iso ?? null) : null;
}

/** Only pages from the United States write the month first. */
function readingOf({ page, openGraph, jsonLd, address, stated }: Evidence): DateReading {
  const root = all(page, 'html', 1)[0];
  const tag =
    (root ? attr(root, 'lang') : '') ||
    (openGraph.inLanguage[0] ??
      jsonLd?.inLanguage[0] ??
      // "https://news.example/en-gb/money/…"
      /^https?:\/\/[^/]+\/([a-z]{2}-[a-z]{2})\//i.exec(address)?.[1] ??
      '');
  if (/^en[-_]us$/i.test(tag)) return { monthFirst: true };
  if (!/^(?:en)?$/i.test(tag)) return { monthFirst: false };
  // English without a country: a date elsewhere on the page that can only be read one way decides.
  const shown = stated
    .flatMap(({ datePublished, dateModified }) => [...datePublished, ...dateModified])
    .join(' ');
  const dayFirst = /(?<!\d)(1[3-9]|2\d|3[01])\/\d{1,2}\/\d{4}/.test(shown);
  return {
    monthFirst: !dayFirst && /^https?:\/\/[^/]+\.(?:com|org|net|us|edu|gov|tv)(?:[/:]|$)/.test(address),
  };
}

/**
 * The same moment as the page writes it where it is read: structured data often holds UTC, and a story of the
 * evening then gets the next day's date.
 */
function asWrittenHere(published: string, others: (string | null)[]): string | null {
  const utc = IN_UTC.test(published) ? Date.parse(published) : NaN;
  // What is in UTC as well says nothing about the day where it is read.
  const shown = others.flatMap((other) => (other === null || IN_UTC.test(other) ? [] : [other]));
  const day = published.slice(0, 10);
  if (Number.isNaN(utc) || shown.some((other) => other.slice(0, 10) === day)) return null;
  for (const other of shown) {
    const local = sameMoment(utc, other);
    if (local) return local;
  }
  return null;
}

const IN_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|\+00:00)$/;

/** The day, or the moment, as another source gives it with its offset. */
function withOffset(published: string, others: string[]): string | null {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(published)) return null;
  return others.find((other) => other.startsWith(published) && /[+-]\d\d:\d\d$/.test(other)) ?? null;
}

/** `other` if it may be the moment `utc` somewhere on earth, completed with the offset where both give a time. */
function sameMoment(utc: number, other: string): string | null {
  if (/[+-]\d\d:\d\d$/.test(other)) return Math.abs(Date.parse(other) - utc) < 60_000 ? other : null;
  if (other.endsWith('Z')) return null;
  if (other.length === 10) {
    const hours = (utc - Date.parse(other)) / 3_600_000;
    return hours >= -14 && hours <= 36 ? other : null;
  }
  const minutes = Math.floor(Date.parse(`${other}Z`) / 60_000) - Math.floor(utc / 60_000);
  return Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0 ? `${other}${offsetText(minutes)}` : null;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

function timeElements({ page, heading }: Evidence): { published: string | null; first: string | null } {
  const scope = heading && closest(heading, 'article,main,[role="main"]');
  const isBeside = partTest(NOT_THIS_ARTICLE, heading);
  const times = all(
    scope ?? page,
    'time[datetime],[itemprop~="datePublished"],relative-time[datetime],abbr[class~="published"][title]',
    40,
  )
    .concat(
      scope
        ? all(page, 'head meta[itemprop~="datePublished"],body > meta[itemprop~="datePublished"]', 1)
        : [],
    )
    .filter((time) => !isBeside(time));
  const dated = times.flatMap((time) => {
    const iso = parseDate(attr(time, 'datetime') || attr(time, 'content') || attr(time, 'title'));
    return iso ? [{ iso, time }] : [];
  });
  const published = dated.find(({ time }) =>
    matches(time, '[itemprop~="datePublished"],[pubdate],[class*="publish" i]'),
  );
  const unlabelled = dated.find(
    ({ time }) => !matches(time, '[itemprop~="dateModified"],[class*="updat" i],[class*="modif" i]'),
  );
  return { published: published?.iso ?? null, first: unlabelled?.iso ?? dated[0]?.iso ?? null };
}

const NOT_THIS_ARTICLE =
  'aside,nav,footer,[class*="comment" i],[class*="related" i],[class*="teaser" i],[class*="card" i],blockquote';

const PUBLISHED = new Wording(
  'publi(?:shed|sh date|é|cado|cada|cación|cazione|kováno|serad|ceret)|veröffentlicht|erschienen|erstellt|posted|first published|pubblicat|pubblicazione|giriş|yayın|опубликован|опубліковано|создано|datum|date:|stand:|fecha|data:|公開|掲載|配信|发布|發布|입력|등록|نشر|opublikowano|dodano|zveřejněno|gepubliceerd|geplaatst|julkaistu|megjelent|udgivet',
);
export const UPDATED = new Wording(
  String.raw`updated?\b|modifi|cập nhật|aktualisiert|geändert|mis à jour|actualizad|aggiornat|atualizad|güncel|обновлен|оновлено|更新|수정|تحديث|zaktualiz|aktualiz|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|frissítve|uppfært`,
);

interface VisibleDate {
  iso: string;
  /** The line says that it is the day of publication, or holds little else. */
  isSure: boolean;
  /** Nothing in the line says that it is the day of a change. */
  isUnlabelled: boolean;
}

/** The date the header shows: one that is said to be the publication's, else the first that stands by itself. */
function visibleDate(lines: HeaderLine[], reading: DateReading): VisibleDate | null {
  let best: (VisibleDate & { score: number }) | null = null;
  for (const line of lines) {
    if (Math.abs(line.distance) > 25) continue;
    const found = firstPublished(line.text, reading);
    if (!found) continue;
    const score = dateLineScore(line, found.index, found.length);
    if (score > 0 && (!best || score > best.score))
      best = {
        iso: found.iso,
        isSure: score >= SURE_SCORE,
        isUnlabelled: score >= SURE_SCORE && !UPDATED.test(line.text),
        score,
      };
  }
  return best;
}

/** The date in a line; of "Updated 3 May · Published 1 May" the second. */
function firstPublished(text: string, reading: DateReading): FoundDate | null {
  const found = findDate(text, reading);
  if (!found || text.length > 160 || !UPDATED.test(text.slice(0, found.index))) return found;
  const after = found.index + found.length;
  const rest = text.slice(after);
  const label = PUBLISHED.find(rest);
  const later = label && findDate(rest.slice(label.index), reading);
  return later ? { ...later, index: after + label.index + later.index } : found;
}

/** A short line with a date and little else, at most some lines from the headline. */
const SURE_SCORE = 2.3;
/** Farther down a date without a word beside it may be another story's. */
const MAX_UNLABELLED_DISTANCE = 12;

/** Characters before the date: a place, a name, a word for what was done. */
const MAX_LABEL = 35;

function dateLineScore({ text, distance, element }: HeaderLine, index: number, length: number): number {
  const label = text.slice(0, index);
  const rest = text.length - length;
  if (matches(element, 'figcaption,blockquote,li a')) return 0;
  if (Math.abs(distance) > MAX_UNLABELLED_DISTANCE && !PUBLISHED.test(label)) return 0;
  // A paragraph that opens with the day: "27.1.2022 – Bei der …".
  if (text.length > 160) return index < 3 ? 0.5 : 0;
  // "On this subject: Radio Example on 3 May, 5 p.m." says when something else was.
  let score = rest <= 45 ? (index > MAX_LABEL ? 2.4 : 3) : rest <= 90 && index < 60 ? 1.5 : 0.3;
  if (PUBLISHED.test(label) && label.length < 60) score += 3;
  if (UPDATED.test(label) && !PUBLISHED.test(label)) score -= 1.5;
  score -= Math.min(1, Math.abs(distance) / 25) + (distance < 0 ? 0.3 : 0);
  return score;
}

/** Digits of any script: where there is none the long patterns need not be tried. */
const HAS_NUMBER = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/;

function updatedLine(lines: HeaderLine[], reading: DateReading): string | null {
  for (const { text } of lines) {
    const label = text.length < 160 && HAS_NUMBER.test(text) ? UPDATED.find(text) : null;
    const found = label && findDate(text.slice(label.index), reading);
    if (found) return found.iso;
  }
  return null;
}

/** Where scripts write "two hours ago" from. */
const DATE_ATTRIBUTES = [
  'data-date',
  'data-datetime',
  'data-timestamp',
  'data-published',
  'data-publish-date',
  'data-time',
];

const MAX_DATED = 60;

/** Elsewhere on the page: an element whose attribute or class says that it holds the date. */
function markedDate({ page, heading, classes }: Evidence, reading: DateReading): string | null {
  const scope = heading && closest(heading, 'article,main,[role="main"]');
  const isBeside = partTest(NOT_THIS_ARTICLE, heading);
  for (const element of all(scope ?? page, `[${DATE_ATTRIBUTES.join('],[')}]`, 20)) {
    if (isBeside(element)) continue;
    const iso = DATE_ATTRIBUTES.map((name) => parseDate(attr(element, name), reading)).find(
      (date) => date !== null,
    );
    if (iso) return iso;
  }
  const elements = inOrder(
    all(scope ?? page, '[id*="date" i]', MAX_DATED),
    classes.like(/date|datum|fecha|publish|posted|meta|info/i, scope),
  ).slice(0, MAX_DATED);
  for (const element of elements) {
    if (isBeside(element)) continue;
    const text = readText(element, 200);
    const found = text.length < 120 ? findDate(text, reading) : null;
    if (found) return found.iso;
  }
  return null;
}
