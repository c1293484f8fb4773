import { methodOf, readerOf } from '../dom';

/**
 * Reading and changing a copy of a page that may be hostile. `<form><input name="parentNode">` gives the form a property
 * that hides the real one, so nothing here trusts a property that is looked up on the element itself.
 */

const parentNode = readerOf<Node, 'parentNode'>('Node', 'parentNode');
const parentElement = readerOf<Node, 'parentElement'>('Node', 'parentElement');
const firstChild = readerOf<Node, 'firstChild'>('Node', 'firstChild');
const lastChild = readerOf<Node, 'lastChild'>('Node', 'lastChild');
const nextSibling = readerOf<Node, 'nextSibling'>('Node', 'nextSibling');
const previousSibling = readerOf<Node, 'previousSibling'>('Node', 'previousSibling');
const textContent = readerOf<Node, 'textContent'>('Node', 'textContent');
const nodeType = readerOf<Node, 'nodeType'>('Node', 'nodeType');
const localName = readerOf<Element, 'localName'>('Element', 'localName');
const getAttribute = methodOf<Element, 'getAttribute'>('Element', 'getAttribute');
const setAttribute = methodOf<Element, 'setAttribute'>('Element', 'setAttribute');
const removeAttribute = methodOf<Element, 'removeAttribute'>('Element', 'removeAttribute');
const getAttributeNames = methodOf<Element, 'getAttributeNames'>('Element', 'getAttributeNames');
const querySelector = methodOf<Element, 'querySelector'>('Element', 'querySelector');
const querySelectorAll = methodOf<Element, 'querySelectorAll'>('Element', 'querySelectorAll');
const matchesOf = methodOf<Element, 'matches'>('Element', 'matches');
const containsOf = methodOf<Node, 'contains'>('Node', 'contains');
const removeChild = methodOf<Node, 'removeChild'>('Node', 'removeChild');
const insertBefore = methodOf<Node, 'insertBefore'>('Node', 'insertBefore');

export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);
export const lastChildOf = (node: Node): ChildNode | null => lastChild.call(node);
export const nextOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const previousOf = (node: Node): ChildNode | null => previousSibling.call(node);
export const textOf = (node: Node): string => textContent.call(node) ?? '';
export const parentElementOf = (node: Node): Element | null => parentElement.call(node);

/** Lower case, without a namespace prefix. */
export const tagOf = (element: Element): string => localName.call(element).toLowerCase();

export const isElement = (node: Node): node is Element => nodeType.call(node) === 1;
export const isText = (node: Node): node is Text => nodeType.call(node) === 3;

export const attr = (element: Element, name: string): string | null => getAttribute.call(element, name);

export function setAttr(element: Element, name: string, value: string | null): void {
  if (value === null) removeAttribute.call(element, name);
  else setAttribute.call(element, name, value);
}

export const attributeNamesOf = (element: Element): string[] => getAttributeNames.call(element);

export const select = (root: Element, selector: string): Element[] => [
  ...querySelectorAll.call(root, selector),
];

export const selectOne = (root: Element, selector: string): Element | null =>
  querySelector.call(root, selector);

export const matches = (element: Element, selector: string): boolean => matchesOf.call(element, selector);

export const contains = (ancestor: Node, node: Node): boolean => containsOf.call(ancestor, node);

export function remove(node: Node): void {
  const parent = parentOf(node);
  if (parent) removeChild.call(parent, node);
}

/** Puts the children of `element` in its place. */
export function unwrap(element: Element): void {
  const parent = parentOf(element);
  if (!parent) return;
  for (let child = firstChildOf(element); child; child = firstChildOf(element)) {
    insertBefore.call(parent, child, element);
  }
  remove(element);
}

/**
 * Walks everything below `root` in document order without recursion, since pages nest thousands deep.
 * `enter` may return `false` to pass over what is inside a node, `'stop'` to end. Neither callback may remove nodes.
 */
export function walk(
  root: Node,
  enter: (node: Node, depth: number) => boolean | 'stop' | undefined,
  leave?: (element: Element) => void,
): void {
  let depth = 0;
  let node: Node | null = firstChildOf(root);
  while (node) {
    const entered = enter(node, depth);
    if (entered === 'stop') return;
    const child = entered === false ? null : firstChildOf(node);
    if (child) {
      node = child;
      depth += 1;
      continue;
    }
    for (;;) {
      if (isElement(node)) leave?.(node);
      const next: ChildNode | null = nextOf(node);
      if (next) {
        node = next;
        break;
      }
      node = parentOf(node);
      depth -= 1;
      if (!node || node === root) return;
    }
  }
}
