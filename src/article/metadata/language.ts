import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { areClose, languageOfText } from './languageOfText';
import { all, attr, closest, rootOf } from './read';
import { readText } from './readText';

/**
 * The language of the article as a BCP 47 tag. What the page states is checked against its text: templates are copied
 * with their `lang`, and the text is what will be read and hyphenated.
 */
export function readLanguage(evidence: Evidence): Known<string> | null {
  const stated = statedLanguages(evidence);
  const written = languageOfText(sampleOf(evidence));
  const agreeing = stated.find(
    ({ value }) => written === null || primary(value) === written || areClose(primary(value), written),
  );
  return firstOf<string>(
    () => agreeing ?? null,
    () => known(written, 'text-language'),
    () => stated[0] ?? null,
  );
}

function statedLanguages({ page, jsonLd, openGraph, meta, dublinCore, heading }: Evidence): Known<string>[] {
  const root = rootOf(page);
  const around = heading && closest(heading, '[lang]');
  const claims: (Known<string> | null)[] = [
    known(around ? attr(around, 'lang') : null, 'markup'),
    known(root ? attr(root, 'lang') || attr(root, 'xml:lang') : null, 'markup'),
    known(jsonLd?.inLanguage[0], 'json-ld'),
    known(openGraph.inLanguage[0], 'open-graph'),
    known(meta.inLanguage[0], 'meta'),
    known(dublinCore.inLanguage[0], 'dublin-core'),
  ];
  return claims.flatMap((claim) => {
    const tag = claim && languageTag(claim.value);
    return tag ? [{ value: tag, source: claim.source }] : [];
  });
}

/** `written` as a BCP 47 tag ("pt_br" is "pt-BR"), or `null` if it is none. */
export function languageTag(written: string): string | null {
  const tag =
    written
      .trim()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0] ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag)) return null;
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const parts = rest.map((part) =>
    part.length === 4 ? `${part.charAt(0).toUpperCase()}${part.slice(1)}` : part.toUpperCase(),
  );
  return [PREFERRED.get(language) ?? language, ...parts].join('-');
}

/** Codes that Unicode's locale data replaces, and slips for them. */
const PREFERRED = new Map([
  ['nb', 'no'],
  ['iw', 'he'],
  ['in', 'id'],
  ['ji', 'yi'],
  ['jp', 'ja'],
  ['kr', 'ko'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['gr', 'el'],
  ['ua', 'uk'],
  ['fil', 'tl'],
  ['eng', 'en'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['spa', 'es'],
  ['fra', 'fr'],
]);

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** Text of the article: the headline and the first paragraphs that are long enough to be prose. */
function sampleOf({ page, heading, lines }: Evidence): string {
  const near = lines
    .filter(({ text, linked }) => text.length > 80 && linked < text.length / 4)
    .map(({ text }) => text);
  const parts = [heading ? readText(heading, 300) : '', ...near];
  let length = parts.join(' ').length;
  for (const paragraph of length < ENOUGH_TEXT ? all(page, 'p', 60) : []) {
    const text = readText(paragraph, 400);
    if (text.length <= 60) continue;
    parts.push(text);
    length += text.length;
    if (length >= ENOUGH_TEXT) break;
  }
  return parts.join(' ').slice(0, 4_000);
}

/** Characters from which more text does not change the answer. */
const ENOUGH_TEXT = 1_500;
