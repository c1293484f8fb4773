import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { cleanImageUrl } from './links';
import { firstChildOf, isElement, nextOf, parentOf, remove, tagOf, textOf, unwrap, walk } from './nodes';

/** What an article is made of. No form, frame, script, style, SVG, MathML, template, video or audio; no `class`. */
const ALLOWED_TAGS =
  'a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const ALLOWED_ATTR =
  'href src alt title width height colspan rowspan scope start reversed datetime lang dir cite id'.split(' ');

/** What DOMPurify puts before every id, so that no page can name something in our document. */
const ID_PREFIX = 'user-content-';

/** What makes markup from a string. On pages where Trusted Types are enforced only the one policy may. */
export interface MarkupPolicy {
  createHTML: (html: string) => TrustedMarkup;
}

/** The browser's TrustedHTML, which is a string only to DOMPurify and the parser. */
export type TrustedMarkup = string | { toString: () => string };

const CONFIG = Object.freeze({
  ALLOWED_TAGS,
  ALLOWED_ATTR,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|tel:|#user-content-)/i,
  SANITIZE_DOM: true,
  SANITIZE_NAMED_PROPS: true,
  KEEP_CONTENT: true,
}) satisfies Config;

/** Serialising and parsing again changes what is nested against the rules; after so many turns it is text only. */
const MAX_TURNS = 4;

/** Deeper than this a browser's parser rearranges what it reads, and our own tree would not be the one we checked. */
const MAX_DEPTH = 256;

/**
 * Returns `content` as HTML that holds nothing but text, pictures and links: parsed again it is the same tree, and
 * sanitized again the same string. An element that is given may be changed (it is flattened where it is too deep).
 */
export function sanitize(
  content: Element | string,
  view: WindowLike,
  policy: MarkupPolicy | null = null,
): string {
  const purify = purifierOf(view);
  const config = { ...CONFIG, TRUSTED_TYPES_POLICY: asPurifyPolicy(policy) } as unknown as Config;
  if (typeof content !== 'string') prepare(content);
  let html = purify.sanitize(content, config);
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const again = purify.sanitize(html, config);
    if (again === html) return html;
    html = again;
  }
  return purify.sanitize(textAlone(html, view, policy), config);
}

/** The same, as nodes made for `document`, to be appended where they are shown and not touched as a string again. */
export function sanitizeToFragment(
  html: string,
  document: Document,
  policy: MarkupPolicy | null = null,
): DocumentFragment {
  const view = document.defaultView;
  if (!view) throw new Error('Content is sanitized for a document that is shown');
  const fragment = purifierOf(view).sanitize(sanitize(html, view, policy), {
    ...CONFIG,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: asPurifyPolicy(policy),
  } as unknown as Config & { RETURN_DOM_FRAGMENT: true });
  return document.importNode(fragment, true);
}

const purifiers = new WeakMap<WindowLike, DOMPurify>();

function purifierOf(view: WindowLike): DOMPurify {
  const known = purifiers.get(view);
  if (known) return known;
  const purify = createDOMPurify(view);
  // A DOM that DOMPurify does not know hands its input back unchanged.
  if (!purify.isSupported) throw new Error('This DOM cannot be sanitized');
  purify.addHook('uponSanitizeElement', moveChildrenOut);
  purify.addHook('uponSanitizeAttribute', checkAttribute);
  purifiers.set(view, purify);
  return purify;
}

/** `null` keeps DOMPurify from making a policy of its own, which a page or our own CSP could notice and refuse. */
function asPurifyPolicy(policy: MarkupPolicy | null) {
  if (!policy) return null;
  return {
    createHTML: (html: string) => policy.createHTML(html) as string,
    createScriptURL: (): string => {
      throw new TypeError('No script has a place in an article');
    },
  };
}

const ALLOWED = new Set(ALLOWED_TAGS);
const FEW_CHILDREN = 16;

/**
 * DOMPurify moves the children of an element it takes out one by one from the back, which costs the square of their
 * number. Where there are many they are moved out before, from the front.
 */
