import { SLIDES } from '../classNames';
import { isNotice } from '../clean/phrases';
import { CAPITAL, CAPITALS, HAS_CJK } from '../letters';
import { isNameLike } from './byline';
import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { findDate } from './dates';
import { attr, closest, firstChild, isElement, matches, nextSibling, parentOf } from './read';
import { readText } from './readText';
import { keyOf, STOPS } from './text';

/**
 * The standfirst as the page shows it, else what the page gives as its summary. The visible one wins: descriptions for
 * search engines and networks are often written anew, cut off, or those of an earlier version.
 */
export function readDescription(evidence: Evidence): Known<string> | null {
  const { openGraph, meta, jsonLd, microdata, dublinCore, lines } = evidence;
  const claims = [openGraph, meta, jsonLd].flatMap((article) => {
    const stated = usable(article?.description[0], evidence);
    const text = stated && (wholeOf(stated, evidence) ?? stated);
    return text && article ? [{ value: text, source: article.source }] : [];
  });
  // What somebody said sums up nothing where something else does.
  const summaries = claims.filter(({ value }) => !isQuote(value));
  const stated = summaries.length > 0 ? summaries : claims;
  // JSON-LD often repeats the first paragraph: that it is shown says nothing where the page has a summary.
  const summarized = stated.filter(({ source }) => source !== 'json-ld');
  const shown = (summarized.length > 0 ? summarized : stated).find(({ value }) =>
    lines.some((line) => keyOf(line.text).includes(keyOf(value).slice(0, 60))),
  );
  const found = standfirst(evidence);
  const named = found && summaries.length > 0 && isQuote(found) ? null : found;
  // The element may hold a kicker as well; the statement has the sentence alone.
  const isWithin = shown && named && keyOf(named).includes(keyOf(shown.value).slice(0, 60));
  return firstOf<string>(
    () => (isWithin && !keyOf(named).startsWith(keyOf(shown.value).slice(0, 60)) ? shown : null),
    () => known(named, 'markup'),
    () => shown ?? null,
    () => stated[0] ?? null,
    () => known(usable(microdata?.description[0], evidence), 'microdata'),
    () => known(usable(dublinCore.description[0], evidence), 'dublin-core'),
  );
}

/** A description that only repeats the headline or the site's name, or is what a template left of one, says nothing. */
function usable(text: string | undefined, evidence: Evidence): string | null {
  if (!text || keyOf(text).length <= 10 || /^[|–—•]/.test(text) || repeatsHeadline(text, evidence))
    return null;
  const isSiteName = evidence.stated.some(({ publisher }) =>
    publisher.some(({ name }) => keyOf(name) === keyOf(text)),
  );
  // Templates part the description from a name that is not there.
  if (isSiteName || isAboutSite(text, evidence)) return null;
  return withoutByline(withoutDateline(withoutDate(text)).replace(/\s+[|–—-]$/, ''));
}

/** "Daily Example: all the news of Springfield" says on every page what the site is. */
function isAboutSite(text: string, { stated, title }: Evidence): boolean {
  const last = title.split(/\s[|–—-]\s/).at(-1) ?? '';
  const names = [last, ...stated.flatMap(({ publisher }) => publisher.map(({ name }) => name))].filter(
    (name) => name.length > 3,
  );
  return names.some((name) => {
    const rest = text.startsWith(name) ? text.slice(name.length) : '';
    return /^\s?[:|]/.test(rest) || (/^\s[–—-]\s/.test(rest) && text.length < MAX_SLOGAN);
  });
}

/** Characters; a report that begins with who sends it is longer. */
const MAX_SLOGAN = 140;

const SIGNED = new RegExp(
  `(?<=[.!?…]["”“»]?)\\s(?:Von|By|Par|Por|Di|Door|Av|Af)\\s(${CAPITAL}[^.!?]{3,60})\\.?$`,
);

/** "… of all Europe. By Ann Lee." ends with who wrote it, which a field of its own says. */
function withoutByline(text: string): string {
  const signed = SIGNED.exec(text);
  const isByline = signed?.[1]?.split(/,\s|\s(?:and|und|et|y|e|en|og|och)\s/).every(isNameLike);
  return signed && isByline ? text.slice(0, signed.index) : text;
}

const DATELINE = new RegExp(`^${CAPITAL}[${CAPITALS}\\s./-]{2,40}\\s[–—-]\\s(?=${CAPITAL})`);

/** "SPRINGFIELD – On Saturday …" opens with where the report was filed, which a field of its own says. */
function withoutDateline(text: string): string {
  const place = DATELINE.exec(text)?.[0];
  return place && text.length - place.length > 40 ? text.slice(place.length) : text;
}

const CUT = /\s*\[?(?:…|\.\.\.)\]?$/;

