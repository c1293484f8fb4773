import { HAS_WORD } from '../letters';
import { isAdHost, isReachable } from './hosts';
import {
  attr,
  isText,
  matches,
  parentElementOf,
  parentOf,
  remove,
  select,
  tagOf,
  textOf,
  walk,
} from './nodes';
import { removeIfEmpty } from './flatText';
import type { Removal } from './removal';

/**
 * Takes out what only reports on the reader: pixels, counters, beacons, pictures of tracker hosts, and pictures on the
 * reader's own network. `pageUrl` is the article's address. Small pictures that mean something (flags, icons, curves) stay.
 */
export function removeTrackers(body: Element, pageUrl: string): Removal[] {
  const removals: Removal[] = [];
  const trackerIn = trackerTest(pageUrl);
  for (const element of select(body, LOADS)) {
    const tracker = trackerIn(element);
    if (!tracker) continue;
    removals.push(tracker);
    const parent = parentOf(element);
    remove(element);
    if (parent) removeIfEmpty(parent, body);
  }
  return removals;
}

const LOADS =
  'img, picture > source, video, audio, iframe, embed, object, amp-pixel, amp-img, input[type="image" i], [background]';

/** Returns a test for what only reports on a reader of the article at `pageUrl`. Hosts are judged once. */
export function trackerTest(pageUrl: string): (element: Element) => Removal | null {
  const pageHost = parse(pageUrl, pageUrl)?.hostname ?? null;
  const judged = new Map<string, boolean>();
  const isTrackerHost = (host: string): boolean => {
    const known = judged.get(host);
    if (known !== undefined) return known;
    const verdict = !isReachable(host, pageHost) || (host !== pageHost && isAdHost(host));
    judged.set(host, verdict);
    return verdict;
  };
  return (element) => {
    let first: URL | null | undefined;
    for (const address of addressesOf(element)) {
      const url = parse(address, pageUrl);
      if (first === undefined) first = url;
      if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) continue;
      if (isTrackerHost(url.hostname) || isTrackingAddress(url))
        return { kind: 'tracker', host: url.hostname };
    }
    const tag = tagOf(element);
    const reports =
      tag === 'amp-pixel' ||
      (/^(?:img|amp-img|video)$/.test(tag) &&
        (isTiny(element) ||
          (!isLazy(element) && isHidden(element)) ||
          (first ? looksLikePixel(element, first) : false)));
    return reports ? { kind: 'tracker', host: first?.hostname ?? null } : null;
  };
}

function addressesOf(element: Element): string[] {
  const addresses: string[] = [];
  for (const name of ADDRESSES) {
    const value = attr(element, name);
    const address = name === 'srcset' ? /\S+/.exec(value ?? '')?.[0] : value;
    if (address && !addresses.includes(address)) addresses.push(address);
  }
  return addresses;
}

/** Of a set the first is as good as any. */
const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'poster', 'data', 'background', 'srcset'];

/** At most this in either direction. Nothing so thin is a picture; the thinnest rule or curve in news has 8 px. */
const MAX_PIXEL_PX = 3;

function isTiny(img: Element): boolean {
  const [width, height] = [sizeOf(img, 'width'), sizeOf(img, 'height')];
  return (
    (width !== null && width <= MAX_PIXEL_PX) ||
    (height !== null && height <= MAX_PIXEL_PX) ||
    /^\s*[0-2]%/.test(attr(img, 'width') ?? '')
  );
}

const styledSize = (side: string): RegExp =>
  new RegExp(
    `(?:^|[;\\s])(?:max-)?${side}\\s*:\\s*(\\d*\\.?\\d+)(?:px|em|pt)?\\s*(?:!important)?\\s*(?:;|$)`,
    'i',
  );
const STYLED_SIZE = { width: styledSize('width'), height: styledSize('height') };

