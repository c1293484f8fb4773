import type { ArticleImage } from '../article';
import { pictureOf } from '../pictures';
import type { Evidence } from './evidence';
import type { Known } from './firstOf';
import { absolute, all, attr, closest, isAfter, one, parentOf, partTest, tagOf } from './read';
import { readText } from './readText';
import type { StatedImage } from './statedArticle';

/**
 * The picture the article opens with: as the page shows it, in the best version, else as it is stated. A stated picture that
 * the page does not show may be made for networks, with the headline drawn into it.
 */
export function readLeadImage(evidence: Evidence): Known<ArticleImage> | null {
  const stated = statedImages(evidence);
  const shown = shownImages(evidence);
  const before = openingPictures(evidence);
  const opening = [...shown, ...before].find(({ isOpening }) => isOpening);
  const isStated = ({ image }: ShownImage): boolean =>
    stated.some(({ value }) => isSamePicture(image.url, value.url));
  const same = shown.find(isStated) ?? before.find(isStated);
  const first = same ?? opening ?? (stated.length === 0 ? shown[0] : undefined);
  const named =
    first && !hasFileName(first.image.url)
      ? stated.find(({ value }) => hasFileName(value.url) && !/thumb/i.test(value.url))
      : undefined;
  if (first && !named && !isThumbnail(first, evidence)) return { value: first.image, source: 'markup' };
  return named ?? stated[0] ?? linkedImage(evidence);
}

/** What older pages name for previews. */
function linkedImage({ page, base }: Evidence): Known<ArticleImage> | null {
  const link = one(page, 'link[rel="image_src"][href]');
  const url = link && absolute(attr(link, 'href'), base);
  return url ? { value: { url, caption: null, creditText: null }, source: 'link' } : null;
}

/** Shown in one small size only, and in another wherever somebody else shows it: what is stated is the picture. */
function isThumbnail({ image, width }: ShownImage, { tags, jsonLd, base }: Evidence): boolean {
  const larger = Number(tags.get('og:image:width')?.[0] ?? 0);
  if (width === null || width >= THUMBNAIL_PX || larger <= width) return false;
  const formal = (jsonLd?.image ?? []).flatMap(({ url }) => absolute(url, base) ?? []);
  return !formal.some((url) => isSamePicture(url, image.url));
}

const THUMBNAIL_PX = 700;

/** Resizing services hide the picture behind a number or a word: "/resize/90?url=…". */
function hasFileName(url: string): boolean {
  return (new URL(url).pathname.split('/').at(-1) ?? '').length > 6;
}

function statedImages({ openGraph, jsonLd, microdata, rdfa, meta, base }: Evidence): Known<ArticleImage>[] {
  return [openGraph, jsonLd, microdata, rdfa, meta].flatMap((article) =>
    (article?.image ?? []).slice(0, 8).flatMap((image: StatedImage) => {
      const url = absolute(image.url, base);
      return url && article && !FURNITURE.test(url)
        ? [{ value: { ...image, url }, source: article.source }]
        : [];
    }),
  );
}

/** Pictures of the site, not of the story. */
const FURNITURE =
  /(?:^|[/_.-])(?:logo|logos|icons?|favicon|avatar|sprite|placeholder|blank|pixel|spacer|default[-_]?(?:image|img|og|share|social|thumb\w*)|og[-_]default|(?:social|share)[-_](?:share|default|card)|no[-_]?image|fallback|dummy|loader|1x1)(?:[/_.-]|\d|$)/i;
const NOT_THE_STORY =
  'nav,aside,footer,[class*="author" i],[class*="avatar" i],[class*="logo" i],[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="comment" i],[class*="share" i],[class*="banner" i],[hidden]';
const MIN_WIDTH_PX = 200;

interface ShownImage {
  image: ArticleImage;
  /** CSS px where it comes in one size only, `null` where it comes in several or says none. */
  width: number | null;
  /** A captioned picture between the headline and the first paragraph. */
  isOpening: boolean;
}

/** Pictures in the article, in page order. */
export function shownImages(evidence: Evidence): ShownImage[] {
  const { page, heading } = evidence;
  const scope =
    (heading && closest(heading, 'article,main,[role="main"]')) ?? (heading && ancestor(heading, 5)) ?? page;
  const found: ShownImage[] = [];
  const isBeside = partTest(NOT_THE_STORY, heading);
  for (const img of all(scope, 'img', 40)) {
    if (found.length >= 6) break;
    const image = isBeside(img) ? null : shownImage(img, evidence);
    if (image) found.push(image);
  }
  return found;
}

/** Every picture before the text, wherever it stands: the story's own may be above the article's element or in a gallery. */
function openingPictures(evidence: Evidence): ShownImage[] {
  const prose = firstProse(evidence);
  if (!prose) return [];
  return all(evidence.page, 'img', MAX_OPENING_PICTURES)
    .filter((img) => isAfter(img, prose) && !closest(img, 'nav,footer,[hidden]'))
    .flatMap((img) => shownImage(img, evidence) ?? []);
}

