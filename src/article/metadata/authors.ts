import type { Person } from '../article';
import { inOrder } from './classes';
import { bylineLines, namesByDate } from './bylineLines';
import { CAPITAL, LETTER } from '../letters';
import { isAgency } from './agencies';
import {
  DESK,
  emptyByline,
  isJobTitle,
  isNameLike,
  otherHandsIn,
  readByline,
  type Byline,
  type BylineContext,
} from './byline';
import type { Evidence } from './evidence';
import { known, type Known } from './firstOf';
import { labelledAuthors } from './metaTags';
import {
  absolute,
  all,
  attr,
  closest,
  contains,
  hasAttr,
  matches,
  one,
  isElement,
  nextSibling,
  parentOf,
  partTest,
  rawText,
  tagOf,
} from './read';
import { readText } from './readText';
import type { HeaderLine } from './headerLines';
import type { StatedArticle, StatedPerson } from './statedArticle';
import { inNameCase } from './nameCase';
import { keyOf } from './text';

export interface Authors {
  author: Known<Person[]> | null;
  /** Agencies and desks the byline names. */
  creditText: Known<string> | null;
}

/** The people who wrote the article, and the agency it is credited to. */
export function readAuthors(evidence: Evidence, siteKeys: Set<string>): Authors {
  const found = withoutOtherHands(candidates(evidence, siteKeys), evidence);
  const first = found.find(
    (candidate) => candidate.byline.people.length > 0 && !isContradicted(candidate, found, evidence),
  );
  // Plain <meta> also lists publishers and everybody who held a lamp.
  const fuller =
    first && found.find((other) => other.source !== 'meta' && namesAllOf(other.byline, first.byline));
  const chosen = fuller ?? (first && narrower(first, found, evidence)) ?? first;
  const stated = evidence.stated.find(({ creditText }) => creditText.length > 0);
  const credit = found.find(({ byline }) => byline.agencies.length > 0);
  return {
    author: chosen
      ? {
          value: [
            ...withDetails(withoutTitles(chosen.byline.people, found, evidence), found),
            ...statedAgencies(chosen, evidence).map(unlinked),
          ],
          source: chosen.source,
        }
      : readSignature(found, evidence),
    creditText:
      known(stated?.creditText[0], stated?.source ?? 'json-ld') ??
      (credit ? { value: credit.byline.agencies.join(', '), source: credit.source } : null),
  };
}

/** Structured data lists photographers among the authors; where the page itself says what they did, they did not write. */
function withoutOtherHands(found: AuthorCandidate[], { lines, heading }: Evidence): AuthorCandidate[] {
  const isInCaption = partTest(CAPTION, heading);
  const near = lines
    .filter(({ text, distance }) => text.length < MAX_BYLINE && distance > -8 && distance < 25)
    .filter(({ element }) => !isInCaption(element));
  // What somebody did may stand on a line of its own, before the name or after it.
  const texts = near.map(({ text }, at) => {
    const next = near[at + 1]?.text ?? '';
    if (text.endsWith(':')) return `${text} ${next}`;
    return HAND_ALONE.test(next) ? `${text} (${next})` : text;
  });
  const others = texts.flatMap((text) => otherHandsIn(text).map(keyOf));
  if (others.length === 0) return found;
  // "Ann Lee Bo Poe (photos)", set apart by a margin: it is the last who did.
  const isOther = (key: string): boolean =>
    others.some((other) => other === key || other.endsWith(` ${key}`));
  const wrote = found.map(({ source, byline }) => ({
    source,
    byline: { ...byline, people: byline.people.filter(({ name }) => !isOther(keyOf(name))) },
  }));
  const isSigned = wrote.some(
    ({ source, byline }) => byline.people.length > 0 || (source !== 'markup' && byline.agencies.length > 0),
  );
  return isSigned ? wrote : found;
}

