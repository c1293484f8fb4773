import type { Person } from '../article';
import { readByline, type Byline, type BylineContext } from './byline';
import type { Evidence } from './evidence';
import type { Known } from './firstOf';
import { absolute, all, attr, closest, hasAttr, one, tagOf } from './read';
import { readText } from './readText';
import type { StatedArticle, StatedPerson } from './statedArticle';
import { keyOf } from './text';

export interface Authors {
  author: Known<Person[]> | null;
  /** Agencies and desks the byline names. */
  creditText: Known<string> | null;
}

/** The people who wrote the article, and the agency it is credited to. */
export function readAuthors(evidence: Evidence, siteKeys: Set<string>): Authors {
  const found = candidates(evidence, siteKeys);
  const withPeople = found.find(({ byline }) => byline.people.length > 0);
  const agencies = found.find(({ byline }) => byline.agencies.length > 0);
  return {
    author: withPeople ? { value: withPeople.byline.people, source: withPeople.source } : null,
    creditText: agencies ? { value: agencies.byline.agencies.join(', '), source: agencies.source } : null,
  };
}

export interface AuthorCandidate {
  source: StatedArticle['source'];
  byline: Byline;
}

export function candidates(evidence: Evidence, siteKeys: Set<string>): AuthorCandidate[] {
  const marked: BylineContext = { siteKeys, isMarked: true };
  const stated = evidence.stated.map((article) => ({
    source: article.source,
    byline: readStated(article.author, marked, evidence.base),
  }));
  const shown = markedBylines(evidence).map((element) => ({
    source: 'markup' as const,
    byline: readMarkup(element, marked, evidence.base),
  }));
  const visible = evidence.lines
    .filter(({ text }) => text.length < 200 && BYLINE_START.test(text))
    .map(({ text }) => ({
      source: 'visible-text' as const,
      byline: readByline(text, { siteKeys, isMarked: false }),
    }));
  return [...stated, ...shown, ...visible];
}

const BYLINE_START =
  /^(?:by|von|par|por|di|door|av|af|autor|autorin|author|auteur|text|written by|бy|автор|bởi|oleh|przez)(?:\s*[:|]\s*|\s+)\p{Lu}/iu;

function readStated(people: StatedPerson[], context: BylineContext, base: string): Byline {
  const byline: Byline = { people: [], agencies: [], organizations: [] };
  for (const person of people) {
    const read = readByline(person.name, context);
    if (person.isOrganization) {
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

function merge(into: Byline, from: Byline): void {
  for (const person of from.people)
    if (!into.people.some(({ name }) => keyOf(name) === keyOf(person.name))) into.people.push(person);
  into.agencies.push(...from.agencies.filter((name) => !into.agencies.includes(name)));
  into.organizations.push(...from.organizations.filter((name) => !into.organizations.includes(name)));
}

const BYLINES =
  '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i],[class*="autor" i],[class*="auteur" i],[class*="autore" i],[class*="writer" i],[class*="reporter" i],[data-testid*="byline" i],[class*="signature" i]';
const NOT_THIS_ARTICLE =
  'footer,nav,[class*="comment" i],[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="sidebar" i],[id*="comment" i],[class*="card" i],aside';

function markedBylines({ page, heading }: Evidence): Element[] {
  const scope = heading && closest(heading, 'article,main,[role="main"]');
  return all(scope ?? page, BYLINES, 80).filter(
    (element) =>
      !closest(element, NOT_THIS_ARTICLE) && !/^(?:body|html|article|main|section|img)$/.test(tagOf(element)),
  );
}

function readMarkup(element: Element, context: BylineContext, base: string): Byline {
  const links = all(
    element,
    'a[rel~="author"],a[href*="/author" i],a[href*="/autor" i],a[href*="/people/" i],a[href*="/profile" i]',
    12,
  );
  const own = tagOf(element) === 'a' ? [element] : links;
  const byline: Byline = { people: [], agencies: [], organizations: [] };
  const names = own.length > 0 ? own : [element];
  for (const name of names) {
    const text =
      (hasAttr(name, 'content') && attr(name, 'content')) ||
      readText(one(name, '[itemprop~="name"]') ?? name, 200);
    if (text.length > 150) continue;
    const read = readByline(text, context);
    const only = read.people.length === 1 ? read.people[0] : undefined;
    if (only && tagOf(name) === 'a') only.url = absolute(attr(name, 'href'), base);
    merge(byline, read);
  }
  return byline;
}
