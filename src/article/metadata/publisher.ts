import type { Organization } from '../article';
import type { Evidence } from './evidence';
import type { Known } from './firstOf';
import { absolute, all, attr } from './read';
import { readText } from './readText';
import { cleanText, keyOf } from './text';

/** Who publishes the page: the name readers know, where the page states one. */
export function readPublisher(evidence: Evidence): Known<Organization> | null {
  const names = publisherNames(evidence);
  const chosen = names.find(({ name }) => !isDomainName(name)) ?? names[0];
  if (!chosen) return null;
  const logo =
    evidence.stated.flatMap((stated) => stated.publisher).find((publisher) => publisher.logo)?.logo ??
    siteIcon(evidence);
  const url = evidence.jsonLd?.publisher.find(({ name }) => keyOf(name) === keyOf(chosen.name))?.url;
  return {
    value: { name: chosen.name, url: absolute(url, evidence.base), logo: absolute(logo, evidence.base) },
    source: chosen.source,
  };
}

export interface PublisherName {
  name: string;
  source: Known<string>['source'];
}

/** What the page calls its publisher, most trusted first. */
export function publisherNames(evidence: Evidence): PublisherName[] {
  const { jsonLd, openGraph, microdata, rdfa, dublinCore, meta } = evidence;
  const stated = [openGraph, jsonLd, microdata, rdfa, dublinCore, meta].flatMap((article) =>
    (article?.publisher ?? []).map(({ name }) => ({ name, source: article?.source ?? ('meta' as const) })),
  );
  const shown = [...copyrightNames(evidence), ...logoNames(evidence), ...titleNames(evidence)];
  return [...stated, ...shown]
    .map(({ name, source }) => ({ name: cleanText(name.replace(/^@/, ''), 100) ?? '', source }))
    .filter(({ name }) => name !== '' && !/^https?:/i.test(name) && keyOf(name) !== '');
}

function isDomainName(name: string): boolean {
  return /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$/i.test(name) && !/[A-Z]/.test(name);
}

/** "© 2023 Capital Journal. All rights reserved." */
function copyrightNames({ page }: Evidence): PublisherName[] {
  const name = all(page, 'footer,[class*="footer" i],[id*="footer" i],[class*="copyright" i]', 12)
    .reverse()
    .map(
      (element) =>
        /(?:©|\(c\)|copyright)\s*(?:copyright)?\s*(?:\d{4})?(?:\s*[-–]\s*\d{4})?[,.]?\s*(?:by\s)?([^.|·•©,\n]{2,50})/iu.exec(
          readText(element, 3_000),
        )?.[1],
    )
    .find((text) => text && !/\d{4}|rights|rechte|droits|derechos/i.test(text));
  return name ? [{ name: name.trim(), source: 'visible-text' }] : [];
}

function logoNames({ page }: Evidence): PublisherName[] {
  const logo = all(
    page,
    'header a[href="/"] img[alt],a[rel~="home"] img[alt],[class*="logo" i] img[alt],img[class*="logo" i][alt],header img[alt]',
    10,
  )
    .map((image) => attr(image, 'alt').trim())
    .find((alt) => alt.length > 1 && alt.length < 50);
  return logo
    ? [
        {
          name: logo.replace(/\s*\b(?:logo|home ?page|home|startseite)\b\s*/gi, ' ').trim(),
          source: 'markup',
        },
      ]
    : [];
}

function titleNames({ title, heading }: Evidence): PublisherName[] {
  const shown = heading ? keyOf(readText(heading, 400)) : '';
  const parts = title.split(/\s+[|–—-]\s+|\s*[|»]\s*/);
  if (parts.length < 2 || !shown) return [];
  return parts
    .filter((part) => part.length > 1 && part.length < 40 && !shown.includes(keyOf(part)))
    .reverse()
    .slice(0, 1)
    .map((name) => ({ name, source: 'markup' }));
}

function siteIcon({ page }: Evidence): string | null {
  const icon = all(page, 'link[rel~="apple-touch-icon" i][href],link[rel~="icon" i][href]', 10)[0];
  return icon ? attr(icon, 'href') : null;
}
