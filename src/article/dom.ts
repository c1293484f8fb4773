/**
 * Reading a page that may be hostile: `<form><input name="parentNode">` gives the form a property that hides the
 * real one, and `<img name="implementation">` does it to the document. What is read from a live page is therefore
 * read as the prototypes define it. Our own copy holds no forms and no names: there plain properties are safe.
 */

/** How a property is read, by the type of node it is read from: the prototypes are asked once for each. */
const readers = new Map<number, Map<PropertyKey, PropertyDescriptor | undefined>>();

/** Reads a property as the DOM defines it, whatever the page has named its forms, fields and pictures. */
export function ownGet<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  const type = nodeTypeOf(node);
  const known = readers.get(type) ?? new Map<PropertyKey, PropertyDescriptor | undefined>();
  if (known.size === 0) readers.set(type, known);
  const descriptor = known.get(name) ?? inherited(node, name);
  known.set(name, descriptor);
  return (descriptor?.get ? descriptor.get.call(node) : descriptor?.value) as N[K];
}

let nodeType: PropertyDescriptor | undefined;

function nodeTypeOf(node: Node): number {
  nodeType ??= inherited(node, 'nodeType');
  return nodeType?.get?.call(node) as number;
}

/** The definition of a property on the nearest prototype that has it, never on the node itself. */
function inherited(node: Node, name: PropertyKey): PropertyDescriptor | undefined {
  for (let at: unknown = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

/** The attribute `name` of an element of a live page, or `null`. */
export function attributeOf(element: Element, name: string): string | null {
  return ownGet(element, 'getAttribute').call(element, name);
}

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