const HAND_ALONE = /^(?:foto(?:graf\w*)?|photos?|photograph(?:s|er|y)|bild(?:er)?|video|illustration)$/i;

/** Plain `<meta>` may list who held a lamp as well: whom the page names nowhere near the headline is left out. */
function narrower(
  { source, byline }: AuthorCandidate,
  found: AuthorCandidate[],
  { lines }: Evidence,
): AuthorCandidate | undefined {
  if (source !== 'meta' || byline.people.length < MANY) return undefined;
  const shown = keyOf(lines.map(({ text }) => text).join(' '));
  const signing = found.find((other) => other.source === 'markup' && other.byline.people.length > 0);
  const named = byline.people.filter(({ name }) => shown.includes(keyOf(name)));
  const isAll = signing?.byline.people.length === named.length && namesAllOf(byline, signing.byline);
  return isAll ? signing : undefined;
}

const MANY = 3;

/** A line may part a name from its title as if it were another name; what is stated as a title is none. */
function withoutTitles(people: Person[], found: AuthorCandidate[], { stated }: Evidence): Person[] {
  const all = [...found.map(({ byline }) => byline.people), ...stated.map(({ author }) => author)].flat();
  const titles = new Set(all.map(({ jobTitle }) => keyOf(jobTitle)));
  return people.filter(({ name }) => !titles.has(keyOf(name)));
}

/** Agencies that structured data lists among the authors, each by itself: "Ann Lee", "AP". */
function statedAgencies({ source, byline }: AuthorCandidate, { stated }: Evidence): string[] {
  const article = stated.find((other) => other.source === source);
  const names = new Set((article?.author ?? []).map(({ name }) => keyOf(name)));
  return byline.agencies.filter((agency) => names.has(keyOf(agency)));
}

function unlinked(name: string): Person {
  return { name, url: null, jobTitle: null };
}

/**
 * Where nobody is named, the agency or the desk that signs. Desks must be shown near the headline: systems fill the
 * field with them when an author leaves it empty. Markup alone is not enough for an agency, whose pictures are signed as well.
 */
function readSignature(found: AuthorCandidate[], { lines }: Evidence): Known<Person[]> | null {
  const near = new Set(
    lines
      .filter(({ distance }) => distance > 0 && distance <= MAX_DESK_DISTANCE)
      .map(({ text }) => keyOf(text)),
  );
  const isShown = ({ source, byline }: AuthorCandidate): boolean =>
    source === 'visible-text' || near.has(keyOf(byline.signature));
  const signed = found.find(
    (candidate) =>
      candidate.byline.signature !== null &&
      candidate.byline.people.length === 0 &&
      (candidate.byline.agencies.length > 0 ? candidate.source !== 'markup' : isShown(candidate)),
  );
  const name = signed?.byline.signature;
  return signed && name ? { value: [unlinked(name)], source: signed.source } : null;
}

/** Lines below the headline among which a desk's name alone is a byline. */
const MAX_DESK_DISTANCE = 4;

/**
 * Structured data may hold whoever typed the story in. Where the page names nobody of them near the headline and
 * signs with a desk instead, or where the name is a single word, the page is believed.
 */
function isContradicted(
  { source, byline }: AuthorCandidate,
  found: AuthorCandidate[],
  { lines }: Evidence,
): boolean {
  if (source === 'markup' || source === 'visible-text') return false;
  const shown = keyOf(lines.map(({ text }) => text).join(' '));
  if (shown === '' || byline.people.some(({ name }) => shown.includes(keyOf(name)))) return false;
  if (byline.people.every(({ name }) => ACCOUNT.test(name))) return true;
  const signed = found.filter((other) => other.source === 'markup' || other.source === 'visible-text');
  return (
    signed.some((other) => DESK.test(other.byline.organizations.join(' '))) &&
    signed.every((other) => other.byline.people.length === 0)
  );
}

/** "admin", "jsmith2", "web-desk". */
const ACCOUNT = /^[a-z]+(?:[-_.][a-z]+)*\d*$/i;

