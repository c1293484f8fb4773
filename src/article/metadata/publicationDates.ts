import { dateInAddress, findDate, parseDate, type DateReading } from './dates';
import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { all, attr, closest } from './read';

export interface PublicationDates {
  datePublished: Known<string> | null;
  dateModified: Known<string> | null;
}

export function readDates(evidence: Evidence): PublicationDates {
  const reading: DateReading = { monthFirst: false };
  const first = (values: string[] | undefined): string | null =>
    values?.map((value) => parseDate(value, reading)).find((date) => date !== null) ?? null;
  return {
    datePublished: firstOf<string>(
      () => known(first(evidence.jsonLd?.datePublished), 'json-ld'),
      () => known(first(evidence.openGraph.datePublished), 'open-graph'),
      () => known(first(evidence.microdata?.datePublished), 'microdata'),
      () => known(first(evidence.rdfa?.datePublished), 'rdfa'),
      () => known(first(evidence.meta.datePublished), 'meta'),
      () => known(first(evidence.dublinCore.datePublished), 'dublin-core'),
      () => known(timeElement(evidence), 'time-element'),
      () => known(visibleDate(evidence, reading), 'visible-text'),
      () => known(dateInAddress(evidence.address), 'address'),
    ),
    dateModified: firstOf<string>(
      () => known(first(evidence.jsonLd?.dateModified), 'json-ld'),
      () => known(first(evidence.openGraph.dateModified), 'open-graph'),
      () => known(first(evidence.microdata?.dateModified), 'microdata'),
    ),
  };
}

function timeElement({ page, heading }: Evidence): string | null {
  const scope = heading && closest(heading, 'article,main,[role="main"]');
  const times = all(
    scope ?? page,
    'time[datetime],[itemprop~="datePublished"][content],time[pubdate]',
    40,
  ).filter((time) => !closest(time, 'aside,nav,footer,[class*="comment" i],[class*="related" i]'));
  return (
    times
      .map((time) => parseDate(attr(time, 'datetime') || attr(time, 'content')))
      .find((date) => date !== null) ?? null
  );
}

function visibleDate({ lines }: Evidence, reading: DateReading): string | null {
  return (
    lines
      .filter(({ text }) => text.length < 160)
      .map(({ text }) => findDate(text, reading)?.iso)
      .find((iso) => iso !== undefined) ?? null
  );
}
