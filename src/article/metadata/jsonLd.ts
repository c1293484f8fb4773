import { all, attr, rawText } from './read';
import {
  nothingStated,
  type StatedArticle,
  type StatedImage,
  type StatedOrganization,
  type StatedPerson,
} from './statedArticle';
import { cleanText, decodeEntities, keyOf, likeness } from './text';

/**
 * What the page's JSON-LD states about the article, or `null`. Among several articles (related stories, lists)
 * the one is taken whose address or headline is the page's.
 */
export function readJsonLd(page: Document, address: string, titles: string[]): StatedArticle | null {
  const nodes = readNodes(page);
  const byId = indexById(nodes);
  const ranked = nodes
    .map((node, order) => ({ node, order, score: articleScore(node, address, titles) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const best = ranked[0];
  if (!best) return publisherOnly(nodes, byId);

  const stated = toStated(best.node, byId);
  // Some pages describe one article twice, once in full: what the better one leaves out the other may say.
  for (const other of ranked.slice(1, 6)) {
    if (isSameArticle(best.node, other.node, address)) fillIn(stated, toStated(other.node, byId));
  }
  if (stated.publisher.length === 0) stated.publisher = sitePublisher(nodes, byId);
  return stated;
}

type Node = Record<string, unknown>;

/** Scripts beyond this are not an article's description; the largest seen, with the whole body in it, has 0.4 MB. */
const MAX_SCRIPT_LENGTH = 3_000_000;
const MAX_SCRIPTS = 60;
/** Objects looked at, over all scripts. */
const MAX_NODES = 4_000;
const MAX_DEPTH = 12;

function readNodes(page: Document): Node[] {
  const nodes: Node[] = [];
  for (const script of all(page, 'script[type*="ld+json" i]', MAX_SCRIPTS)) {
    if (attr(script, 'type').length > 100) continue;
    const source = rawText(script);
    if (source.length > MAX_SCRIPT_LENGTH) continue;
    for (const value of parseMended(source)) collect(value, nodes);
  }
  return nodes;
}

/** Breadth first without recursion, so that the outermost article comes first and no depth can overflow the stack. */
function collect(value: unknown, nodes: Node[]): void {
  let level: unknown[] = [value];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      if (nodes.length >= MAX_NODES) return;
      if (Array.isArray(item)) {
        for (let i = 0; i < item.length && i < 500; i++) next.push(item[i]);
        continue;
      }
      nodes.push(item as Node);
      let seen = 0;
      for (const child of Object.values(item)) {
        if (typeof child === 'object' && child !== null) next.push(child);
        if (++seen > 200) break;
      }
    }
    level = next;
  }
}

/** The values in a JSON-LD script; what cannot be parsed even after mending is left out. */
export function parseMended(source: string): unknown[] {
  const bare = unwrap(source);
  if (bare === '') return [];
  for (const mend of [(s: string) => s, escapeLineBreaks, mendCommas]) {
    const value = tryParse(mend(bare));
    if (value !== undefined) return [value];
  }
  const mended = mendCommas(escapeLineBreaks(bare));
  const whole = tryParse(mended) ?? tryParse(decodeEntities(mended)) ?? tryParse(firstValue(mended));
  return whole === undefined ? [] : [whole];
}

/** Without the comment or CDATA marks of XHTML days around it. */
function unwrap(source: string): string {
  return source
    .slice(0, MAX_SCRIPT_LENGTH)
    .trim()
    .replace(/^(?:\/\*|\/\/)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\*|\/\/)?\s{0,20}(?:\]\]>|-->)\s{0,20}(?:\*\/)?$/, '')
    .replace(/^\ufeff/, '')
    .replace(/;\s{0,20}$/, '')
    .trim();
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    // Broken JSON is common on news pages: the caller mends it or goes without.
    return undefined;
  }
}

/** Line breaks and tabs inside a string are not allowed in JSON, and the commonest thing wrong with it. */
function escapeLineBreaks(source: string): string {
  return source.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, (string) =>
    string.replace(/[\u0000-\u001f]/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, ''),
  );
}

/** Trailing and doubled commas, and properties a template left without a value. */
function mendCommas(source: string): string {
  return source
    .replace(/,(?:\s{0,200},)+/g, ',')
    .replace(/,\s{0,200}([}\]])/g, '$1')
    .replace(/:\s{0,200}([,}])/g, ':null$1');
}

