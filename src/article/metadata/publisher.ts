import type { Organization } from '../article';
import { HAN, HAS_CAPITAL, HAS_CJK, HAS_HAN, LETTER } from '../letters';
import { inOrder } from './classes';
import type { Evidence } from './evidence';
import type { Known } from './firstOf';
import { absolute, all, attr, closest, hasAttr, tagOf } from './read';
import { readText } from './readText';
import { domainLabel, hostOf } from './site';
import { cleanText, keyOf } from './text';

/** Who publishes the page: of what it is called there (`names`, and what its looks say) the name readers know. */
export function readPublisher(evidence: Evidence, names: PublisherName[]): Known<Organization> | null {
  const shown = withShownNames(evidence, names);
  const chosen = choosePublisher(shown, evidence.address, evidence.title);
  if (!chosen) return null;
  const logo =
    evidence.stated.flatMap((stated) => stated.publisher).find((publisher) => publisher.logo)?.logo ??
    siteIcon(evidence);
  const stated = evidence.jsonLd?.publisher.find(({ name }) => keyOf(name) === keyOf(chosen.stated));
  const latin = nameInLatin(chosen.value, shown, evidence);
  return {
    value: {
      name: latin ? `${chosen.value} (${latin})` : chosen.value,
      url: absolute(stated?.url, evidence.base),
      logo: absolute(logo, evidence.base),
    },
    source: chosen.source,
  };
}