/** The people structured data names as editors. */
export function readEditors({ stated, base }: Evidence, siteKeys: Set<string>): Known<Person[]> | null {
  for (const article of stated) {
    const { people } = readStated(article.editor, { siteKeys, isMarked: true }, base);
    if (people.length > 0) return { value: people, source: article.source };
  }
  return null;
}

/** Whether `other` names everybody `byline` names, and somebody more. */
function namesAllOf(other: Byline, byline: Byline): boolean {
  const names = new Set(other.people.map(({ name }) => keyOf(name)));
  return names.size > byline.people.length && byline.people.every(({ name }) => names.has(keyOf(name)));
}

/** Systems keep names in small letters or capitals alone; the page may show them as they are written. */
const isMixed = (name: string): boolean => name !== name.toLowerCase() && name !== name.toUpperCase();

/** What one source leaves out about a person another may state. */
function withDetails(people: Person[], found: AuthorCandidate[]): Person[] {
  return people.map((person) => {
    const same = found
      .flatMap(({ byline }) => byline.people)
      .filter(({ name }) => keyOf(name) === keyOf(person.name));
    return {
      name: same.map(({ name }) => name).find(isMixed) ?? inNameCase(person.name),
      url: person.url ?? same.find(({ url }) => url !== null)?.url ?? null,
      jobTitle: person.jobTitle ?? same.find(({ jobTitle }) => jobTitle !== null)?.jobTitle ?? null,
    };
  });
}

export interface AuthorCandidate {
  source: StatedArticle['source'];
  byline: Byline;
}

/** What every source says about the authors, most trusted first. */
export function candidates(evidence: Evidence, siteKeys: Set<string>): AuthorCandidate[] {
  const marked: BylineContext = { siteKeys, isMarked: true };
  const unmarked: BylineContext = { siteKeys, isMarked: false };
  const { jsonLd, microdata, rdfa, openGraph, dublinCore, meta, base, lines, tags } = evidence;
  const formal = [jsonLd, microdata, rdfa, openGraph].flatMap((article) => statedBy(article, marked, base));
  const informal = [meta, dublinCore].flatMap((article) => statedBy(article, unmarked, base));
  const fromLine = (text: string): AuthorCandidate => ({
    source: 'visible-text',
    byline: readByline(text, unmarked),
  });
  const visible = bylineLines(lines).map((text): AuthorCandidate => ({
    source: 'visible-text',
    byline: readByline(text, { ...unmarked, mayAbbreviate: true }),
  }));
  const shown = besideOneAnother(markedBylines(evidence)).map((elements): AuthorCandidate => {
    const byline = emptyByline();
    for (const element of elements) merge(byline, readMarkup(element, siteKeys, base));
    return { source: 'markup', byline };
  });
  const labelled = labelledAuthors(tags).map((text): AuthorCandidate => ({
    source: 'meta',
    byline: readByline(text, unmarked),
  }));
  const found = [...formal, ...informal, ...visible, ...shown];
  // Read only where nobody is named so far: it is a weak sign, and not a cheap one.
  const isNamed = found.some(({ byline }) => byline.people.length > 0);
  return [
    ...found,
    ...(isNamed ? [] : [...namesByDate(lines, siteKeys), ...labelledNames(evidence)].map(fromLine)),
    ...labelled,
  ];
}

/** "Autorin/Autor" and a name in a list of facts about the article, wherever that stands. */
function labelledNames({ page, heading }: Evidence): string[] {
  const isBeside = partTest(`footer,${NOT_THIS_ARTICLE}`, heading);
  const named = all(page, 'strong,b,dt,th', MAX_LABELS)
    .filter((label) => AUTHOR_LABEL.test(rawText(label).trim()) && !isBeside(label))
    .map((label) => {
      const holder = /^(?:dt|th)$/.test(tagOf(label)) ? elementAfter(label) : parentOf(label);
      const text = holder ? readText(holder, MAX_BYLINE) : '';
      return text.replace(rawText(label).trim(), '').replace(/^[\s:]+/, '');
    })
    .filter(isNameLike);
  // Several name the authors of several stories.
  return new Set(named).size === 1 ? named.slice(0, 1) : [];
}

