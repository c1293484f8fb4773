import { ownGet } from '../dom';

/**
 * Short forms for reading a page that may be hostile: `<img name="querySelectorAll">` shadows the document's own
 * method and `<form><input name="parentElement">` the form's, so every member is taken from the prototype.
 */

/** The elements below `root` that match `selector`, in document order, at most `limit`. */
export function all(root: Document | Element, selector: string, limit = 2_000): Element[] {
  const found = ownGet(root as Element, 'querySelectorAll').call(root, selector);
  return Array.prototype.slice.call(found, 0, limit) as Element[];
}

/** The first element below `root` that matches `selector`. */
export function one(root: Document | Element, selector: string): Element | null {
  return ownGet(root as Element, 'querySelector').call(root, selector);
}

/** The attribute as written, or an empty string. */
export function attr(element: Element, name: string): string {
  return ownGet(element, 'getAttribute').call(element, name) ?? '';
}

export function hasAttr(element: Element, name: string): boolean {
  return ownGet(element, 'hasAttribute').call(element, name);
}

export function closest(element: Element, selector: string): Element | null {
  return ownGet(element, 'closest').call(element, selector);
}

export function matches(element: Element, selector: string): boolean {
  return ownGet(element, 'matches').call(element, selector);
}

/** Whether `inner` is `outer` or inside it. */
export function contains(outer: Node, inner: Node): boolean {
  return ownGet(outer, 'contains').call(outer, inner);
}

/** Whether `later` comes after `earlier` in the document and is not inside it. */
export function isAfter(earlier: Node, later: Node): boolean {
  return (ownGet(earlier, 'compareDocumentPosition').call(earlier, later) & FOLLOWING) !== 0;
}

/** Lower-case tag name; an empty string for what is no element. */
export function tagOf(node: Node): string {
  return isElement(node) ? ownGet(node, 'localName').toLowerCase() : '';
}

export function parentOf(node: Node): Element | null {
  return ownGet(node, 'parentElement');
}

export function firstChild(node: Node): Node | null {
  return ownGet(node, 'firstChild');
}

export function nextSibling(node: Node): Node | null {
  return ownGet(node, 'nextSibling');
}

export function isElement(node: Node): node is Element {
  return ownGet(node, 'nodeType') === ELEMENT;
}

export function isText(node: Node): boolean {
  return ownGet(node, 'nodeType') === TEXT;
}

/** The character data of a text node. */
export function textData(node: Node): string {
  return ownGet(node, 'nodeValue') ?? '';
}

/** All character data below `element`, script source included: for `<script>` and `<title>`. */
export function rawText(element: Element): string {
  return ownGet(element, 'textContent');
}

/** The page's own address. A page can shadow `URL` only with an element, never with a string. */
export function addressOf(page: Document): string {
  const address: unknown = page.URL;
  return typeof address === 'string' ? address : ownGet(page, 'URL');
}

/** The address relative links start from. */
export function baseOf(page: Document): string {
  return ownGet(page, 'baseURI');
}

export function rootOf(page: Document): Element | null {
  return ownGet(page, 'documentElement');
}

/** `address` made absolute, or `null` when it is not for http(s). */
export function absolute(address: string | null | undefined, base: string): string | null {
  const written = address?.trim();
  if (!written || written.length > MAX_ADDRESS_LENGTH) return null;
  try {
    const url = new URL(written, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    // Not an address at all: the page states none.
    return null;
  }
}

/** Longer than any address a news site uses, short enough to keep an article small. */
const MAX_ADDRESS_LENGTH = 4_000;

const ELEMENT = 1;
const TEXT = 3;
const FOLLOWING = 4;
