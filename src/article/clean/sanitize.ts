import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { ALLOWED_ATTR, ALLOWED_TAGS, allowedValue, MATH_TAGS, MATH_TOKENS } from './allowed';
import { markupPolicyOf, type MarkupPolicy } from './markupPolicy';
import {
  attributeNamesOf,
  firstChildOf,
  isElement,
  isText,
  nextOf,
  parentOf,
  remove,
  setAttr,
  tagOf,
  textOf,
  unwrap,
  walk,
} from './nodes';
import { readerOf } from '../dom';

const CONFIG = Object.freeze({
  ALLOWED_TAGS: [...ALLOWED_TAGS, ...MATH_TAGS],
  ALLOWED_ATTR,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  /** The same formula once more, as its author wrote it. */
  ADD_FORBID_CONTENTS: ['annotation'],
  /** Not addresses; each has a rule of its own. */
  ADD_URI_SAFE_ATTR: ALLOWED_ATTR.filter((name) => !/^(?:href|src|cite)$/.test(name)),
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
export function sanitize(content: Element | string, view: WindowLike): string {
  return sanitizeWith(content, view, null);
}

/**
 * The same on a page of ours, as nodes of a document in which nothing loads: to be finished and appended, and not
 * touched as a string again. Where the browser enforces Trusted Types this is the only way from HTML to a document.
 */
export function sanitizeToFragment(html: string, view: Window & typeof globalThis): DocumentFragment {
  const policy = markupPolicyOf(view);
  return purifierOf(view).sanitize(sanitizeWith(html, view, policy), {
    ...configWith(policy),
    RETURN_DOM_FRAGMENT: true,
  });
}

function sanitizeWith(content: Element | string, view: WindowLike, policy: MarkupPolicy | null): string {
  const purify = purifierOf(view);
  const config = configWith(policy);
  // The comment, which goes, has a text without tags parsed as well: its ampersands are to be written one way only.
  const source = typeof content === 'string' ? `${content}<!---->` : prepared(content);
  let html = purify.sanitize(source, config);
  // Where nothing had to go, what was parsed and checked is what has been written.
  if (html === source || isStable(html, view, policy)) return html;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const again = purify.sanitize(`${html}<!---->`, config);
    if (again === html) return html;
    html = again;
  }
  const fragment = purify.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true });
  return purify.sanitize(asParagraph(textOf(fragment)), config);
}

/**
 * Whether `html` is the same again when it has been parsed. Then it is the tree that was checked, and checking it once
 * more, which costs four times as much, would find nothing: most articles are.
 */
function isStable(html: string, view: WindowLike, policy: MarkupPolicy | null): boolean {
  const trusted = policy ? policy.createHTML(html) : html;
  return new view.DOMParser().parseFromString(trusted, 'text/html').body.innerHTML === html;
}

/** `null` keeps DOMPurify from making a policy of its own, which a page or our own CSP could notice and refuse. */
function configWith(policy: MarkupPolicy | null): Config {
  return {
    ...CONFIG,
    TRUSTED_TYPES_POLICY: policy as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']>,
  };
}

function asParagraph(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}

const purifiers = new WeakMap<WindowLike, DOMPurify>();

function purifierOf(view: WindowLike): DOMPurify {
  const known = purifiers.get(view);
  if (known) return known;
  // The library has made one for the window it was loaded in.
  const purify: DOMPurify = view === globalThis.window ? createDOMPurify : createDOMPurify(view);
  // A DOM that DOMPurify does not know hands its input back unchanged.
  if (!purify.isSupported) throw new Error('This DOM cannot be sanitized');
  purify.addHook('uponSanitizeElement', moveChildrenOut);
  purify.addHook('uponSanitizeElement', keepWordsOfMaths);
  purify.addHook('uponSanitizeAttribute', checkAttribute);
  purifiers.set(view, purify);
  return purify;
}

const ALLOWED = new Set(ALLOWED_TAGS);
const ATTRIBUTE_NAMES = new Set(ALLOWED_ATTR);
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

// Not `body`: that is the root DOMPurify parses a string into, and what leaves it is lost.
const KEEPS_CONTENT =
  /^(?:section|article|main|header|footer|aside|nav|address|center|font|big|tt|strike|details|summary|form|fieldset|label|hgroup|picture|bdi|bdo|[a-z]+-[a-z\d-]+)$/;

function hasManyChildren(element: Element): boolean {
  let count = 0;
  for (let child = firstChildOf(element); child; child = nextOf(child)) {
    count += 1;
    if (count > FEW_CHILDREN) return true;
  }
  return false;
}

/** What is inside a letter or sign of a formula becomes its text. */
function keepWordsOfMaths(node: Node, event: { tagName: string }): void {
  if (!MATH_TOKENS.has(event.tagName) || !isElement(node)) return;
  const first = firstChildOf(node);
  if (first && (isElement(first) || nextOf(first)))
    Element.prototype.replaceChildren.call(node, textOf(node));
}

interface AttributeEvent {
  attrName: string;
  attrValue: string;
  keepAttr: boolean;
}

function checkAttribute(element: Element, event: AttributeEvent): void {
  const value = allowedValue(tagOf(element), event.attrName, event.attrValue);
  if (value === null) event.keepAttr = false;
  else event.attrValue = value;
}

/**
 * Returns `root` as HTML, without what makes DOMPurify slow: elements and attributes that are never allowed, which it
 * makes a record of each and which most of a copy has; comments, one of which beside escaped markup would cost its whole
 * paragraph; and depth without bounds: what lies deeper loses its wrappers.
 */
function prepared(root: Element): string {
  const comments: Node[] = [];
  const wrappers: Element[] = [];
  const deepest = new Map<Element, Node[]>();
  let within: Element | null = null;
  walk(root, (node, depth) => {
    if (isElement(node)) {
      for (const name of attributeNamesOf(node)) if (!ATTRIBUTE_NAMES.has(name)) setAttr(node, name, null);
      if (WRAPPERS.has(tagOf(node))) wrappers.push(node);
      if (depth === MAX_DEPTH) within = node;
      else if (depth > MAX_DEPTH && within && !firstChildOf(node)) note(within, node);
    } else if (!isText(node)) comments.push(node);
    else if (depth > MAX_DEPTH + 1 && within) note(within, node);
    return true;
  });
  for (const comment of comments) remove(comment);
  for (const [element, leaves] of deepest)
    Element.prototype.replaceChildren.call(element, ...leaves.slice(0, MAX_LEAVES));
  for (const wrapper of wrappers) unwrap(wrapper);
  return outerHTML.call(root);

  function note(element: Element, leaf: Node): void {
    const leaves = deepest.get(element);
    if (leaves) leaves.push(leaf);
    else deepest.set(element, [leaf]);
  }
}

const outerHTML = readerOf<Element, 'outerHTML'>('Element', 'outerHTML');

/** What pages wrap text in and an article needs not: of these the copy holds most. */
const WRAPPERS = new Set(
  'address article aside bdi bdo details footer header hgroup main section summary'.split(' '),
);

/** More arguments than this overflow the stack of a call. */
const MAX_LEAVES = 20_000;
