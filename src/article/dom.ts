/**
 * Reading a page that may be hostile: `<form><input name="parentNode">` gives the form a property that hides the
 * real one, and `<img name="implementation">` does it to the document. What is read from a live page is therefore
 * read as the prototypes define it. Our own copy holds no forms and no names: there plain properties are safe.
 */

/**
 * Returns how the DOM itself reads the property `name` of nodes. Asked once for each property, when the script starts
 * and no page has a part in it: calling what is returned costs as little as reading the property.
 */
export function readerOf<N extends Node, K extends keyof N & string>(
  definedBy: 'Node' | 'Element',
  name: K,
): (this: N) => N[K] {
  // Outside of browsers there may be documents and no `Node`: then each node's own prototypes are asked.
  const prototype = (globalThis as Partial<typeof globalThis>)[definedBy]?.prototype;
  const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  return (
    (Reflect.get(descriptor ?? {}, 'get') as ((this: N) => N[K]) | undefined) ??
    function (this: N) {
      return ownGet(this, name);
    }
  );
}

/** The same for a method, to be called with `.call(node, …)`. */
export function methodOf<N extends Node, K extends keyof N & string>(
  definedBy: 'Node' | 'Element' | 'Document',
  name: K,
): N[K] {
  const prototype = (globalThis as Partial<typeof globalThis>)[definedBy]?.prototype;
  const defined: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.value;
  return (defined ??
    function (this: N, ...args: unknown[]) {
      return (ownGet(this, name) as (...args: unknown[]) => unknown).apply(this, args);
    }) as N[K];
}

/** Reads a property as the DOM defines it, whatever the page has named its forms, fields and pictures. */
export function ownGet<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  for (let at: unknown = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return (descriptor.get ? descriptor.get.call(node) : descriptor.value) as N[K];
  }
  return undefined as N[K];
}
/** Whether `node` stands before `other` in the same tree, or around it. Of nodes of two trees a browser says what it likes. */
export function precedes(node: Node, other: Node): boolean {
  const position = node.compareDocumentPosition(other);
  return (position & FOLLOWING) !== 0 && (position & DISCONNECTED) === 0;
}

const DISCONNECTED = 1;
const FOLLOWING = 4;

/** The attribute `name` of an element of a live page, or `null`. */
export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

const getAttribute = methodOf<Element, 'getAttribute'>('Element', 'getAttribute');

/** The window of `page`, or an error: a document without one cannot be read as a page. */
export function viewOf(page: Document): Window & typeof globalThis {
  const view = ownGet(page, 'defaultView');
  if (!view) throw new Error('A page needs a window to be read');
  return view;
}

/** The text of a node of our copy, white space collapsed and trimmed. */
export function textOf(node: Node): string {
  return collapse(node.textContent ?? '');
}

/** White space collapsed and trimmed. Single spaces, of which text is full, are no match: replacing them costs. */
export function collapse(text: string): string {
  return text.replace(/ \s+|[^\S ]\s*/g, ' ').trim();
}

/** Replaces `element` of our copy by its children. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts a new element called `name` with the same attributes and children in the place of `element` of our copy. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