/** The size the page gives `element`, in CSS px, by attribute or by style. */
export function sizeOf(element: Element, side: 'width' | 'height'): number | null {
  const attribute = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(attr(element, side) ?? '')?.[1];
  const style = attr(element, 'style');
  const styled = style === null ? undefined : STYLED_SIZE[side].exec(style)?.[1];
  const sizes = [attribute, styled].filter((size) => size !== undefined).map(Number);
  return sizes.length === 0 ? null : Math.min(...sizes);
}

const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0\d*)?\s*(?:;|!|$)|(?:left|top|right|bottom|text-indent|margin(?:-\w+)?)\s*:\s*(?:-\d{3,}|\d{4,}px)|clip\s*:\s*rect\(\s*[01]?(?:px)?[\s,]+[01]?(?:px)?|clip-path\s*:\s*inset\((?:100|50)%|transform\s*:\s*scale\(0\)/i;

/** Names of what is read aloud and not shown. */
const FOR_THE_EAR = /\b(?:sr-only|visually-?hidden|screen-?reader)/i;

/** Whether `element` or what holds only it is hidden by the page. */
function isHidden(element: Element): boolean {
  for (
    let node: Element | null = element, turn = 0;
    node && turn < 4;
    node = parentElementOf(node), turn += 1
  ) {
    if (turn > 0 && !holdsLittle(node)) return false;
    const style = attr(node, 'style') ?? '';
    if (attr(node, 'hidden') !== null || HIDING.test(style)) return true;
    if (FOR_THE_EAR.test(attr(node, 'class') ?? '')) return true;
    // Without a height but with a padding it keeps the place of a picture.
    if (/(?:width|height)\s*:\s*0(?:px)?\s*(?:;|$)/i.test(style) && !/padding/i.test(style)) return true;
  }
  return false;
}

/** Whether a box is made for one thing: no word in it, and few parts. Boxes of a whole article are not read through. */
function holdsLittle(box: Element): boolean {
  let parts = 0;
  let isLittle = true;
  walk(box, (node) => {
    parts += 1;
    if (parts <= MAX_PARTS && !(isText(node) && /\S/.test(textOf(node)))) return undefined;
    isLittle = false;
    return 'stop';
  });
  return isLittle;
}

const MAX_PARTS = 40;

/** Lazy loaders hide a picture until it has come. Such a picture has a size, a set of sources or a description. */
function isLazy(img: Element): boolean {
  if (/\blazy|\blqip|\bblur|\bfade/i.test(attr(img, 'class') ?? '')) return true;
  if (attr(img, 'loading') === 'lazy' || attr(img, 'srcset') !== null || attr(img, 'data-src') !== null)
    return true;
  return (attr(img, 'alt') ?? '').trim().length > 2 || (sizeOf(img, 'width') ?? 0) >= 48;
}

/** Paths that only count, whoever serves them. */
const COUNTING_PATHS =
  /^\/(?:tr\/?$|b\/ss\/|__?utm\.gif|(?:[jrg]\/)?collect\/?$|i\/adsct|px\.gif|\w{1,2}\.gif|1x1|(?:piwik|matomo|count(?:er)?|track(?:er|ing)?|stats?|pixel|beacon|hit|log|imp(?:ression)?|open|view)\.(?:php|gif|png|aspx?|cgi|ashx|do)(?:$|\/))|\/(?:piwik|matomo)\.php$|\/(?:pixel|beacon|1x1|1px|clear|blank|spacer|transparent|transp|trans|empty|dot|tracking-?pixel|tracker|webbug|counter|impression)(?:[-_.]?(?:1x1|pixel|gif))?\.(?:gif|png|php|aspx?|cgi|jpe?g|webp)$|\/(?:__)?(?:pixel|beacon|tracking-pixel|track\/open|open-?track|impression|page-?view)s?\/?$|\/wf\/open$|\/ss\/c\/|\/~ff\/|\/~r\/.+\/~4\/|\/mf\.gif$|\/rss\/pixel|\/republish(?:ing)?-?pixel|\/counter\/.*\/count\.gif|\/count\.gif$/i;

const TRACKED_PAGES: [host: RegExp, path: RegExp][] = [
  [/(?:^|\.)facebook\.com$/, /^\/tr\b|^\/impression\.php/],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:px|collect|li\/track)\b/],
  [/(?:^|\.)google\.[a-z.]+$/, /^\/(?:pagead|ads|ccm|rmkt|gen_204|g\/collect)\b/],
  [/^(?:t\.co|(?:www\.)?twitter\.com)$/, /^\/i\/(?:adsct|jot)/],
  [/(?:^|\.)amazon\.[a-z.]+$/, /^\/(?:e\/ir|gp\/uedata|1\/batch)/],
  [/(?:^|\.)wikimedia\.org$/, /^\/beacon\b/],
];