/** The object or list `source` begins with: templates close more brackets than they open. */
function firstValue(source: string): string {
  let depth = 0;
  for (const match of source.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[{]|[\]}]/g)) {
    if (match[0].startsWith('"')) continue;
    depth += /[[{]/.test(match[0]) ? 1 : -1;
    if (depth <= 0) return source.slice(0, match.index + 1);
  }
  return source;
}

function indexById(nodes: Node[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id !== 'string') continue;
    const known = byId.get(id);
    // A reference is an object with nothing but its id.
    if (!known || Object.keys(node).length > Object.keys(known).length) byId.set(id, node);
  }
  return byId;
}

function typesOf(node: Node): string[] {
  return strings(node['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
}

const ARTICLE =
  /^(?:.*NewsArticle|Article|.*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Recipe|Blog ?Post)$/i;
const LESSER =
  /^(?:WebPage|VideoObject|NewsMediaObject|CreativeWork|MediaObject|PodcastEpisode|ImageGallery|Event|ItemPage|DiscussionForumPosting)$/i;

function articleScore(node: Node, address: string, titles: string[]): number {
  const types = typesOf(node);
  const isArticle = types.some((type) => ARTICLE.test(type));
  if (!isArticle && !types.some((type) => LESSER.test(type))) return 0;
  const headline = firstString(node, 'headline') ?? firstString(node, 'name');
  if (!headline && !firstString(node, 'datePublished') && !node['author']) return 0;
  let score = isArticle ? 10 : 1;
  if (types.some((type) => /NewsArticle|BlogPosting/i.test(type))) score += 1;
  if (urlsOf(node).some((url) => isSameAddress(url, address))) score += 6;
  const match = Math.max(0, ...titles.map((title) => likeness(title, headline)));
  score += match * 8;
  if (headline && titles.length > 0 && match < 0.3) score -= 4;
  return score;
}

function urlsOf(node: Node): string[] {
  const main = node['mainEntityOfPage'];
  return [
    node['url'],
    node['@id'],
    typeof main === 'string' ? main : nested(main)?.['@id'],
    nested(main)?.['url'],
  ]
    .filter((url) => typeof url === 'string')
    .slice(0, 4);
}

function isSameAddress(a: string, b: string): boolean {
  const bare = (url: string): string =>
    url
      .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '');
  return bare(a) !== '' && bare(a) === bare(b);
}

function isSameArticle(a: Node, b: Node, address: string): boolean {
  const [first, second] = [
    keyOf(firstString(a, 'headline')),
    keyOf(firstString(b, 'headline') ?? firstString(b, 'name')),
  ];
  if (first && first === second) return true;
  return (
    urlsOf(b).some((url) => isSameAddress(url, address)) &&
    (!first || !second || likeness(first, second) > 0.7)
  );
}

function fillIn(stated: StatedArticle, other: StatedArticle): void {
  for (const [key, value] of Object.entries(other) as [keyof StatedArticle, unknown][]) {
    const known: unknown = stated[key];
    if (Array.isArray(known) && Array.isArray(value) && known.length === 0)
      known.push(...(value as unknown[]));
  }
  stated.isAccessibleForFree ??= other.isAccessibleForFree;
}

function toStated(node: Node, byId: Map<string, Node>): StatedArticle {
  const stated = nothingStated('json-ld');
  stated.headline = texts(node, 'headline', 'name', 'alternativeHeadline');
  stated.description = texts(node, 'description', 'abstract', 'alternativeHeadline');
  stated.author = people(node['author'], byId);
  // The house may stand as the author, and who wrote as the creator.
  if (stated.author.every(({ isOrganization }) => isOrganization))
    stated.author.push(...people(node['creator'], byId));
  stated.editor = people(node['editor'], byId);
  stated.publisher = [
    ...organizations(node['publisher'], byId),
    ...organizations(node['sourceOrganization'], byId),
  ];
  stated.creditText = texts(node, 'creditText');
  stated.dateline = texts(node, 'dateline');
  stated.datePublished = texts(node, 'datePublished', 'dateCreated', 'uploadDate');
  stated.dateModified = texts(node, 'dateModified');
  stated.articleSection = strings(node['articleSection']).slice(0, 10);
  stated.keywords = [
    ...strings(node['keywords']),
    ...nestedAll(node['keywords']).flatMap((k) => texts(k, 'name')),
  ].slice(0, 100);
  stated.inLanguage = [
    ...texts(node, 'inLanguage'),
    ...nestedAll(node['inLanguage']).flatMap((k) => texts(k, 'alternateName', 'name')),
  ];
  stated.image = [...images(node['image'], byId), ...images(node['thumbnailUrl'], byId)];
  stated.url = urlsOf(node);
  stated.articleBody = texts(node, 'articleBody').slice(0, 1);
  stated.isAccessibleForFree = freeAccess(node['isAccessibleForFree']);
  return stated;
}

function freeAccess(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (/^\s*(?:.*schema\.org\/)?true\s*$/i.test(value.slice(0, 60))) return true;
  return /^\s*(?:.*schema\.org\/)?false\s*$/i.test(value.slice(0, 60)) ? false : null;
}

function people(value: unknown, byId: Map<string, Node>): StatedPerson[] {
  return list(value).flatMap((item): StatedPerson[] => {
    if (typeof item === 'string')
      return /^https?:/.test(item)
        ? lookUp(item, byId)
        : [{ name: item, url: null, jobTitle: null, isOrganization: false }];
    const node = resolve(item, byId);
    if (!node) return [];
    const organization = typesOf(node).some((type) => /Organization|Corporation/i.test(type));
    const names = strings(node['name']).concat(
      nestedAll(node['name']).flatMap((inner) => texts(inner, 'name', '@value')),
    );
    const parts = texts(node, 'givenName', 'familyName').join(' ');
    return (names.length > 0 || parts === '' ? names : [parts]).map((name) => ({
      name,
      url: firstString(node, 'url') ?? firstString(node, 'sameAs'),
      jobTitle: firstString(node, 'jobTitle'),
      isOrganization: organization,
    }));
  });
}

function lookUp(id: string, byId: Map<string, Node>): StatedPerson[] {
  const node = byId.get(id);
  return node ? people(node, new Map()) : [];
}

function organizations(value: unknown, byId: Map<string, Node>): StatedOrganization[] {
  return list(value).flatMap((item): StatedOrganization[] => {
    if (typeof item === 'string') return /^https?:/.test(item) ? [] : [{ name: item, url: null, logo: null }];
    const node = resolve(item, byId);
    const name = node && (firstString(node, 'name') ?? firstString(node, 'legalName'));
    if (!node || !name) return [];
    return [{ name, url: firstString(node, 'url'), logo: images(node['logo'], byId)[0]?.url ?? null }];
  });
}

function sitePublisher(nodes: Node[], byId: Map<string, Node>): StatedOrganization[] {
  const isPublisher = (node: Node): boolean =>
    typesOf(node).some((type) => /^(?:NewsMediaOrganization|Organization|WebSite)$/i.test(type));
  const tops = nodes.filter(
    (node) => isPublisher(node) && typeof node['name'] === 'string' && (node['url'] ?? node['logo']),
  );
  return tops.slice(0, 2).flatMap((node) => organizations(node, byId));
}

function publisherOnly(nodes: Node[], byId: Map<string, Node>): StatedArticle | null {
  const publisher = sitePublisher(nodes, byId);
  return publisher.length > 0 ? { ...nothingStated('json-ld'), publisher } : null;
}

function images(value: unknown, byId: Map<string, Node>): StatedImage[] {
  return list(value)
    .slice(0, 20)
    .flatMap((item): StatedImage[] => {
      if (typeof item === 'string') return [{ url: decodeEntities(item), caption: null, creditText: null }];
      const node = resolve(item, byId);
      if (!node) return [];
      const url =
        firstString(node, 'url') ??
        firstString(node, 'contentUrl') ??
        (typeof node['@id'] === 'string' ? node['@id'] : null);
      if (!url) return [];
      return [
        {
          url,
          caption: firstString(node, 'caption') ?? firstString(node, 'description'),
          creditText: firstString(node, 'creditText'),
        },
      ];
    });
}

function resolve(item: unknown, byId: Map<string, Node>): Node | null {
  const node = nested(item);
  if (!node) return null;
  const id = node['@id'];
  if (typeof id === 'string' && !node['name'] && !node['url']) return byId.get(id) ?? node;
  return node;
}

function nested(value: unknown): Node | null {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  return typeof item === 'object' && item !== null && !Array.isArray(item) ? (item as Node) : null;
}

function nestedAll(value: unknown): Node[] {
  return list(value).filter(
    (item): item is Node => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

function list(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  // A list with its order, or a doubly wrapped array: one level is opened, more is nobody's article.
  return (Array.isArray(value) ? value.slice(0, 100) : [value]).flatMap((item: unknown) => {
    const inner: unknown = (item as Node | null)?.['@list'] ?? item;
    return Array.isArray(inner) ? (inner.slice(0, 100) as unknown[]) : [inner];
  });
}

function strings(value: unknown): string[] {
  return list(value).flatMap((item) => {
    const text =
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? cleanText((item as Node)['@value'])
        : cleanText(typeof item === 'number' ? String(item) : item);
    return text ? [text] : [];
  });
}

function texts(node: Node, ...names: string[]): string[] {
  return names.flatMap((name) => strings(node[name]).slice(0, 10));
}

function firstString(node: Node, name: string): string | null {
  return strings(node[name])[0] ?? null;
}
