import { all, attr } from './read';
import { namedPerson, nothingStated, type StatedArticle } from './statedArticle';
import { cleanText } from './text';

/** The page's `<meta>` elements: lower-case name (or property) to contents, in page order. */
export type MetaTags = Map<string, string[]>;

const MAX_META = 600;
const MAX_PER_NAME = 60;

export function readMetaTags(page: Document): MetaTags {
  const tags: MetaTags = new Map();
  for (const element of all(page, 'meta[content],meta[value]', MAX_META)) {
    // "value" is a common slip for "content".
    const content = cleanText(attr(element, 'content') || attr(element, 'value'));
    if (!content) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attr(element, key).trim().toLowerCase();
      // itemprop belongs to its item: those are read as microdata.
      if (!name || key === 'itemprop' || name.length > 100) continue;
      const known = tags.get(name);
      if (!known) tags.set(name, [content]);
      else if (known.length < MAX_PER_NAME) known.push(content);
    }
  }
  return tags;
}

/** What Open Graph and the `article:` properties state. */
export function openGraph(tags: MetaTags): StatedArticle {
  const stated = nothingStated('open-graph');
  stated.headline = named(tags, ['og:title']);
  stated.description = named(tags, ['og:description']);
  stated.author = named(tags, ['article:author', 'og:article:author', 'article:author:name']).map(
    namedPerson,
  );
  stated.publisher = named(tags, ['og:site_name']).map((name) => ({ name, url: null, logo: null }));
  stated.datePublished = named(tags, [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'og:published_time',
    'article:published_date',
  ]);
  stated.dateModified = named(tags, [
    'article:modified_time',
    'og:updated_time',
    'og:article:modified_time',
    'article:modified',
    'og:modified_time',
  ]);
  stated.articleSection = named(tags, ['article:section', 'og:article:section']);
  stated.keywords = named(tags, ['article:tag', 'og:article:tag']);
  stated.inLanguage = named(tags, ['og:locale']);
  stated.image = named(tags, [
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
  ]).map((url) => ({ url, caption: null, creditText: null }));
  stated.url = named(tags, ['og:url']);
  return stated;
}

/** What Dublin Core states, in its many spellings. */
export function dublinCore(tags: MetaTags): StatedArticle {
  const dc = (...names: string[]): string[] =>
    named(
      tags,
      names.flatMap((name) => [
        `dc.${name}`,
        `dc:${name}`,
        `dcterms.${name}`,
        `dcterms:${name}`,
        `dcsext.${name}`,
      ]),
    );
  const stated = nothingStated('dublin-core');
  stated.headline = dc('title');
  stated.description = dc('description', 'abstract');
  stated.author = dc('creator', 'contributor').map(namedPerson);
  stated.publisher = dc('publisher').map((name) => ({ name, url: null, logo: null }));
  stated.datePublished = dc(
    'date.issued',
    'issued',
    'date.created',
    'created',
    'date',
    'date.x-metadatalastmodified',
    'published',
  );
  stated.dateModified = dc('date.modified', 'modified');
  stated.inLanguage = dc('language');
  return stated;
}

/** What all other `<meta>` elements state: plain HTML, and what analytics and recommendation services ask for. */
export function plainMeta(tags: MetaTags): StatedArticle {
  const stated = nothingStated('meta');
  stated.headline = named(tags, [
    'parsely-title',
    'sailthru.title',
    'cxenseparse:title',
    'hdl',
    'headline',
    'title',
    'twitter:title',
    'citation_title',
    'pdate-title',
    'analytics-s_headline',
  ]);
  stated.description = named(tags, [
    'description',
    'sailthru.description',
    'twitter:description',
    'abstract',
    'lp',
  ]);
  stated.author = named(tags, [
    'author',
    'authors',
    'byl',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'cxenseparse:articleauthor',
    'citation_author',
    'article_author',
    'article.author',
    'article:author_name',
    'news_authors',
    'dable:author',
    'byline',
    'creator',
    'rbauthors',
    'vr:author',
    'og:author',
    'shareaholic:article_author_name',
    'bt:author',
    'mrf:authors',
    'k:author',
    'ppn:author',
    'contentauthor',
    'itmid:author',
  ]).map(namedPerson);
  stated.publisher = named(tags, [
    'application-name',
    'apple-mobile-web-app-title',
    'publisher',
    'al:android:app_name',
    'al:iphone:app_name',
    'twitter:app:name:iphone',
    'shareaholic:site_name',
    'cre',
    'copyright',
  ]).map((name) => ({
    name,
    url: null,
    logo: null,
  }));
  stated.datePublished = named(tags, [
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'cxenseparse:recs:articlepublishtime',
    'publish-date',
    'publish_date',
    'publishdate',
    'pubdate',
    'pub_date',
    'ptime',
    'pdate',
    'date',
    'article_date_original',
    'article.published',
    'article.created',
    'article.published_time',
    'published',
    'published_time',
    'published-date',
    'publication_date',
    'publication-date',
    'publicationdate',
    'originalpublicationdate',
    'datepublished',
    'date_published',
    'date-published',
    'date.published',
    'displaydate',
    'creation_date',
    'created',
    'release_date',
    'last-published',
    'citation_publication_date',
    'citation_date',
    'shareaholic:article_published_time',
    'vr:published_time',
    'rnews:datepublished',
    'bt:pubdate',
    'time',
    'dat',
    'gtm-publisheddate',
    'mrf:published_time',
    'story:published_time',
    'cre_date',
    'itemdate',
    'firstpublished',
    'firstpublicationdate',
    'datecreated',
    'weibo:article:create_at',
    'dable:published_time',
    'wprm-published',
  ]);
  stated.dateModified = named(tags, [
    'lastmod',
    'last-modified',
    'lastmodified',
    'modified',
    'datemodified',
    'date_modified',
    'utime',
    'revision_date',
    'last_updated_date',
    'article.updated',
    'weibo:article:update_at',
    'moddate',
    'dcterms.modified',
    'updated',
    'parsely-modified',
    'last-update',
  ]);
  stated.articleSection = named(tags, [
    'parsely-section',
    'section',
    'cxenseparse:section',
    'article.section',
    'category',
    'analytics-section',
    'cg',
    'article_section',
    'sailthru.section',
    'mrf:sections',
    'vr:category',
  ]);
  stated.keywords = named(tags, ['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags']);
  stated.inLanguage = named(tags, ['language', 'content-language']);
  stated.image = named(tags, ['sailthru.image.full', 'parsely-image-url', 'thumbnail']).map((url) => ({
    url,
    caption: null,
    creditText: null,
  }));
  return stated;
}

function named(tags: MetaTags, names: string[]): string[] {
  return names.flatMap((name) => tags.get(name) ?? []);
}
