import { CAPITAL, CAPITALS, HAS_CJK } from '../letters';
import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { findDate } from './dates';
import { attr, closest, matches, parentOf } from './read';
import { readText } from './readText';
import { keyOf } from './text';

/**
 * The standfirst as the page shows it, else what the page gives as its summary. The visible one wins: descriptions for
 * search engines and networks are often written anew, cut off, or those of an earlier version.
 */
export function readDescription(evidence: Evidence): Known<string> | null {
  const { openGraph, meta, jsonLd, microdata, dublinCore, lines } = evidence;
  const claims = [openGraph, meta, jsonLd].flatMap((article) => {
    const text = usable(article?.description[0], evidence);
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
  return isSiteName ? null : withoutDateline(withoutDate(text)).replace(/\s+[|–—-]$/, '');
}

const DATELINE = new RegExp(`^${CAPITAL}[${CAPITALS}\\s./-]{2,40}\\s[–—-]\\s(?=${CAPITAL})`);

/** "SPRINGFIELD – On Saturday …" opens with where the report was filed, which a field of its own says. */
function withoutDateline(text: string): string {
  const place = DATELINE.exec(text)?.[0];
  return place && text.length - place.length > 40 ? text.slice(place.length) : text;
}

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
  /standfirst|sub-?head|sub-?tit(?:le|ul|re|lu)|sub-?line|untertitel|unterzeile|sottotitol|podnaslov|podtyt[uł]l|podtitul|linha-?fina|sumario|ozet\b|bold-text|article-flash|\bdek\b|\bdeck\b|__dek|__deck|dek__|leadtext|lead-text|__lead\b|\blead\b|\bintro(?!duc)|__intro(?!duc)|summary|excerpt|abstract|\bdescr|__descr|-descr|descp|chapo|chapeau|bajada|entradilla|sommario|occhiello|ingress|vorspann|teaser-?text|\blede\b(?!-(?:image|media|photo))|perex|copete|zajawka|sapo\b|announce|anons|manchet|preamble|underrubrik|anlauf|catenaccio|anleser/i;
const NOT_NAMED = /body|related|caption|credit|share|comment|author|byline/i;

/** The line the page itself calls a standfirst, or a subheading right below the headline. */
function standfirst(evidence: Evidence): string | null {
  let copied: string | null = null;
  for (const { text, element, distance, linked } of evidence.lines) {
    if (distance < 1 || distance > 10 || isShort(text) || linked > text.length / 2) continue;
    if (findDate(text.slice(0, 80)) && text.length < 100) continue;
    const holder = parentOf(element);
    const names = `${attr(element, 'class')} ${attr(element, 'itemprop')} ${holder ? attr(holder, 'class') : ''}`;
    if (repeatsHeadline(text, evidence)) continue;
    // What describes a picture among others is no description of the story.
    if (closest(element, '[class*="carousel" i]') !== null) continue;
    if (NAMED.test(names) && !NOT_NAMED.test(attr(element, 'class'))) {
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

function isRepeated(text: string, distance: number, { lines }: Evidence): boolean {
  return lines.some((other) => other.distance > distance && other.text === text);
}