function elementAfter(label: Element): Element | null {
  let at = nextSibling(label);
  while (at && !isElement(at)) at = nextSibling(at);
  return at;
}

const MAX_LABELS = 500;
const AUTHOR_LABEL =
  /^(?:autorin\/autor|autor(?:in|[/*:_]-?in)?|author|written by|auteure?|autore|autora|författare|forfatter|skribent|szerző|автор)\s*:?$/i;

function statedBy(article: StatedArticle | null, context: BylineContext, base: string): AuthorCandidate[] {
  return article ? [{ source: article.source, byline: readStated(article.author, context, base) }] : [];
}

function readStated(people: StatedPerson[], context: BylineContext, base: string): Byline {
  const byline = emptyByline();
  for (const person of people) {
    const read = readByline(person.isOrganization ? person.name : uninverted(person.name), context);
    if (person.isOrganization) {
      byline.signature ??= read.signature;
      byline.agencies.push(...read.agencies);
      byline.organizations.push(...read.organizations, ...read.people.map(({ name }) => name));
      continue;
    }
    const only = read.people.length === 1 ? read.people[0] : undefined;
    if (only) {
      only.url = absolute(person.url, base);
      only.jobTitle ??= person.jobTitle;
    }
    merge(byline, read);
  }
  return byline;
}

/** "Lee, Ann" as catalogues write it. */
function uninverted(name: string): string {
  const [family = '', given = '', more] = name.split(/,\s*/);
  const isInverted =
    more === undefined &&
    FAMILY_NAME.test(family) &&
    isNameLike(`${given} ${family}`) &&
    !isJobTitle(given) &&
    !isAgency(given);
  return isInverted ? `${given} ${family}` : name;
}

/** One word, and what may stand before it: "Lee", "van der Berg". */
const FAMILY_NAME = new RegExp(`^(?:[a-zäöü]{1,4} ){0,2}${CAPITAL}(?:${LETTER}|[’'-])+$`);

function merge(into: Byline, from: Byline): void {
  for (const person of from.people)
    if (!into.people.some(({ name }) => keyOf(name) === keyOf(person.name))) into.people.push(person);
  into.signature ??= from.signature;
  into.agencies.push(...from.agencies.filter((name) => !into.agencies.includes(name)));
  into.organizations.push(...from.organizations.filter((name) => !into.organizations.includes(name)));
}

const BYLINES =
  '[rel~="author"],[itemprop~="author"],[data-testid*="byline" i],[data-test-id*="byline" i],[data-component*="byline" i]';
/** Addresses of the pages that publishers give to those who write: "/author/ann-lee", "/autoren/42". */
export const PROFILE = /\/(?:auth?or|auteur|journalist|reporter)(?:s|e[ns]?)?[/?_.-]/i;
const BYLINE_CLASSES =
  /byline|author|autor|auteur|writer|reporter|signatur[ae]|journalist|yazar|muhabir|skribent|forfatter/i;
const MAX_BYLINES = 80;
const NOT_THIS_ARTICLE =
  'nav,blockquote,[class*="comment" i],[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="sidebar" i],[id*="comment" i],[class*="card" i]:not([class~="vcard"],[class~="h-card"]),aside';

/** Who is named in a caption took the picture; some pages lay the headline and the byline over one, though. */
const CAPTION = 'figcaption,[class*="caption" i]';

function markedBylines({ page, heading, lines, classes }: Evidence): Element[] {
  const scope = heading && closest(heading, 'article,main,[role="main"]');
  const isBeside = partTest(NOT_THIS_ARTICLE, heading);
  const isInCaption = partTest(CAPTION, heading);
  const isInFooter = partTest('footer', heading);
  const near = lines.filter(({ distance }) => distance > -8 && distance < 25);
  const isAt = (line: HeaderLine, element: Element): boolean =>
    contains(element, line.element) || contains(line.element, element);
  const isOfArticle = (element: Element): boolean =>
    !/^(?:body|html|article|main|img)$/.test(tagOf(element)) &&
    (tagOf(element) !== 'section' || matches(element, '[data-testid],[data-test-id]')) &&
    !isBeside(element) &&
    // A caption may be that of the author's portrait.
    (!isInCaption(element) || hasAttr(element, 'rel')) &&
    // Some call the box below the headline its footer.
    (!isInFooter(element) || near.some((line) => Math.abs(line.distance) < 6 && isAt(line, element)));
  const marked = inOrder(all(scope ?? page, BYLINES, MAX_BYLINES), classes.like(BYLINE_CLASSES, scope))
    .slice(0, MAX_BYLINES)
    .filter(isOfArticle);
  const besideHeading = marked.filter((element) => near.some((line) => isAt(line, element)));
  // In a sentence a link leads to somebody it is about, farther away to who wrote another story.
  const linked = near
    .filter((line) => line.linked > 0 && line.text.length < MAX_BYLINE)
    .flatMap(({ element }) => all(element, 'a[href]', MAX_FAR_BYLINES))
    .filter((link) => PROFILE.test(attr(link, 'href')) && isOfArticle(link));
  if (besideHeading.length + linked.length > 0) return inOrder(besideHeading, linked);
  // Farther away many bylines are those of other stories.
  return marked.length <= MAX_FAR_BYLINES ? marked : [];
}

const MAX_BYLINE = 150;
const MAX_FAR_BYLINES = 6;

/** Links of one kind in one line name the authors of one story. */
function besideOneAnother(elements: Element[]): Element[][] {
  const groups = new Map<unknown, Element[]>();
  for (const element of elements) {
    const key = tagOf(element) === 'a' ? (parentOf(element) ?? element) : element;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return [...groups.values()];
}

function readMarkup(element: Element, siteKeys: Set<string>, base: string): Byline {
  const links = all(
    element,
    'a[rel~="author"],a[href*="/author" i],a[href*="/autor" i],a[href*="/people/" i],a[href*="/profile" i]',
    12,
  );
  const own = tagOf(element) === 'a' ? [element] : links;
  const byline = emptyByline();
  const named = own.length > 0 ? own : all(element, '[class*="name" i]', 12).filter(isNamedName);
  const names = named.length > 0 ? named : [element];
  for (const name of names) {
    const text =
      (hasAttr(name, 'content') && attr(name, 'content')) ||
      readText(one(name, '[itemprop~="name"]') ?? name, 200);
    if (text.length > MAX_BYLINE) continue;
    const read = readByline(text, { siteKeys, isMarked: isNameElement(name) });
    const only = read.people.length === 1 ? read.people[0] : undefined;
    if (only && tagOf(name) === 'a') only.url = absolute(attr(name, 'href'), base);
    merge(byline, read);
  }
  return byline;
}

/** `author__name`, beside what else the byline says of them. */
function isNamedName(element: Element): boolean {
  return attr(element, 'class')
    .split(/\s+/)
    .some((name) =>
      /(?:^|author|byline|full|writer|reporter|contributor)[-_]*name$/i.test(name.replace(BLOCK, '')),
    );
}

/** The block's name in `block__element`. */
const BLOCK = /^.*__(?=.)/;

/** Elements made to hold a name: anything in them is one. */
function isNameElement(element: Element): boolean {
  return (
    matches(element, 'a[rel~="author"],[itemprop~="name"],[itemprop~="author"]') ||
    (tagOf(element) === 'a' && PROFILE.test(attr(element, 'href')))
  );
}
