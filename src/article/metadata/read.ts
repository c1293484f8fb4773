import {
  contains,
  firstChildOf as firstChild,
  isElement,
  isText,
  matches,
  nextOf as nextSibling,
  parentElementOf as parentOf,
  previousOf as previousSibling,
} from '../clean/nodes';
import { methodOf, ownGet, readerOf } from '../dom';

export { contains, firstChild, isElement, isText, matches, nextSibling, parentOf, previousSibling };

/**
 * Short forms for reading a page that may be hostile: `<img name="querySelectorAll">` shadows the document's own
 * method and `<form><input name="parentElement">` the form's, so every member is taken from the prototype.
 */

const nodeType = readerOf<Node, 'nodeType'>('Node', 'nodeType');
const nodeValue = readerOf<Node, 'nodeValue'>('Node', 'nodeValue');
const localName = readerOf<Element, 'localName'>('Element', 'localName');
const elementsIn = methodOf<Element, 'querySelectorAll'>('Element', 'querySelectorAll');
const elementsOfPage = methodOf<Document, 'querySelectorAll'>('Document', 'querySelectorAll');
const elementIn = methodOf<Element, 'querySelector'>('Element', 'querySelector');
const elementOfPage = methodOf<Document, 'querySelector'>('Document', 'querySelector');
const getAttribute = methodOf<Element, 'getAttribute'>('Element', 'getAttribute');
const hasAttribute = methodOf<Element, 'hasAttribute'>('Element', 'hasAttribute');
const closestTo = methodOf<Element, 'closest'>('Element', 'closest');
const positionOf = methodOf<Node, 'compareDocumentPosition'>('Node', 'compareDocumentPosition');

/** The elements below `root` that match `selector`, in document order, at most `limit`. */
export function all(root: Document | Element, selector: string, limit = 2_000): Element[] {
  const found: NodeListOf<Element> = isPage(root)
    ? elementsOfPage.call(root, selector)
    : elementsIn.call(root, selector);
  return Array.prototype.slice.call(found, 0, limit) as Element[];
}

/** The first element below `root` that matches `selector`. */
export function one(root: Document | Element, selector: string): Element | null {
  return isPage(root) ? elementOfPage.call(root, selector) : elementIn.call(root, selector);
}

const isPage = (root: Node): root is Document => nodeType.call(root) === DOCUMENT;

/** The attribute as written, or an empty string. */
export function attr(element: Element, name: string): string {
  return getAttribute.call(element, name) ?? '';
}

export function hasAttr(element: Element, name: string): boolean {
  return hasAttribute.call(element, name);
}

export function closest(element: Element, selector: string): Element | null {
  return closestTo.call(element, selector);
}

/** `closest` for many elements of a page: they have most of their ancestors in common, and each of these is asked once. */
export function closestFinder(selector: string): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  return (element) => {
    const asked: Element[] = [];
    let found: Element | null = null;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const before = known.get(at);
      if (before !== undefined) {
        found = before;
        break;
      }
      asked.push(at);
      if (matches(at, selector)) {
        found = at;
        break;
      }
    }
    for (const ancestor of asked) known.set(ancestor, found);
    return found;
  };
}

/**
 * Returns a test whether an element is in a part that fits `selector`. What the headline is in as well is no part beside
 * the article.
 */
export function partTest(selector: string, heading: Element | null): (element: Element) => boolean {
  const partOf = closestFinder(selector);
  return (element) => {
    const part = partOf(element);
    return part !== null && !(heading && contains(part, heading));
  };
}

/** Whether `later` comes after `earlier` in the document and is not inside it. */
export function isAfter(earlier: Node, later: Node): boolean {
  return (positionOf.call(earlier, later) & FOLLOWING) !== 0;
}

/** Lower-case tag name; an empty string for what is no element. */
export function tagOf(node: Node): string {
  return isElement(node) ? localName.call(node).toLowerCase() : '';
}

/** The character data of a text node. */
export function textData(node: Node): string {
  return nodeValue.call(node) ?? '';
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

const DOCUMENT = 9;
const FOLLOWING = 4;
