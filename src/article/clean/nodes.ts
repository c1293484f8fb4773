/**
 * Reading and changing a copy of a page that may be hostile. `<form><input name="parentNode">` gives the form a property
 * that hides the real one, so nothing here trusts a property that is looked up on the element itself.
 */

/** Reads a property as the DOM defines it, whatever the page has named its fields. */
function read<N extends Node, K extends keyof N>(owner: N, name: K, node: Node): N[K] {
  return Reflect.get(owner, name, node);
}

export const parentOf = (node: Node): ParentNode | null => read(Node.prototype, 'parentNode', node);
export const firstChildOf = (node: Node): ChildNode | null => read(Node.prototype, 'firstChild', node);
export const lastChildOf = (node: Node): ChildNode | null => read(Node.prototype, 'lastChild', node);
export const nextOf = (node: Node): ChildNode | null => read(Node.prototype, 'nextSibling', node);
export const previousOf = (node: Node): ChildNode | null => read(Node.prototype, 'previousSibling', node);
export const textOf = (node: Node): string => read(Node.prototype, 'textContent', node) ?? '';
export const parentElementOf = (node: Node): Element | null => read(Node.prototype, 'parentElement', node);

/** Lower case, without a namespace prefix. */
export const tagOf = (element: Element): string =>
  read(Element.prototype, 'localName', element).toLowerCase();

export const isElement = (node: Node): node is Element => read(Node.prototype, 'nodeType', node) === 1;
export const isText = (node: Node): node is Text => read(Node.prototype, 'nodeType', node) === 3;

export const attr = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export function setAttr(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}

export const attributeNamesOf = (element: Element): string[] =>
  Element.prototype.getAttributeNames.call(element);

export const select = (root: Element, selector: string): Element[] => [
  ...(read(Element.prototype, 'querySelectorAll', root) as Query<NodeListOf<Element>>).call(root, selector),
];

export const selectOne = (root: Element, selector: string): Element | null =>
  (read(Element.prototype, 'querySelector', root) as Query<Element | null>).call(root, selector);

type Query<T> = (this: Element, selector: string) => T;

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const contains = (ancestor: Node, node: Node): boolean => Node.prototype.contains.call(ancestor, node);

export function remove(node: Node): void {
  const parent = parentOf(node);
  if (parent) Node.prototype.removeChild.call(parent, node);
}

/** Puts the children of `element` in its place. */
export function unwrap(element: Element): void {
  const parent = parentOf(element);
  if (!parent) return;
  for (let child = firstChildOf(element); child; child = firstChildOf(element)) {
    Node.prototype.insertBefore.call(parent, child, element);
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
