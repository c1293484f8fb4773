import type { ArticleMetadata } from './article';
import { soundsLikeSide } from './classNames';
import { shapeFigures } from './clean/figures';
import { precedes } from './dom';

/** A narrower picture above the text is an icon or the author's portrait. */
const MIN_WIDTH_PX = 200;

/**
 * Moves the lead picture with its caption to the start of `root` where the page shows it outside the text: between
 * the headline and the text, or above the headline if it is the picture the page names as its own.
 */
export function addLeadFigure(
  body: Element,
  root: Element,
  heading: Element | null,
  metadata: ArticleMetadata,
): void {
  const header = heading && commonAncestor(heading, root);
  if (!header || header === root || header === body) return;
  const named = metadata.image && fileName(metadata.image.url);
  const img = [...header.querySelectorAll('img')].find((candidate) => {
    if (root.contains(candidate) || !precedes(candidate, root)) return false;
    const width = Number(candidate.getAttribute('width') ?? MIN_WIDTH_PX);
    if (
      width < MIN_WIDTH_PX ||
      candidate.closest('aside, nav, li, a[rel~="author"]') ||
      isInSide(candidate, header)
    )
      return false;
    return precedes(heading, candidate) || fileName(candidate.getAttribute('src') ?? '') === named;
  });
  if (!img) return;
  const figure = figureOf(img, header, root);
  const name = fileName(img.getAttribute('src') ?? '');
  const isThere = [...root.querySelectorAll('img')]
    .slice(0, 2)
    .some((known) => fileName(known.getAttribute('src') ?? '') === name);
  if (!isThere) root.prepend(figure);
}

/** The figure that `img` becomes together with what the page says about it. */
function figureOf(img: Element, header: Element, root: Element): Element {
  let box = img;
  for (
    let at = img.parentElement;
    at && at !== header && !at.contains(root) && !at.querySelector('h1');
    at = at.parentElement
  )
    box = at;
  const holder = img.ownerDocument.createElement('div');
  box.before(holder);
  holder.append(box);
  shapeFigures(holder);
  return holder.querySelector('figure') ?? img;
}

function isInSide(element: Element, within: Element): boolean {
  for (let at = element.parentElement; at && at !== within; at = at.parentElement)
    if (soundsLikeSide(at)) return true;
  return false;
}

function commonAncestor(a: Element, b: Element): Element | null {
  for (let at: Element | null = a; at; at = at.parentElement) if (at.contains(b)) return at;
  return null;
}

/** The last part of an address without its size suffixes: the same for two sizes of a picture, mostly. */
function fileName(url: string): string {
  return (
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .pop() ?? ''
  )
    .replace(/(?:[-_]\d{2,4}x\d{2,4})?(?:\.\w{3,4})?$/, '')
    .toLowerCase();
}