/** The name readers know among `names` of a page at `address`; the address' own where the page has none. */
export function choosePublisher(
  names: PublisherName[],
  address: string,
  title: string,
): (Known<string> & { stated: string }) | null {
  const label = domainLabel(hostOf(address));
  const ranked = names
    .map((name, order) => ({ ...name, order, score: nameScore(name, names, label, title) }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const chosen = ranked[0];
  if (!chosen) return label ? { value: label, source: 'address', stated: label } : null;
  const bare = isDomainName(chosen.name)
    ? withoutSuffix(chosen.name)
    : withoutTagline(partOfAddress(chosen.name, label));
  // "Example News" of example.org that calls itself "Example" elsewhere goes by its short name; "The Example" does not.
  const words = keyOf(bare).split(' ');
  const short =
    words.length === 2 && words.every((word) => word.length > 3 || word === joined(label))
      ? ranked
          .filter(({ name }) => HAS_CAPITAL.test(name))
          .map(({ name, source }) => ({ name: withoutSuffix(name), source, stated: name }))
          .find(({ name }) => joined(name) === joined(label) && words.includes(keyOf(name)))
      : undefined;
  return short
    ? { value: short.name, source: short.source, stated: short.stated }
    : { value: bare, source: chosen.source, stated: chosen.name };
}

export interface PublisherName {
  name: string;
  source: Known<string>['source'];
  /** How far the place where it stands can be trusted. */
  trust: number;
}

/** What the page states as its publisher. */
export function publisherNames(evidence: Evidence): PublisherName[] {
  return usable([...statedNames(evidence), ...titleNames(evidence)]);
}

/** With those on logos and in the footer, which take a walk through the page, unless two sources agree on one. */
function withShownNames(evidence: Evidence, names: PublisherName[]): PublisherName[] {
  const firm = names.filter(({ name, trust }) => trust > SURE && !isInOtherScript(name));
  const isAgreed = firm.some((a) =>
    firm.some((b) => a.source !== b.source && joined(a.name) === joined(b.name)),
  );
  return isAgreed ? names : [...names, ...usable([...logoNames(evidence), ...copyrightNames(evidence)])];
}

const SURE = 2.5;

function usable(names: PublisherName[]): PublisherName[] {
  return names
    .map((name) => ({ ...name, name: bareName(name.name) }))
    .filter(
      ({ name }) =>
        keyOf(name).length > 0 &&
        name.length <= 80 &&
        !/^https?:|©|版权|rights reserved|alle rechte/i.test(name),
    );
}

function statedNames({ openGraph, jsonLd, microdata, rdfa, dublinCore, meta }: Evidence): PublisherName[] {
  const sources = [
    { article: openGraph, trust: 3 },
    { article: jsonLd, trust: 3 },
    { article: microdata, trust: 2.6 },
    { article: rdfa, trust: 2.6 },
    { article: meta, trust: 1.6 },
    { article: dublinCore, trust: 1.6 },
  ];
  return sources.flatMap(({ article, trust }) =>
    (article?.publisher ?? []).map(({ name }, i) => ({
      name,
      source: article?.source ?? 'meta',
      trust: trust - i * 0.3,
    })),
  );
}

function bareName(name: string): string {
  return (
    (cleanText(name, 120) ?? '')
      .replace(/^@|^(?:来源|來源|quelle|source)\s?[:：]\s?/i, '')
      .replace(/\s+(?:logo|home ?page)$/i, '')
      .replace(/^["«„“]([^"«»„“”]+)["»“”]$/, '$1')
      // "Daily Example (daily-example.org)"
      .replace(/\s+\((?:www\.)?[\w-]+(?:\.[\w-]+)+\)$/, '')
      .trim()
  );
}

/** Agreement among sources and with the address counts; a domain or a company's legal name counts against. */
function nameScore(
  { name, trust, source }: PublisherName,
  names: PublisherName[],
  label: string,
  title: string,
): number {
  const key = folded(name);
  const others = names
    .filter((other) => other.name !== name || other.source !== source)
    .map((other) => folded(other.name));
  const agreeing = others.filter((other) => other === key || (key.length > 3 && other.includes(key))).length;
  const bareLabel = joined(label);
  const isOfAddress =
    bareLabel !== '' &&
    (key.includes(bareLabel) || (key.length > 2 && bareLabel.includes(key)) || initials(name) === bareLabel);
  let score = trust + Math.min(2, agreeing * 0.7) + (isOfAddress ? 1.5 : 0);
  if (isDomainName(name)) score -= 1.2;
  else if (key === bareLabel) score += 0.5;
  // An account's name beside the publisher's own, in capitals or another script.
  if (!HAS_CAPITAL.test(name) && isBesideBetter(name, names)) score -= 3;
  if (LEGAL_FORM.test(name)) score -= 3.5;
  if (isForeign(name, title)) score -= 2.5;
  return score;
}

const LEGAL_FORM =
  /\b(?:GmbH|AG|Inc|LLC|Ltd|Limited|Co\. KG|KG|S\.?A\.?S?|S\.?p\.?A|S\.?r\.?l|B\.?V|Oy|AB|Verlag|Verlagsgesellschaft|Company|Holding|Corporation)\b\.?/;

/** Whether `name`, in small Latin letters, is what an address makes of another name. */
function isBesideBetter(name: string, names: PublisherName[]): boolean {
  if (isInOtherScript(name)) return false;
  return names.some(
    (other) =>
      (other.trust > 1 && isInOtherScript(other.name)) ||
      (HAS_CAPITAL.test(other.name) && folded(other.name) === folded(name)),
  );
}

/** `joined` without accents, which addresses have not either. */
function folded(name: string): string {
  return joined(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** For comparing names with addresses, which have no spaces. */
function joined(name: string): string {
  return keyOf(name).replace(/ /g, '');
}

/** Of "News: Springfield | Daily Example" the part that daily-example.org is called after, of others the whole. */
function partOfAddress(name: string, label: string): string {
  const parts = name.split(/\s+[|–—·-]\s+|\s*[|»｜：]\s*|:\s/).map((part) => part.trim());
  if (parts.length < 2) return name;
  const bareLabel = joined(label);
  return (
    parts.find((part) => part.length < 40 && joined(part) === bareLabel) ??
    parts.find((part) => bareLabel.length > 3 && joined(part).includes(bareLabel)) ??
    name
  );
}

/** What a publisher that writes its name in another script calls itself in Latin letters, if the page says so. */
function nameInLatin(name: string, names: PublisherName[], { tags, address }: Evidence): string | null {
  if (!isInOtherScript(name)) return null;
  const label = joined(domainLabel(hostOf(address)));
  const handles = (tags.get('twitter:site') ?? []).map((handle) =>
    handle.replace(/^@/, '').replace(/(?:^|_)([a-z]?)/g, (_, first: string) => ` ${first.toUpperCase()}`),
  );
  return (
    [...names.map((other) => other.name), ...copyrightHolders(tags.get('copyright') ?? []), ...handles]
      .map(bareName)
      .find(
        (text) => HAS_CAPITAL.test(text) && !BEYOND_LATIN.test(text) && sharesStart(joined(text), label),
      ) ?? null
  );
}

/** Most of its letters are none of the Latin script. */
function isInOtherScript(name: string): boolean {
  const letters = name.match(LETTERS) ?? [];
  return letters.filter((letter) => BEYOND_LATIN.test(letter)).length * 2 > letters.length;
}

const LETTERS = new RegExp(LETTER, 'g');
/** Letters of other scripts. */
const BEYOND_LATIN =
  /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\u2c5f\u2e80-\ua71f\uab70-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc]/;

/** A Latin name counts only if the address is called after it: a footer also names owners and agencies. */
function sharesStart(name: string, label: string): boolean {
  const bare = name.replace(/^the/, '');
  return (
    bare.slice(0, MIN_SHARED_START) === label.slice(0, MIN_SHARED_START) && label.length >= MIN_SHARED_START
  );
}

const MIN_SHARED_START = 4;

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
}

/** The name is written in Han or Kana above a page that is not. */
function isForeign(name: string, headline: string): boolean {
  return headline !== '' && HAS_HAN.test(name) && !HAS_CJK.test(headline);
}

function isDomainName(name: string): boolean {
  return (
    /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com\.[a-z]{2}|co\.[a-z]{2}|[a-z]{2,6})$/i.test(name) &&
    (!/[A-Z]/.test(name) || /\.com?\.[a-z]{2}$/i.test(name))
  );
}

function withoutSuffix(name: string): string {
  return name.replace(/^www\./i, '').replace(/\.(?:com?\.[a-z]{2}|[a-z]{2,6})$/i, '');
}

/** "n-xy NACHRICHTEN" is "n-xy" with a line that says what it offers. */
function withoutTagline(name: string): string {
  const match = /^(\S*[a-zß-ÿ]\S*)\s+(?:NACHRICHTEN|NEWS|ONLINE)$/.exec(name);
  return match?.[1] ?? name;
}

/** "© 2023 Capital Journal. All rights reserved." */
function copyrightNames({ page, classes }: Evidence): PublisherName[] {
  const marked = [all(page, 'footer,[id*="footer" i]', MAX_SHOWN), classes.like(/footer|copyright/i)];
  const texts = inOrder(...marked)
    .slice(0, MAX_SHOWN)
    .reverse()
    .map((element) => readText(element, 2_000));
  return copyrightHolders(texts)
    .slice(0, 2)
    .map((name) => ({ name, source: 'visible-text', trust: 0.8 }));
}

const COPYRIGHT_HOLDER =
  /(?:©|\(c\)|copyright)\s*(?:copyright|©|\(c\))?\s*(?:by\s)?(?:\d{4})?(?:\s*[-–]\s*\d{2,4})?[,.:]?\s*(?:by\s)?([^|·•©,\n\d]{2,60}?)(?=\.?\s*(?:[|·•©,\n\d]|\.\s|all rights|alle rechte|tous droits|todos|tutti|$))/i;

function copyrightHolders(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const name = COPYRIGHT_HOLDER.exec(text)?.[1];
    return name && !/rights|rechte|droits|derechos|reserv/i.test(name)
      ? [name.trim().replace(/\.$/, '')]
      : [];
  });
}

