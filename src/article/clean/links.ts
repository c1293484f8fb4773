import { isDataPicture } from './dataPicture';
import { attr, attributeNamesOf, parentOf, remove, select, setAttr, unwrap } from './nodes';
import { isReachable, isTrackerHost } from './hosts';
import { unwrapRedirect } from './redirectors';
import { isTrackingParameter } from './trackingParameters';

/** Wrappers inside wrappers, as ad chains have them. A longer chain ends where it is. */
const MAX_WRAPPERS = 6;
/** Longer than any address that leads somewhere; browsers and servers refuse them too. */
const MAX_ADDRESS_LENGTH = 8_000;

/**
 * Makes every address below `body` absolute and honest: http(s), mailto and tel only, no tracking parameters, no
 * redirect wrappers, no user names. `baseUrl` is what the page says its addresses are relative to, `pageUrl` where it is.
 * Links that lead nowhere are opened, pictures without an allowed address go.
 */
export function cleanLinks(body: Element, baseUrl: string, pageUrl = baseUrl): void {
  const targets = keepLinkedIds(body, baseUrl);
  for (const link of select(body, '[href]')) cleanHref(link, baseUrl, targets);
  for (const picture of select(body, 'img, source')) cleanPicture(picture, baseUrl, pageUrl);
  for (const quote of select(body, '[cite]'))
    setAttr(quote, 'cite', webAddress(attr(quote, 'cite'), baseUrl));
}

/**
 * Returns where `href` really leads, as an absolute http(s), mailto or tel address without what only serves to follow
 * the reader, or `null` if it leads nowhere. Parameters that are kept stay byte for byte as they were.
 */
export function cleanUrl(href: string, baseUrl: string): string | null {
  let url = parse(href, baseUrl);
  for (let wrappers = 0; url && isWeb(url) && wrappers < MAX_WRAPPERS; wrappers += 1) {
    const target = unwrapRedirect(url.href);
    const next = target === null ? null : parse(target, baseUrl);
    if (!next || !isWeb(next)) break;
    url = next;
  }
  if (!url) return null;
  if (isWeb(url)) return withoutTracking(url);
  return url.protocol === 'mailto:' || url.protocol === 'tel:' ? url.href : null;
}

/**
 * Returns the absolute address of a picture that may be shown, or `null`: http(s), or a small raster picture written
 * into the page; never a tracker, and nothing on the reader's own network unless the article is there: at `pageUrl`, not
 * at what the page claims with `<base>`.
 */
export function cleanImageUrl(src: string, baseUrl: string, pageUrl = baseUrl): string | null {
  const trimmed = src.trim();
  if (/^data:/i.test(trimmed)) return isDataPicture(trimmed) ? trimmed : null;
  const url = parse(trimmed, baseUrl);
  if (!url || !isWeb(url)) return null;
  const articleHost = parse(pageUrl, pageUrl)?.hostname ?? null;
  if (!isReachable(url.hostname, articleHost)) return null;
  if (url.hostname !== articleHost && isTrackerHost(url.hostname)) return null;
  return url.href;
}

function cleanHref(link: Element, baseUrl: string, targets: Set<string>): void {
  const href = (attr(link, 'href') ?? '').trim();
  const fragment = fragmentWithin(href, baseUrl);
  if (fragment !== null && targets.has(fragment)) {
    setAttr(link, 'href', `#${fragment}`);
    return;
  }
  const clean = href === '' ? null : cleanUrl(href, baseUrl);
  if (clean !== null) setAttr(link, 'href', clean);
  else if (link.localName === 'a' && !attributeNamesOf(link).includes('id')) unwrap(link);
  else setAttr(link, 'href', null);
}

function cleanPicture(picture: Element, baseUrl: string, pageUrl: string): void {
  const candidates = [attr(picture, 'src') ?? '', ...sourcesOf(attr(picture, 'srcset') ?? '')];
  setAttr(picture, 'srcset', null);
  setAttr(picture, 'sizes', null);
  const src = candidates
    .map((candidate) => (candidate ? cleanImageUrl(candidate, baseUrl, pageUrl) : null))
    .find(Boolean);
  if (src) setAttr(picture, 'src', src);
  else if (parentOf(picture)) remove(picture);
}

/** The addresses of a `srcset`, the largest first. A comma inside an address does not end it; one after it does. */
function sourcesOf(srcset: string): string[] {
  return [...srcset.slice(0, 20_000).matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)]
    .map(([, src = '', size = '1']) => ({ src, size: Number(size) }))
    .sort((a, b) => b.size - a.size)
    .map(({ src }) => src);
}

/**
 * Ids stay only where a link of the article leads to them, as footnotes do; any other would let a page name things in
 * our document. Returns the ones kept.
 */
function keepLinkedIds(body: Element, baseUrl: string): Set<string> {
  const wanted = new Set(
    select(body, 'a[href]').map((link) => fragmentWithin(attr(link, 'href') ?? '', baseUrl)),
  );
  const kept = new Set<string>();
  for (const anchor of select(body, 'a[name]:not([id])')) {
    const name = attr(anchor, 'name') ?? '';
    if (wanted.has(name)) setAttr(anchor, 'id', name);
  }
  for (const element of select(body, '[id]')) {
    const id = attr(element, 'id') ?? '';
    if (wanted.has(id) && !kept.has(id)) kept.add(id);
    else setAttr(element, 'id', null);
  }
  return kept;
}

/** The fragment of `href` if it leads to a place on the article's own page. */
function fragmentWithin(href: string, baseUrl: string): string | null {
  const at = href.indexOf('#');
  if (at === -1) return null;
  const fragment = decodeFragment(href.slice(at + 1));
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,99}$/u.test(fragment)) return null;
  const before = href.slice(0, at).trim();
  if (before === '') return fragment;
  const url = parse(before, baseUrl);
  const base = parse(baseUrl, baseUrl);
  return url && base && url.href === base.href.replace(/#.*$/, '') ? fragment : null;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray percent sign: the fragment is not encoded.
    return fragment;
  }
}

function webAddress(href: string | null, baseUrl: string): string | null {
  const clean = href === null ? null : cleanUrl(href, baseUrl);
  return clean?.startsWith('http') && !isTrackerHost(new URL(clean).hostname) ? clean : null;
}

function parse(href: string, baseUrl: string): URL | null {
  if (href.length > MAX_ADDRESS_LENGTH || !URL.canParse(href, baseUrl)) return null;
  const url = new URL(href, baseUrl);
  url.username = '';
  url.password = '';
  return url;
}

function isWeb(url: URL): boolean {
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
}

function withoutTracking(url: URL): string {
  const { hostname } = url;
  if (url.search.length > 1) {
    const all = url.search.slice(1).split('&');
    const kept = all.filter((pair) => !isTrackingParameter(nameOf(pair), hostname));
    if (kept.length < all.length) url.search = kept.join('&');
  }
  const pairs = url.hash.slice(1).split('&');
  const isTracking = pairs.every((pair) => pair.includes('=') && isTrackingParameter(nameOf(pair), hostname));
  if (isTracking) url.hash = '';
  return url.href;
}

function nameOf(pair: string): string {
  return decodeFragment(pair.split('=', 1)[0]?.replaceAll('+', ' ') ?? '').replace(/^(?:amp;|\?)+/, '');
}