/** What the page cut off, as the page shows it; a whole paragraph is no summary. */
function wholeOf(text: string, { lines }: Evidence): string | null {
  const cut = CUT.exec(text);
  // Some systems count letters and leave no sign.
  const start = cut ? text.slice(0, cut.index) : STOPS.test(text) ? '' : text;
  if (start.length < MIN_START) return null;
  const whole = lines.find((line) => line.text.startsWith(start) && line.distance > 0);
  const most = !cut && HAS_CJK.test(start) ? MAX_STANDFIRST / 2 : MAX_STANDFIRST;
  return whole && whole.text.length <= most ? whole.text : null;
}

/** Characters. */
const MIN_START = 40;
const MAX_STANDFIRST = 240;

/** One quotation from its first to its last character. */
function isQuote(text: string): boolean {
  return /^["“„«»‘'][^"“”„«»]*["“”«»’'][.!?]?$/.test(text);
}

function repeatsHeadline(text: string, { openGraph, title, heading }: Evidence): boolean {
  const key = keyOf(text);
  return [openGraph.headline[0], title, heading ? readText(heading, 400) : ''].some((headline) => {
    const other = keyOf(headline);
    return other.length > 10 && (key === other || (key.endsWith(other) && key.length < other.length * 1.6));
  });
}

/** "06.11.2023, 11.41 Uhr: In the north …" begins with what the date field says. */
function withoutDate(text: string): string {
  const date = findDate(text.slice(0, 80));
  if (!date || date.index > 1) return text;
  const rest = text
    .slice(date.index + date.length)
    .replace(/^[\s.,:;|–—-]+(?:\d{1,2}[.:]\d{2}\s?(?:Uhr|h)?[\s:.,–—-]+)?/u, '');
  return rest.length > 40 ? rest : text;
}

/** Scripts without letters for sounds say in 15 characters what takes 40 in others. */
function isShort(text: string): boolean {
  return text.length < (HAS_CJK.test(text) ? 15 : 40);
}

const NAMED =
  /standfirst|sub-?head|sub-?tit(?:le|ul|re|lu)|sub-?line|untertitel|unterzeile|sottotitol|podnaslov|podtyt[uł]l|podtitul|linha-?fina|sumario|ozet\b|bold-text|article-flash|\bdek\b|\bdeck\b|_dek\b|__dek|__deck|dek__|leadtext|lead-text|__lead\b|\blead\b|\bintro(?!duc)|__intro(?!duc)|summary|excerpt|abstract|\bdescr|__descr|-descr|descp|__desc\b|-desc\b|field-teaser|chapo|chapeau|bajada|entradilla|sommario|occhiello|ingress|vorspann|teaser-?text|\blede\b(?!-(?:image|media|photo))|perex|copete|zajawka|sapo\b|(?:news|haber|detail)-?spot\b|__spot\b|announce|anons|manchet|preamble|underrubrik|anlauf|catenaccio|anleser/i;
/** `HeaderDek`: in small letters these are parts of other words. */
const NAMED_WITHIN = /[a-z](?:Dek|Deck|Lead|Lede|Intro)(?![a-z])/;
/** `u-body-06` says how a line looks. */
const UTILITY = /(?:^|\s)u-\S+/g;
const NOT_NAMED = /body|related|caption|credit|share|comment|author|byline/i;

/** The line the page itself calls a standfirst, or a subheading right below the headline. */
function standfirst(evidence: Evidence): string | null {
  let copied: string | null = null;
  for (const { text, element, distance, linked } of evidence.lines) {
    if (distance < 1 || distance > 10 || isShort(text) || linked > text.length / 2) continue;
    if (findDate(text.slice(0, 80)) && text.length < 100) continue;
    const holder = parentOf(element);
    const inner = only(element);
    const names =
      [element, inner, holder].map((at) => at && attr(at, 'class')).join(' ') + attr(element, 'itemprop');
    if (repeatsHeadline(text, evidence)) continue;
    if (isNotice(text)) continue;
    // One of several points is not what they are about.
    if (matches(element, 'li')) continue;
    // What describes a picture among others is no description of the story.
    if (closest(element, SLIDES) !== null) continue;
    if (
      (NAMED.test(names) || NAMED_WITHIN.test(names)) &&
      !NOT_NAMED.test(attr(element, 'class').replace(UTILITY, ''))
    ) {
      // A summary that comes again as the first paragraph is only its copy; the standfirst may follow.
      if (!isRepeated(text, distance, evidence)) return withoutDate(text);
      copied ??= withoutDate(text);
      continue;
    }
    if (matches(element, 'h2,h3') && distance <= 2 && text.length > 60) return text;
    // Behind the first paragraph a subheading is one of the text's own.
    if (text.length > 160) break;
  }
  return copied;
}

/** The element that holds all of `line`'s text: `<p><strong class="intro">…`. */
function only(line: Element): Element | null {
  const child = firstChild(line);
  return child && isElement(child) && nextSibling(child) === null ? child : null;
}

function isRepeated(text: string, distance: number, { lines }: Evidence): boolean {
  return lines.some((other) => other.distance > distance && other.text === text);
}
