import { HAS_LETTER } from '../letters';
import { PROFILE } from './authors';
import type { Evidence } from './evidence';
import { known, type Known } from './firstOf';
import type { HeaderLine } from './headerLines';
import { all, attr, closest, one, tagOf } from './read';
import { readText } from './readText';
import { keyOf } from './text';

/**
 * The part of the newspaper the article stands in. Publishers state lists, numbers and words of their system, so what
 * the address or the page above the headline confirms comes first; where nothing is stated, the page itself says it.
 */
export function readSection(evidence: Evidence): Known<string> | null {
  const stated = evidence.stated.flatMap(({ articleSection, source }) =>
    articleSection
      .flatMap((text) => text.split(/\s*[,;]\s*/))
      .filter(isLabel)
      .map((value) => ({ value, source })),
  );
  const segments = segmentsOf(evidence.address);
  const above = evidence.lines.filter(({ distance }) => distance < 0 && distance >= -MAX_ABOVE);
  const confirming = new Set([...segments, ...above.map(({ text }) => text)].map(keyOf));
  const confirmed = stated.find(({ value }) => confirming.has(keyOf(value)));
  const agreed = stated.find(({ value, source }) =>
    stated.some((other) => other.source !== source && keyOf(other.value) === keyOf(value)),
  );
  // "crime-safety" is a name for machines.
  const worded = stated.find(({ value }) => !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(value));
  return (
    confirmed ?? agreed ?? worded ?? shownAbove(above) ?? frontOf(evidence, segments[0]) ?? stated[0] ?? null
  );
}

const MAX_ABOVE = 3;

/** The folders of the address, without the page's own name and without languages. */
function segmentsOf(address: string): string[] {
  return new URL(address).pathname
    .split('/')
    .slice(1, -1)
    .filter((segment) => segment.length > 2 && !/\d/.test(segment));
}

/** What the page calls the front page of the folder its address lies in: for "/sport/1.html" the link to "/sport/". */
function frontOf({ page, address }: Evidence, segment: string | undefined): Known<string> | null {
  if (segment === undefined || !/^[\w-]+$/.test(segment)) return null;
  const path = `/${segment}`;
  const { host } = new URL(address);
  const names = all(page, `a[href$="${path}" i],a[href$="${path}/" i]`, 12)
    .filter((link) => {
      const href = attr(link, 'href').replace(/\/$/, '');
      return href === path || href.replace(/^(?:https?:)?\/\//, '') === host + path;
    })
    .map((link) => readText(link, 80))
    .filter((name) => isName(name) && isLike(name, segment));
  // "See all Sport" leads there, too.
  return known(names.sort((a, b) => a.length - b.length)[0], 'markup');
}

/** "Thüringen" and "thueringen" begin alike; names in other letters cannot be compared. */
function isLike(name: string, segment: string): boolean {
  const key = keyOf(name);
  return !/[a-z]/.test(key) || key.replace(/ /g, '').includes(segment.slice(0, 3).toLowerCase());
}

function isName(text: string): boolean {
  return isLabel(text) && text.length <= 30 && text.split(' ').length <= 3 && !/\d/.test(text);
}

/** A link or a line made for it, close above the headline. */
function shownAbove(above: HeaderLine[]): Known<string> | null {
  for (const { text, element, linked } of [...above].reverse()) {
    const names = `${attr(element, 'class')} ${attr(element, 'itemprop')}`.slice(0, 200);
    const link = tagOf(element) === 'a' ? element : one(element, 'a');
    const isMade = /categ|\bcate\b|rubri|ressort|section|pretitle/i.test(names);
    // A columnist's name stands there, too.
    if (link && PROFILE.test(attr(link, 'href'))) continue;
    if (closest(element, 'nav,footer') || (!isMade && linked < text.length * 0.8)) continue;
    const parts = linked > 0 && link ? [readText(link, 80)] : text.split(/\s*[|·•›»]\s*/);
    const name = parts.find(isName);
    if (name) return known(name, 'visible-text');
  }
  return null;
}

/** Publishers also put addresses, numbers and whole paths where a name belongs. */
function isLabel(text: string): boolean {
  return text.length <= 60 && HAS_LETTER.test(text) && !/^https?:|[/<>{}]/.test(text);
}
