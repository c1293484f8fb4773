import { attributeOf, methodOf, ownGet } from './dom';

/** Attributes in which lazy loaders keep the address of the real picture, the most specific first. */
const LAZY_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-url',
  'data-img-url',
  'data-image',
  'data-full-src',
  'data-hi-res-src',
  'data-echo',
  'data-cfsrc',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-sizes-srcset', 'srcset'];

/** Widest picture asked for, in pixels: two device pixels for each of a wide column. */
const WANTED_WIDTH_PX = 1600;

/** In both directions at most this: a counter or a spacer, never a picture. */
const MAX_PIXEL_PX = 3;

export interface Picture {
  /** As written on the page: may be relative. */
  src: string;
  alt: string;
  /** CSS px, or `null` if the page does not say. */
  width: number | null;
  height: number | null;
}

/**
 * Returns the best picture that an `<img>` of a live page stands for, or `null` if it stands for none: lazy
 * attributes and `srcset` first, because `src` is then a placeholder; the sources of its `<picture>` as well.
 */
export function pictureOf(img: Element): Picture | null {
  const src = bestSource(img);
  if (!src) return null;
  const width = size(img, 'width');
  const height = size(img, 'height');
  if (width !== null && height !== null && width <= MAX_PIXEL_PX && height <= MAX_PIXEL_PX) return null;
  return { src, alt: attributeOf(img, 'alt') ?? '', width, height };
}

function bestSource(img: Element): string | null {
  const names = getAttributeNames.call(img);
  const found = candidatesIn(img, names);
  for (const source of siblingsInPicture(img))
    found.push(...candidatesIn(source, getAttributeNames.call(source)));
  const fromSet = widest(found);
  if (fromSet !== null) return fromSet;
  for (const name of LAZY_SOURCES) {
    const lazy = names.includes(name) ? attributeOf(img, name) : null;
    if (lazy !== null && isPictureAddress(lazy)) return lazy.trim();
  }
  const src = attributeOf(img, 'src');
  if (src === null) return null;
  return isPictureAddress(src) || isSmallDataPicture(img, src.trim()) ? src.trim() : null;
}

const getAttributeNames = methodOf<Element, 'getAttributeNames'>('Element', 'getAttributeNames');

/** What the sets of sources of an `<img>` or `<source>` offer. */
function candidatesIn(element: Element, names: string[]): Candidate[] {
  return SETS.filter((name) => names.includes(name)).flatMap((name) =>
    // A `<source>` without descriptors may say its width in an attribute.
    candidates(attributeOf(element, name) ?? '', size(element, 'width') ?? 1),
  );
}

function siblingsInPicture(img: Element): Element[] {
  const parent = ownGet(img, 'parentElement');
  return parent?.tagName === 'PICTURE'
    ? [...parent.children].filter((child) => child.tagName === 'SOURCE')
    : [];
}

interface Candidate {
  url: string;
  /** px */
  width: number;
}

/** Reads a `srcset`. Commas inside addresses are kept: only a comma before white space or at the end separates. */
function candidates(srcset: string, ownWidth: number): Candidate[] {
  if (srcset.length > 20_000) return [];
  return [...srcset.matchAll(/\s*([^\s,](?:\S*[^\s,])?)((?:\s+[\d.]+[wxh])*)\s*(?:,|$)/g)]
    .map(([, url = '', descriptors = '']) => ({ url, width: widthOf(descriptors) ?? ownWidth }))
    .filter(({ url }) => isPictureAddress(url));
}

/** The width a candidate states, in px; a density of 2x counts as twice an ordinary column. */
function widthOf(descriptors: string): number | null {
  const [, width] = /([\d.]+)w/.exec(descriptors) ?? [];
  if (width !== undefined) return Number(width);
  const [, density] = /([\d.]+)x/.exec(descriptors) ?? [];
  return density === undefined ? null : Number(density) * COLUMN_PX;
}

/** Width of an ordinary text column. */
const COLUMN_PX = 700;

/** The narrowest picture that is wide enough, else the widest there is. */
function widest(all: Candidate[]): string | null {
  const sorted = all.sort((a, b) => a.width - b.width);
  return (sorted.find(({ width }) => width >= WANTED_WIDTH_PX) ?? sorted.at(-1))?.url ?? null;
}

/** Inline pictures below this are placeholders: a grey square, a blurred thumbnail. */
const MIN_DATA_URL_CHARACTERS = 2_000;

function isPictureAddress(value: string): boolean {
  const url = value.trim();
  if (url === '' || url.length > 100_000) return false;
  if (/^data:/i.test(url))
    return /^data:image\/(?:png|jpe?g|gif|webp|avif)/i.test(url) && url.length >= MIN_DATA_URL_CHARACTERS;
  return !/^(?:blob|about|javascript):/i.test(url) && !/[{}]/.test(url);
}

/** A picture of fewer bytes than this for each hundred pixels is one colour. */
const MIN_BYTES = 1;
/** Up to this size, in CSS px, one colour can mean something, as in the key of a map. */
const MAX_SIGN_PX = 48;

/** Whether the few bytes of `src` are a small picture, not what stands in for a large one until that has come. */
function isSmallDataPicture(img: Element, src: string): boolean {
  const [, type = '', bytes = ''] = /^data:image\/(png|jpe?g|gif|webp|avif);base64,(.+)$/i.exec(src) ?? [];
  if (bytes === '' || src.length >= MIN_DATA_URL_CHARACTERS) return false;
  const [shownWidth, shownHeight] = [size(img, 'width'), size(img, 'height')];
  const [width, height] = intrinsicSize(type, bytes) ?? [shownWidth ?? 0, shownHeight ?? 0];
  const isSign =
    (attributeOf(img, 'alt') ?? '').trim() !== '' &&
    Math.max(shownWidth ?? 0, shownHeight ?? 0) <= MAX_SIGN_PX &&
    Math.min(shownWidth ?? 0, shownHeight ?? 0) > MAX_PIXEL_PX;
  if (width <= MAX_PIXEL_PX || height <= MAX_PIXEL_PX) return isSign;
  // Shown larger than it is: the blurred shape of a picture to come.
  if (shownWidth !== null && shownWidth > 2 * width) return false;
  return bytes.length * 100 > width * height * MIN_BYTES;
}

/** What the first bytes of a picture say about its size, in px. The browser may not have looked yet. */
function intrinsicSize(type: string, base64: string): [width: number, height: number] | null {
  try {
    const head = atob(base64.slice(0, 32));
    const at = (index: number): number => head.charCodeAt(index);
    if (type === 'png') return [at(18) * 256 + at(19), at(22) * 256 + at(23)];
    return type === 'gif' ? [at(7) * 256 + at(6), at(9) * 256 + at(8)] : null;
  } catch {
    // Not base64 after all: the browser will show nothing.
    return null;
  }
}

function size(img: Element, name: 'width' | 'height'): number | null {
  // "100%" says nothing about the picture.
  const [, stated] = /^\s*(\d{1,5})(?:px)?\s*$/.exec(attributeOf(img, name) ?? '') ?? [];
  if (stated !== undefined && Number(stated) > 0) return Number(stated);
  const natural: unknown = Reflect.get(img, name === 'width' ? 'naturalWidth' : 'naturalHeight');
  return typeof natural === 'number' && natural > 0 ? natural : null;
}
