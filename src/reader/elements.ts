export type Attributes = Record<string, string | number | boolean | null>;
export type Child = Node | string | null;

/**
 * Returns a new element. An attribute that is `null` or `false` is left out, `true` is present without
 * a value; a child that is `null` is left out, and text stays text.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Returns a link that leaves our pages: in a new tab, and without telling the site where the reader came from. */
export function outboundLink(href: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  if (!isWebAddress(href)) return el('span', attributes, ...children);
  return el('a', { href, target: '_blank', rel: 'noreferrer noopener', ...attributes }, ...children);
}

export function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

/** The address's host as readers know it, without "www."; what it was given if that is no address. */
export function domainOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href;
}

/**
 * Splits a message around one substitution, so that an element can stand where a language puts it:
 * `withElement((x) => t('byAuthors', x), names)`.
 */
export function withElement(message: (placeholder: string) => string, ...nodes: Child[]): Child[] {
  const [before = '', after = ''] = message(PLACEHOLDER).split(PLACEHOLDER);
  return [before, ...nodes, after];
}

/** U+FFFC, the character that stands for an object in text. */
const PLACEHOLDER = '\uFFFC';