function isTrackingAddress(url: URL): boolean {
  return TRACKED_PAGES.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
}

/** First parts of host names that are given to machines that count. */
const COUNTING_HOST =
  /^(?:pixels?|px|pxl|beacons?|bcn|track(?:er|ers|ing)?|trk|trck|stats?|statistics?|statistik|s?metrics?|counters?|count|analytics?|telemetry|collect(?:or)?s?|hits?|logs?|logger|events?|insights?|imp|impressions?|webbug|audience|mesure|zaehler|zaehlpixel|piwik|matomo|sstats|omniture|umami|ingest|rum|tag|tags|adstats|adlog|adtrack\w*|clicktrack\w*|opens?|email-?open)\d*$/;

/** A picture with no size, no description and no caption, from an address that counts: a pixel whose size is in the file. */
function looksLikePixel(img: Element, url: URL): boolean {
  if (isDescribed(img)) return false;
  const names = `${attr(img, 'class') ?? ''} ${attr(img, 'id') ?? ''}`;
  const alt = attr(img, 'alt') ?? '';
  if ((alt.length < 16 && SAYS_SO.test(alt)) || CALLED_SO.test(names)) return true;
  const [label = ''] = url.hostname.split('.', 1);
  const countingHost = COUNTING_HOST.test(label) || label.split('-').some((part) => COUNTING_HOST.test(part));
  if (countingHost || COUNTING_PATHS.test(url.pathname)) return true;
  const reports =
    /(?:^|[?&])(?:uid|uuid|cid|sid|vid|tid|pid|e|ev|event|ref|referrer|referer|url|dl|dt|rnd|rand|random|cb|cachebuster|ts|ord|user|visitor|session|page|title)=/gi;
  const isPicture = /\.(?:jpe?g|png|webp|avif|svg|bmp|tiff?)$/i.test(url.pathname);
  return !isPicture && (url.search.match(reports) ?? []).length >= 2;
}

const SAYS_SO = /^(?:pixel|tracking|tracker|counter|beacon|stats|count|spacer|z[äa]hlpixel)\b/i;
const CALLED_SO = /\b(?:tracking-?pixel|tracker|beacon|impression|web-?bug)\b/i;

/** Whether the page treats `img` as something to look at: a real size, words for it, a caption. */
function isDescribed(img: Element): boolean {
  const [width, height] = [sizeOf(img, 'width'), sizeOf(img, 'height')];
  if ((width ?? 0) >= 10 && (height ?? 0) >= 10) return true;
  if (HAS_WORD.test(attr(img, 'alt') ?? '') && !SAYS_SO.test(attr(img, 'alt') ?? '')) return true;
  for (let node = parentElementOf(img), turn = 0; node && turn < 3; node = parentElementOf(node), turn += 1) {
    if (matches(node, 'figure') && textOf(node).trim() !== '') return true;
  }
  return false;
}

function parse(address: string, base: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    // No address: there is nothing to ask for. Asking first whether it is one would read it twice.
    return null;
  }
}