function moveChildrenOut(node: Node, event: { tagName: string }): void {
  if (ALLOWED.has(event.tagName) || !isElement(node) || !KEEPS_CONTENT.test(event.tagName)) return;
  const parent = parentOf(node);
  if (!parent || !hasManyChildren(node)) return;
  const after = nextOf(node);
  for (let child = firstChildOf(node); child; child = firstChildOf(node)) {
    Node.prototype.insertBefore.call(parent, child, after);
  }
}

const KEEPS_CONTENT =
  /^(?:section|article|main|header|footer|aside|nav|address|center|font|big|tt|strike|details|summary|form|fieldset|label|hgroup|picture|body|bdi|bdo|[a-z]+-[a-z\d-]+)$/;

function hasManyChildren(element: Element): boolean {
  let count = 0;
  for (let child = firstChildOf(element); child; child = nextOf(child)) {
    count += 1;
    if (count > FEW_CHILDREN) return true;
  }
  return false;
}

interface AttributeEvent {
  attrName: string;
  attrValue: string;
  keepAttr: boolean;
}

/** Only ever takes away, with one exception: a link to a note gets the prefix that the note's id gets. */
function checkAttribute(element: Element, event: AttributeEvent): void {
  const { attrName: name, attrValue: value } = event;
  const tag = tagOf(element);
  if (name === 'href' && value.startsWith('#')) {
    event.keepAttr = tag === 'a' && ID.test(value.slice(1));
    if (event.keepAttr && !value.startsWith(`#${ID_PREFIX}`))
      event.attrValue = `#${ID_PREFIX}${value.slice(1)}`;
    return;
  }
  const rule = ATTRIBUTES[name];
  if (rule && !rule(value, tag)) event.keepAttr = false;
}

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,120}$/u;
const NUMBER = /^\d{1,5}$/;

const ATTRIBUTES: Record<string, (value: string, tag: string) => boolean> = {
  href: (value, tag) => tag === 'a' && /^(?:https?:\/\/|mailto:|tel:)/i.test(value),
  src: (value, tag) =>
    tag === 'img' &&
    (/^https?:\/\//i.test(value) || (/^data:/i.test(value) && cleanImageUrl(value, 'about:blank') !== null)),
  cite: (value, tag) => /^(?:blockquote|q|ins|del)$/.test(tag) && /^https?:\/\//i.test(value),
  id: (value) => ID.test(value),
  dir: (value) => /^(?:ltr|rtl|auto)$/i.test(value),
  lang: (value) => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(value),
  datetime: (value) => value.length <= 64 && /^[\dTtZzPpWwDdHhMmSsYy:.+\- ]+$/.test(value),
  width: (value, tag) => NUMBER.test(value) && tag === 'img',
  height: (value, tag) => NUMBER.test(value) && tag === 'img',
  colspan: (value) => /^\d{1,3}$/.test(value),
  rowspan: (value) => NUMBER.test(value),
  start: (value) => /^-?\d{1,9}$/.test(value),
  scope: (value) => /^(?:col|row|colgroup|rowgroup)$/i.test(value),
};

/** Comments out (one beside escaped markup would cost its whole paragraph), depth bounded. */
function prepare(root: Element): void {
  const comments: Node[] = [];
  const tooDeep: Element[] = [];
  walk(root, (node, depth) => {
    if (isElement(node)) {
      if (depth > MAX_DEPTH && firstChildOf(node)) tooDeep.push(node);
    } else if (node.nodeType !== 3) comments.push(node);
    return true;
  });
  for (const comment of comments) remove(comment);
  for (const element of tooDeep) unwrap(element);
}

function textAlone(html: string, view: WindowLike, policy: MarkupPolicy | null): string {
  const parsed = new view.DOMParser().parseFromString(
    (policy?.createHTML(html) ?? html) as string,
    'text/html',
  );
  const paragraph = parsed.createElement('p');
  paragraph.textContent = textOf(parsed.body);
  return paragraph.outerHTML;
}
