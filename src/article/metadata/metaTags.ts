import { isOpener } from './byline';
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
  stated.author = called(tags, AUTHOR).map(namedPerson);
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
  stated.datePublished = [...called(tags, PUBLISHED), ...called(tags, CREATED)];
  stated.dateModified = called(tags, MODIFIED);
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

/** "twitter:label1" says what "twitter:data1" is: "Written by", "Verfasst von". It may be whoever typed the story in. */
export function labelledAuthors(tags: MetaTags): string[] {
  return ['1', '2'].flatMap((n) =>
    isOpener(tags.get(`twitter:label${n}`)?.[0] ?? '') ? named(tags, [`twitter:data${n}`]) : [],
  );
}

/** Every system has names of its own for the two days of an article, made of the same few words. */
const MODIFIED = /modif|updat|lastmod|moddate|utime|revis/;
const OTHER = /modif|updat|lastmod|moddate|revis|expir|build|deploy|valid|event|id$/;
const PUBLISHED = /publi(?!sher)|pub[._-]?date|ptime|pdate|display-?date|release[._-]?date/;
const CREATED =
  /(?:^|[._:-])date$|^(?:dat|time)$|creat(?!or)|date_?original|post_?date|article-?date|item-?date/;

/** Not Open Graph's and Twitter's, which are read elsewhere or name accounts, nor whoever made an app. */
const AUTHOR =
  /^(?!(?:og:)?article:author$|twitter|smart|dc)(?:.*[._:-])?(?:article|content|news_|rb)?_?authors?(?:_?names?)?$|^byl(?:ine)?$|^creator$/;

/** What the tags whose names fit `pattern` say, those apart that are about a change and fit by chance. */
function called(tags: MetaTags, pattern: RegExp): string[] {
  return [...tags]
    .filter(([name]) => pattern.test(name) && (pattern === MODIFIED || !OTHER.test(name)))
    .flatMap(([, values]) => values);
}

function named(tags: MetaTags, names: string[]): string[] {
  return names.flatMap((name) => tags.get(name) ?? []);
}
