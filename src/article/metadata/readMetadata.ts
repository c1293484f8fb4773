import type { ArticleMetadata } from '../article';
import { readAuthors } from './authors';
import { readDescription } from './description';
import { readEvidence } from './evidence';
import { firstOf, known } from './firstOf';
import { readHeadline } from './headline';
import { readLanguage } from './language';
import { readLeadImage } from './leadImage';
import { readDates } from './publicationDates';
import { publisherNames, readPublisher } from './publisher';
import { absolute, all, attr } from './read';
import { domainLabel, hostOf } from './site';
import { keyOf } from './text';

/** Reads what the page says about its article. Only reads: the page is never changed. */
export function readMetadata(page: Document): ArticleMetadata {
  const evidence = readEvidence(page);
  const { jsonLd, openGraph, microdata, meta } = evidence;
  const siteNames = publisherNames(evidence)
    .filter(({ trust }) => trust > 1.5)
    .map(({ name }) => name);
  const host = hostOf(evidence.address);
  const siteKeys = new Set(
    [...siteNames, host, domainLabel(host)]
      .flatMap((name) => [keyOf(name), keyOf(name).replace(/ /g, '')])
      .filter((key) => key !== ''),
  );

  const headline = readHeadline(evidence, [...siteNames, host, domainLabel(host)]);
  const description = readDescription(evidence);
  const { author, creditText } = readAuthors(evidence, siteKeys);
  const publisher = readPublisher(evidence);
  const { datePublished, dateModified } = readDates(evidence);
  const section = firstOf(
    () => known(jsonLd?.articleSection[0], 'json-ld'),
    () =>
      known(
        openGraph.articleSection.find((text) => !/^https?:/.test(text)),
        'open-graph',
      ),
    () => known(microdata?.articleSection[0], 'microdata'),
    () => known(meta.articleSection[0], 'meta'),
  );
  const language = readLanguage(evidence);
  const image = readLeadImage(evidence);
  const link = all(page, 'link[rel~="canonical" i][href]', 3)[0];
  const canonical = firstOf(
    () => known(link && absolute(attr(link, 'href'), evidence.base), 'link'),
    () => known(absolute(openGraph.url[0], evidence.base), 'open-graph'),
  );
  return {
    url: evidence.address,
    canonicalUrl: canonical?.value ?? null,
    headline: headline.value,
    description: description?.value ?? null,
    author: author?.value ?? [],
    editor: [],
    publisher: publisher?.value ?? null,
    creditText: creditText?.value ?? null,
    dateline: null,
    datePublished: datePublished?.value ?? null,
    dateModified: dateModified?.value ?? null,
    articleSection: section?.value ?? null,
    keywords: [],
    inLanguage: language?.value ?? null,
    image: image?.value ?? null,
    isAccessibleForFree: jsonLd?.isAccessibleForFree ?? null,
    provenance: {
      headline: headline.source,
      description: description?.source ?? null,
      author: author?.source ?? null,
      editor: null,
      publisher: publisher?.source ?? null,
      creditText: creditText?.source ?? null,
      dateline: null,
      datePublished: datePublished?.source ?? null,
      dateModified: dateModified?.source ?? null,
      articleSection: section?.source ?? null,
      inLanguage: language?.source ?? null,
      image: image?.source ?? null,
      canonicalUrl: canonical?.source ?? null,
    },
  };
}
