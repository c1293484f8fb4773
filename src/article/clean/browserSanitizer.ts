import {
  ALLOWED_ATTR,
  ALLOWED_TAGS,
  allowedValue,
  ID_PREFIX,
  MATH_NAMESPACE,
  MATH_TAGS,
  MATH_TOKENS,
} from './allowed';

/** The browser's own sanitizer, which TypeScript does not know yet. */
interface SanitizingElement extends Element {
  setHTML?: (html: string, options: { sanitizer: SanitizerConfig }) => void;
}
interface SanitizerConfig {
  elements: (string | { name: string; namespace: string })[];
  replaceWithChildrenElements: (string | { name: string; namespace: string })[];
  attributes: string[];
  comments: boolean;
  dataAttributes: boolean;
}

const ofMaths = (name: string) => ({ name, namespace: MATH_NAMESPACE });

const CONFIG: SanitizerConfig = {
  elements: [...ALLOWED_TAGS, ...MATH_TAGS.map(ofMaths)],
  replaceWithChildrenElements: [
    ...'section article main header footer aside nav address center font big tt strike details summary label hgroup bdi bdo'.split(
      ' ',
    ),
    ...['semantics', 'menclose'].map(ofMaths),
  ],
  attributes: ALLOWED_ATTR,
  comments: false,
  dataAttributes: false,
};

/**
 * Returns `html` as nodes of a document in which nothing loads, holding nothing but what an article is made of, or
 * `null` where the browser has no sanitizer of its own (Chromium before 146, Firefox before 148).
 *
 * The browser parses and takes out in one step: what was checked is what is shown, no string is made of it in between,
 * and no library has to be loaded before the first text. What each attribute may say is checked here.
 */
export function sanitizedByBrowser(html: string, view: Window): DocumentFragment | null {
  const inert = view.document.implementation.createHTMLDocument('');
  const body: SanitizingElement = inert.body;
  if (!body.setHTML) return null;
  body.setHTML(html, { sanitizer: CONFIG });
  const fragment = inert.createDocumentFragment();
  fragment.append(...body.childNodes);
  for (const element of fragment.querySelectorAll('*')) checkElement(element);
  return fragment;
}

function checkElement(element: Element): void {
  const tag = element.localName;
  if (MATH_TOKENS.has(tag) && element.firstElementChild) element.replaceChildren(element.textContent);
  for (const { name, value } of [...element.attributes]) {
    const allowed = allowedValue(tag, name, value);
    if (allowed === null) element.removeAttribute(name);
    else if (allowed !== value) element.setAttribute(name, allowed);
  }
  // Every id of an article begins so, that no page can name something in our document.
  if (element.id !== '' && !element.id.startsWith(ID_PREFIX)) element.id = `${ID_PREFIX}${element.id}`;
}