const MAX_OPENING_PICTURES = 120;

function shownImage(img: Element, evidence: Evidence): ShownImage | null {
  const { heading, base } = evidence;
  const picture = closest(img, 'noscript') ? null : pictureOf(img);
  const src = picture && (sourceFile(img, picture.src) ?? picture.src);
  const url = absolute(src, base);
  if (!picture || !url || FURNITURE.test(new URL(url).pathname)) return null;
  const link = closest(img, 'a');
  // The picture of another story.
  if (link && one(link, 'h2,h3,h4,h5') && !(heading && closest(heading, 'a') === link)) return null;
  if ((picture.width ?? MIN_WIDTH_PX) < MIN_WIDTH_PX && !SAYS_WIDTH.test(url)) return null;
  const figure = closest(img, 'figure');
  const caption = figure && one(figure, 'figcaption');
  const prose = firstProse(evidence);
  const isOpening =
    caption !== null && heading !== null && prose !== null && isAfter(heading, img) && isAfter(img, prose);
  return {
    image: { url, caption: caption ? readText(caption, 500) || null : null, creditText: null },
    width: SEVERAL_SIZES.some((name) => attr(img, name) !== '') || isInPicture(img) ? null : picture.width,
    isOpening,
  };
}

/** Resizing services are told the size, "?w=90" or "/w_90/", and can give another. */
const SAYS_WIDTH = /[?&]w(?:idth)?=|\/w[_=]?\d/;

const SEVERAL_SIZES = ['srcset', 'data-srcset', 'data-lazy-srcset'];

function isInPicture(img: Element): boolean {
  const holder = parentOf(img);
  return holder !== null && tagOf(holder) === 'picture';
}

/** The first paragraph below the headline. */
function firstProse({ lines }: Evidence): Element | null {
  const prose = lines.find(
    ({ text, distance, linked }) => distance > 0 && text.length > 160 && linked < text.length / 2,
  );
  return prose?.element ?? null;
}

/** Of a `<picture>` the browser shows the first source it can: the modern format before the one in `<img>`. */
function sourceFile(img: Element, chosen: string): string | null {
  const holder = parentOf(img);
  if (!holder || !isInPicture(img)) return null;
  const stem = stemOf(chosen);
  for (const source of all(holder, 'source[srcset],source[data-srcset]', 6)) {
    const set = attr(source, 'srcset') || attr(source, 'data-srcset');
    const same = set
      .slice(0, 20_000)
      .split(/,\s+|\s+/)
      .find((part) => /\.(?:webp|avif)(?:$|\?)/i.test(part) && stemOf(part) === stem);
    if (same) return same;
  }
  return null;
}

/** The file's name without its format. */
function stemOf(url: string): string {
  return (url.split('?')[0] ?? '')
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.[a-z]{3,4}$/i, '');
}

function ancestor(element: Element, levels: number): Element {
  let at = element;
  for (let i = 0; i < levels; i++) {
    const parent = parentOf(at);
    if (!parent || tagOf(parent) === 'body') break;
    at = parent;
  }
  return at;
}

/** Sizes and formats of one picture have a long number, a hash or a file name in common. */
export function isSamePicture(a: string, b: string): boolean {
  const file = (url: string): string =>
    (/^[^?]+\.(?:jpe?g|png|webp|avif|gif)(?=\?|$)/i.exec(url) ?? [url])[0];
  if (file(a) === file(b)) return true;
  const tokens = (url: string): Set<string> =>
    new Set(
      decodePath(url)
        .match(/[a-z0-9]{7,}/gi)
        ?.filter((token) => /\d/.test(token) || token.length >= 14) ?? [],
    );
  const stem = (url: string): string =>
    (decodePath(url).split('/').at(-1) ?? '')
      .replace(/[?&].*$/, '')
      .replace(/\.[a-z]{3,4}$/i, '')
      .replace(/[-_.]?\d+x\d+$/i, '')
      .toLowerCase();
  const [first, second] = [stem(a), stem(b)];
  if (first.length > 5 && first === second) return true;
  const shared = sharedStart(first, second);
  if (
    shared >= 12 &&
    shared >= Math.min(first.length, second.length) * 0.4 &&
    !/^(?:img|image|dsc|photo|gettyimages|shutterstock|adobestock)?[\d_-]*$/i.test(first.slice(0, shared))
  )
    return true;
  const other = tokens(b);
  return [...tokens(a)].some((token) => other.has(token) && !/^(?:19|20)\d{6}$/.test(token));
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname + new URL(url).search);
  } catch {
    // Badly encoded, as some addresses are: compared as written.
    return url;
  }
}
