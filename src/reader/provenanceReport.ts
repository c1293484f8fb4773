import '@/assets/provenance.css';
import type { Article, ProvenanceField, Source } from '@/src/article/article';
import { el } from './elements';
import type { MessageKey, Translate } from './messages';
import { trackerReport } from './trackerReport';

/** Returns where on the page each fact about `article` was read, and what is known of the page's trackers. */
export function provenanceReport({ metadata, thirdParties }: Article, t: Translate): HTMLElement[] {
  const rows = (Object.entries(FIELD_NAMES) as [ProvenanceField, MessageKey][]).flatMap(([field, name]) => {
    const source = metadata.provenance[field];
    return source === null
      ? []
      : [el('tr', {}, el('th', { scope: 'row' }, t(name)), el('td', {}, t(SOURCE_NAMES[source])))];
  });
  const facts = [el('p', {}, t('whereReadExplained')), el('table', {}, el('tbody', {}, ...rows))];
  if (!thirdParties) return facts;
  const title = el('p', { class: 'source-trackers-title' }, t('trackers'));
  return [...facts, el('div', { class: 'source-trackers' }, title, ...trackerReport(thirdParties, t))];
}

const FIELD_NAMES: Record<ProvenanceField, MessageKey> = {
  headline: 'fieldHeadline',
  description: 'fieldStandfirst',
  author: 'fieldAuthors',
  editor: 'fieldEditor',
  publisher: 'fieldPublisher',
  articleSection: 'section',
  datePublished: 'published',
  dateModified: 'updated',
  dateline: 'place',
  creditText: 'credit',
  inLanguage: 'language',
  image: 'fieldPicture',
  canonicalUrl: 'fieldCanonicalAddress',
};

const SOURCE_NAMES: Record<Source, MessageKey> = {
  'json-ld': 'sourceJsonLd',
  microdata: 'sourceMicrodata',
  rdfa: 'sourceRdfa',
  'open-graph': 'sourceOpenGraph',
  'dublin-core': 'sourceDublinCore',
  meta: 'sourceMeta',
  link: 'sourceLink',
  'time-element': 'sourceTimeElement',
  markup: 'sourceMarkup',
  'visible-text': 'sourceVisibleText',
  address: 'sourceAddress',
  'text-language': 'sourceTextLanguage',
};
