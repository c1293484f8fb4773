import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { readText } from './readText';
import { cleanText, keyOf, likeness } from './text';

/** The headline as the page shows it, without the site's name. `siteNames` are what the site may call itself. */
export function readHeadline(evidence: Evidence, siteNames: string[]): Known<string> {
  const shown = evidence.heading ? cleanText(readText(evidence.heading, 600), MAX_HEADLINE_LENGTH) : null;
  const strip = (text: string | null | undefined): string | null =>
    text ? withoutSiteName(text, siteNames) : null;
  const og = strip(evidence.openGraph.headline[0]);
  const stated = strip(evidence.jsonLd?.headline[0] ?? evidence.microdata?.headline[0]);
  const title = strip(evidence.title);
  return (
    firstOf<string>(
      () => known(shown, 'markup'),
      () => known(og, 'open-graph'),
      () => known(stated, 'json-ld'),
      () => known(strip(evidence.meta.headline[0]), 'meta'),
      () => known(title, 'markup'),
    ) ?? { value: evidence.address, source: 'address' }
  );
}

const MAX_HEADLINE_LENGTH = 500;

const SEPARATED = /^(.*\S)\s*(?:\s[|·•»«›:~*/\\-]\s|\s?[|–—»·]\s?|\s::\s|\s-\s?|\s?[｜＿│]\s?)\s*(\S.*)$/u;

/** `title` without the site's name at its end or its beginning. */
export function withoutSiteName(title: string, siteNames: string[]): string {
  const names = siteNames.map((name) => keyOf(name).replace(/ /g, '')).filter((name) => name.length > 1);
  let rest = title;
  for (let i = 0; i < 4; i++) {
    const tail = SEPARATED.exec(rest);
    if (tail?.[1] && tail[2] && isSiteName(tail[2], names)) {
      rest = tail[1];
      continue;
    }
    const head = /^(\S.*?)\s*(?:\s[|·•»:–—-]\s|\s?[|»]\s?|:\s)\s*(\S.*)$/u.exec(rest);
    if (head?.[1] && head[2] && isSiteName(head[1], names)) {
      rest = head[2];
      continue;
    }
    break;
  }
  return rest.trim() || title;
}

function isSiteName(part: string, names: string[]): boolean {
  const key = keyOf(part).replace(/ /g, '');
  if (key.length < 2) return true;
  return names.some(
    (name) =>
      key === name ||
      (key.length > 3 &&
        name.length > 3 &&
        (name.includes(key) || (key.includes(name) && key.length < name.length + 25))),
  );
}

export function isSameHeadline(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b) || likeness(a, b) > 0.9;
}