const MAX_SHOWN = 12;

function logoNames({ page, classes }: Evidence): PublisherName[] {
  const logos = classes.like(/logo/i);
  const inLogos = (selector: string): Element[] => logos.flatMap((logo) => all(logo, selector, MAX_SHOWN));
  const images = inOrder(
    all(page, 'a[href="/"] img[alt],a[rel~="home"] img[alt],header img[alt]', MAX_SHOWN),
    logos.filter((logo) => tagOf(logo) === 'img' && hasAttr(logo, 'alt')),
    inLogos('img[alt]'),
  )
    .slice(0, MAX_SHOWN)
    .map((image) => attr(image, 'alt'));
  const labels = inOrder(
    all(page, 'a[href="/"],a[rel~="home"]', MAX_SHOWN),
    logos.filter((logo) => tagOf(logo) === 'a'),
    inLogos('a'),
  )
    .slice(0, MAX_SHOWN)
    .filter((link) => !closest(link, 'footer'))
    .flatMap((link) => [attr(link, 'aria-label'), attr(link, 'title')]);
  return [...images, ...labels]
    .map((text) =>
      text
        .replace(
          /\b(?:logo|home ?page|homepage of|home|startseite|zur|zu|von|go to|back to|accueil|inicio|der|the)\b/gi,
          ' ',
        )
        .replace(/\s+/g, ' ')
        .replace(/^[\s:|,–-]+|[\s:|,–-]+$/g, ''),
    )
    .filter((name) => name.length > 1 && name.length < 40)
    .slice(0, 3)
    .map((name) => ({ name, source: 'markup', trust: 0.7 }));
}

const TITLE_SEPARATOR = new RegExp(
  String.raw`\s+[|–—-]\s+|\s*[|»｜]\s*|--|_|-(?=[${HAN}]{2,12}$)|(?<=^[^\s:]{2,20}):\s`,
);

function titleNames({ title, heading, openGraph, address }: Evidence): PublisherName[] {
  const shown = `${heading ? keyOf(readText(heading, 400)) : ''} ${keyOf(openGraph.headline[0])}`;
  const parts = title.split(TITLE_SEPARATOR);
  if (parts.length < 2 || shown.trim() === '') return [];
  const last = parts.at(-1) ?? '';
  const isFirst = [heading ? readText(heading, 400) : '', openGraph.headline[0]].some(
    (headline) => keyOf(headline).length > 10 && keyOf(parts.slice(1).join(' ')).endsWith(keyOf(headline)),
  );
  const label = joined(domainLabel(hostOf(address)));
  // Before the headline a kicker stands as well: the site is told by its address.
  const first = folded(parts[0] ?? '');
  if (isFirst && first.length > 2 && (label.includes(first) || first.includes(label)))
    return named(parts[0] ?? '');
  const isOfAddress = joined(last) === label;
  return isOfAddress || !shown.includes(keyOf(last)) ? named(last) : [];
}

const named = (name: string): PublisherName[] =>
  name.length > 1 && name.length < 40 ? [{ name, source: 'markup', trust: 1.5 }] : [];

function siteIcon({ page }: Evidence): string | null {
  const icon = all(page, 'link[rel~="apple-touch-icon" i][href],link[rel~="icon" i][href]', 10)[0];
  return icon ? attr(icon, 'href') : null;
}
