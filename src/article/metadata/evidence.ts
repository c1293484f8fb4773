import { classesOf, type Classes } from './classes';
import { documentTitle, findHeading } from './heading';
import { readHeaderLines, type HeaderLine } from './headerLines';
import { readJsonLd } from './jsonLd';
import { dublinCore, openGraph, plainMeta, readMetaTags, type MetaTags } from './metaTags';
import { readMicrodata, readRdfa } from './microdata';
import { addressOf, baseOf } from './read';
import type { StatedArticle } from './statedArticle';
import { cleanText } from './text';
import type { Steps } from '../steps';

/** Everything on the page that may speak about the article, read once; the fields choose from it. */
export interface Evidence {
  page: Document;
  /** The page's address without its fragment. */
  address: string;
  base: string;
  tags: MetaTags;
  /** What `<title>` says. */
  title: string;
  heading: Element | null;
  classes: Classes;
  lines: HeaderLine[];
  jsonLd: StatedArticle | null;
  microdata: StatedArticle | null;
  rdfa: StatedArticle | null;
  openGraph: StatedArticle;
  dublinCore: StatedArticle;
  meta: StatedArticle;
  /** All that state something, most formal first. */
  stated: StatedArticle[];
}

export function* readEvidence(page: Document): Steps<Evidence> {
  const address = addressOf(page).replace(/#.*$/, '');
  const tags = readMetaTags(page);
  const title = cleanText(documentTitle(page)) ?? '';
  const og = openGraph(tags);
  const titles = [...og.headline.slice(0, 1), title].filter((text) => text !== '');
  const jsonLd = readJsonLd(page, address, titles);
  yield;
  const heading = findHeading(page, [...titles, ...(jsonLd?.headline.slice(0, 1) ?? [])]);
  const microdata = readMicrodata(page, heading);
  const rdfa = readRdfa(page, heading);
  const dc = dublinCore(tags);
  const meta = plainMeta(tags);
  yield;
  const classes = classesOf(page);
  const lines = readHeaderLines(heading);
  return {
    page,
    address,
    base: baseOf(page),
    tags,
    title,
    heading,
    classes,
    lines,
    jsonLd,
    microdata,
    rdfa,
    openGraph: og,
    dublinCore: dc,
    meta,
    stated: [jsonLd, microdata, rdfa, og, dc, meta].filter((stated) => stated !== null),
  };
}
