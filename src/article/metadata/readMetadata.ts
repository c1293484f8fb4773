import type { ArticleMetadata } from '../article';
import { HAS_LETTER } from '../letters';
import { atOnce, type Steps } from '../steps';
import { readAuthors, readEditors } from './authors';
import { readDescription } from './description';
import { readEvidence, type Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { readHeadline } from './headline';
import { readKeywords } from './keywords';
import { readLanguage } from './language';
import { readLeadImage } from './leadImage';
import { readDates } from './publicationDates';
import { publisherNames, readPublisher, type PublisherName } from './publisher';
import { absolute, all, attr } from './read';
import { readSection } from './section';
import { domainLabel, hostOf } from './site';
import { keyOf } from './text';

/** Reads what the page says about its article. Only reads: the page is never changed. */
export function readMetadata(page: Document): ArticleMetadata {
  return atOnce(readStated(page)).metadata;
}

/** The metadata, and how the text begins if structured data has it. */
export function* readStated(page: Document): Steps<{ metadata: ArticleMetadata; text: string | null }> {
  const evidence = yield* readEvidence(page);
  yield;
  return { metadata: yield* metadataOf(evidence), text: evidence.jsonLd?.articleBody[0] ?? null };
}

function* metadataOf(evidence: Evidence): Steps<ArticleMetadata> {
  const names = publisherNames(evidence);
  const siteNames = siteNamesOf(evidence, names);
  const siteKeys = keysOf(siteNames);

  const headline = readHeadline(evidence, siteNames);
  const description = readDescription(evidence);
  yield;
  const { author, creditText } = readAuthors(evidence, siteKeys);
  const editor = readEditors(evidence, siteKeys);
  yield;
  const publisher = readPublisher(evidence, names);
  const dateline = statedDateline(evidence);
  yield;
  const { datePublished, dateModified } = readDates(evidence);
  yield;
  const section = readSection(evidence);
  const language = readLanguage(evidence);
  const image = readLeadImage(evidence);
  const canonical = readCanonicalUrl(evidence);
  return {
    url: evidence.address,
    canonicalUrl: canonical?.value ?? null,
    headline: headline.value,
    description: description?.value ?? null,
    author: author?.value ?? [],
    editor: editor?.value ?? [],
    publisher: publisher?.value ?? null,
    creditText: creditText?.value ?? null,
    dateline: dateline?.value ?? null,
    datePublished: datePublished?.value ?? null,
    dateModified: dateModified?.value ?? null,
    articleSection: section?.value ?? null,
    keywords: readKeywords(evidence),
    inLanguage: language?.value ?? null,
    image: image?.value ?? null,
    isAccessibleForFree: evidence.jsonLd?.isAccessibleForFree ?? null,
    provenance: {
      headline: headline.source,
      description: description?.source ?? null,
      author: author?.source ?? null,
      editor: editor?.source ?? null,
      publisher: publisher?.source ?? null,
      creditText: creditText?.source ?? null,
      dateline: dateline?.source ?? null,
      datePublished: datePublished?.source ?? null,
      dateModified: dateModified?.source ?? null,
      articleSection: section?.source ?? null,
      inLanguage: language?.source ?? null,
      image: image?.source ?? null,
      canonicalUrl: canonical?.source ?? null,
    },
  };
}

/** What the site may call itself where a headline or a byline names it. */
function siteNamesOf({ address }: Evidence, names: PublisherName[]): string[] {
  const host = hostOf(address);
  // A guess from the logo or the footer may be anybody's name.
  const stated = names.filter(({ trust }) => trust > SURE_NAME).map(({ name }) => name);
  return [...stated, host, domainLabel(host)].filter((name) => name !== '');
}

const SURE_NAME = 1.5;

function keysOf(names: string[]): Set<string> {
  return new Set(names.flatMap((name) => [keyOf(name), keyOf(name).replace(/ /g, '')]));
}

function statedDateline({ stated }: Evidence): Known<string> | null {
  return firstOf(
    ...stated.map(
      ({ dateline, source }) =>
        () =>
          known(dateline.find(isLabel), source),
    ),
  );
}

/** Publishers also put addresses, numbers and whole paths where a name belongs. */
function isLabel(text: string): boolean {
  return text.length <= 60 && HAS_LETTER.test(text) && !/^https?:|[/<>{}]/.test(text);
}

function readCanonicalUrl({ page, base, openGraph }: Evidence): Known<string> | null {
  const link = all(page, 'link[rel~="canonical" i][href]', 1)[0];
  return firstOf(
    () => known(link && absolute(attr(link, 'href'), base), 'link'),
    () => known(absolute(openGraph.url[0], base), 'open-graph'),
  );
}
