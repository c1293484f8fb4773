import { askingBoxes, isAdElement, isAdvertSlot } from './clean/adverts';
import { trackerTest } from './clean/trackers';
import { BLOCK_TAGS } from './blocks';
import { attributeOf, methodOf, ownGet, readerOf, viewOf } from './dom';
import { embedOf, renderEmbed } from './embeds';
import { copyFormula, formulaOf } from './maths';
import { pictureOf } from './pictures';

/**
 * Elements that hold nothing to read. `noscript` is looked into for the picture a lazy loader keeps there; forms
 * are opened, because some systems wrap the whole page in one; buttons, because some wrap a picture in one.
 */
const LEFT_OUT = new Set(
  'SCRIPT STYLE TEMPLATE LINK META BASE TITLE HEAD OBJECT EMBED APPLET PARAM INPUT SELECT TEXTAREA OPTION OPTGROUP DATALIST OUTPUT METER PROGRESS CANVAS SVG DIALOG MENU MENUITEM FRAME FRAMESET NOFRAMES AREA MAP TRACK SOURCE NAV AMP-AD AMP-ANALYTICS AMP-PIXEL AMP-SIDEBAR AMP-CONSENT AMP-STICKY-AD AMP-EMBED AMP-SOCIAL-SHARE'.split(
    ' ',
  ),
);

/** What shows another page, or the player of one site. */
const FRAMES = new Set('IFRAME AMP-IFRAME AMP-YOUTUBE LITE-YOUTUBE AMP-VIMEO LITE-VIMEO'.split(' '));

const LEFT_OUT_ROLES =
  /^(?:navigation|search|searchbox|contentinfo|dialog|alertdialog|menu|menubar|toolbar|tooltip)$/;

/** Elements kept under their own name. Others become `div` or `span`, whichever they behave like. */
const KEPT = new Set(
  'A ABBR ADDRESS ARTICLE ASIDE B BDI BDO BLOCKQUOTE BR CAPTION CITE CODE COL COLGROUP DD DEL DETAILS DFN DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR I INS KBD LI MAIN MARK OL P PRE Q RP RT RUBY S SAMP SECTION SMALL SPAN STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL VAR WBR'.split(
    ' ',
  ),
);
const INLINE = new Set('FONT TT BIG ACRONYM LABEL DATA STRIKE NOBR SLOT'.split(' '));

/** Attributes that the extraction itself or the reader has a use for. */
const KEPT_ATTRIBUTES = new Set(
  'class id href rel alt title width height lang dir datetime itemprop itemtype role colspan rowspan scope start reversed cite data-testid data-component data-qa data-type'.split(
    ' ',
  ),
);

/** Deeper than this a page is broken or hostile; what lies deeper is moved up to this level. */
const MAX_DEPTH = 200;
/** More nodes than this are not copied: the answer has to come while the reader waits. */
const MAX_NODES = 30_000;
/** Nor is more copied than in this time, in ms: a page may be slow to say what it shows. */
const MAX_TIME = 2_000;
/** More text than this is no article either: two long novels of it. */
const MAX_CHARACTERS = 1_000_000;
/** An attribute longer than any address. */
const MAX_ATTRIBUTE = 4_000;

export interface CopyOptions {
  /** Keep what the page hides. Asked for when the visible part holds no article. */
  keepHidden: boolean;
  /** Copy only what lies in this part of the page, such as the reader's selection. */
  within?: Range;
}

/**
 * Copies what can be read on a live page into an inert document: nothing in it loads, runs, or reacts, and the page
 * is not touched. Left out are controls, navigation, frames, what is hidden; pictures come with their best source,
 * open shadow roots flattened, known embeds as a captioned link. Returns the copy's body.
 */
export function copyPage(page: Document, { keepHidden, within }: CopyOptions): HTMLElement {
  const view = viewOf(page);
  const inert = ownGet(page, 'implementation').createHTMLDocument('');
  const body = ownGet(page, 'body') as Element | null;
  if (!body || body.tagName === 'FRAMESET') return inert.body;
  const baseUrl = ownGet(page, 'baseURI');
  const isHidden = hidingTest(body, keepHidden);
  const streamed = streamedParts(page);
  const asking = askingBoxes(body);
  const hasFormulas = getElementsByTagName.call(body, 'math').length > 0;
  const trackerIn = trackerTest(ownGet(page, 'URL'));
  const noscripts: { img: string; place: Element }[] = [];
  // Built apart and put into the document as one: a node costs more where it is connected.
  const root = inert.createElement('body');

  const end = performance.now() + MAX_TIME;
  let nodes = 0;
  let characters = 0;
  const stack: Level[] = [levelOf(firstChild.call(body), root, 0, false)];
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node: Node | null = level.next;
    if (!node || nodes >= MAX_NODES || characters >= MAX_CHARACTERS) {
      stack.pop();
      continue;
    }
    level.next = nextSibling.call(node);
    nodes += 1;
    // Asked now and then: asking costs, too.
    if ((nodes & 255) === 0 && performance.now() > end) nodes = MAX_NODES;
    if (within && !within.intersectsNode(node)) continue;
    const type = nodeType.call(node);
    if (type === TEXT) {
      const text = textWithin(node, within).slice(0, MAX_CHARACTERS);
      // White space between blocks is half of a page's text nodes and shows nowhere.
      if (level.afterBlock && !/\S/.test(text)) continue;
      characters += text.length;
      level.into.appendChild(inert.createTextNode(text));
      level.afterBlock = false;
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    const tag = tagName.call(element).toUpperCase();
    if (tag === 'TEMPLATE') {
      const streamedPart = streamed.get(element.id);
      if (streamedPart) stack.push(levelOf(firstChild.call(streamedPart), level.into, level.depth, false));
      continue;
    }
    const copied = copyElement(element, tag);
    if (!copied) continue;
    level.into.appendChild(copied.element);
    const isBlock = BLOCK_TAGS.has(copied.element.tagName);
    level.afterBlock = isBlock && !level.isPreformatted;
    if (!copied.opened) continue;
    const isPreformatted = level.isPreformatted || tag === 'PRE';
    const into = level.depth < MAX_DEPTH ? copied.element : level.into;
    const first = childrenOf(element);
    if (first)
      stack.push({
        next: first,
        into,
        depth: level.depth + 1,
        isPreformatted,
        afterBlock: isBlock && !isPreformatted,
      });
  }
  if (noscripts.length > 0) fillNoscripts();
  inert.documentElement.replaceChild(root, inert.body);
  return root;

  function copyElement(element: Element, tag: string): { element: Element; opened: boolean } | null {
    if (tag === 'IMG' || tag === 'AMP-IMG') return copyPicture(element);
    if (FRAMES.has(tag)) {
      const embed = embedOf(element, baseUrl);
      return embed && { element: renderEmbed(embed, inert), opened: false };
    }
    if (tag === 'NOSCRIPT') return copyNoscript(element);
    if (tag === 'VIDEO' || tag === 'AUDIO') return copyPoster(element);
    if (LEFT_OUT.has(tag)) return null;
    const names = getAttributeNames.call(element);
    if (isLeftOut(element, names) || (tag.includes('-') && isAdElement(element))) return null;
    const formula = hasFormulas ? formulaOf(element, tag, names) : null;
    if (formula) return { element: copyFormula(formula, inert), opened: false };
    if (tag === 'BUTTON')
      return { element: inert.createElement('span'), opened: element.getElementsByTagName('img').length > 0 };
    const copy = inert.createElement(KEPT.has(tag) ? tag : INLINE.has(tag) ? 'span' : 'div');
    for (const name of names) {
      if (KEPT_ATTRIBUTES.has(name))
        copy.setAttribute(name, (attributeOf(element, name) ?? '').slice(0, MAX_ATTRIBUTE));
    }
    return { element: copy, opened: true };
  }

  function isLeftOut(element: Element, names: string[]): boolean {
    if (names.includes('role') && LEFT_OUT_ROLES.test(attributeOf(element, 'role') ?? '')) return true;
    return isHidden(element, names) || asking.has(element) || isAdvertSlot(element, names);
  }

  function copyPicture(img: Element): { element: Element; opened: boolean } | null {
    const picture = pictureOf(img);
    if (!picture || trackerIn(img)) return null;
    const copy = inert.createElement('img');
    copy.setAttribute('src', picture.src);
    copy.setAttribute('alt', picture.alt);
    if (picture.width !== null) copy.setAttribute('width', String(picture.width));
    if (picture.height !== null) copy.setAttribute('height', String(picture.height));
    const classes = attributeOf(img, 'class');
    if (classes !== null) copy.setAttribute('class', classes);
    return { element: copy, opened: false };
  }

  /** Where scripts run, the content of `noscript` is text: the fallback of a lazy picture has to be parsed first. */
  function copyNoscript(noscript: Element): { element: Element; opened: boolean } | null {
    const element = noscript.firstElementChild && noscript.querySelector('img');
    if (element) return copyPicture(element);
    const [img] = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(noscript.textContent.slice(0, 50_000)) ?? [];
    if (img === undefined) return null;
    const place = inert.createElement('img');
    noscripts.push({ img, place });
    return { element: place, opened: false };
  }

  /** All at once: each parsing makes a document. */
  function fillNoscripts(): void {
    const html = noscripts.map(({ img }) => img).join('');
    const parsed = new view.DOMParser().parseFromString(html, 'text/html').images;
    for (const [index, { place }] of noscripts.entries()) {
      const img = parsed[index];
      const picture = img && copyPicture(img);
      if (picture) place.replaceWith(picture.element);
      else place.remove();
    }
  }

  function copyPoster(player: Element): { element: Element; opened: boolean } | null {
    const poster = attributeOf(player, 'poster');
    if (!poster || trackerIn(player)) return null;
    const img = inert.createElement('img');
    img.setAttribute('src', poster);
    img.setAttribute('alt', attributeOf(player, 'title') ?? attributeOf(player, 'aria-label') ?? '');
    return { element: img, opened: false };
  }
}

function textWithin(node: Node, part: Range | undefined): string {
  const text = node.nodeValue ?? '';
  if (!part) return text;
  const start = part.startContainer === node ? part.startOffset : 0;
  const end = part.endContainer === node ? part.endOffset : text.length;
  return text.slice(start, end);
}

interface Level {
  next: Node | null;
  into: Element;
  depth: number;
  /** Whether white space here shows nowhere: at the start of a block or after one. */
  afterBlock: boolean;
  isPreformatted: boolean;
}

const levelOf = (next: Node | null, into: Element, depth: number, isPreformatted: boolean): Level => ({
  next,
  into,
  depth,
  afterBlock: !isPreformatted,
  isPreformatted,
});

const ELEMENT = 1;
const TEXT = 3;
const nodeType = readerOf<Node, 'nodeType'>('Node', 'nodeType');
const firstChild = readerOf<Node, 'firstChild'>('Node', 'firstChild');
const nextSibling = readerOf<Node, 'nextSibling'>('Node', 'nextSibling');
const tagName = readerOf<Element, 'tagName'>('Element', 'tagName');
const shadowRoot = readerOf<Element, 'shadowRoot'>('Element', 'shadowRoot');
const getAttributeNames = methodOf<Element, 'getAttributeNames'>('Element', 'getAttributeNames');
const getElementsByTagName = methodOf<Element, 'getElementsByTagName'>('Element', 'getElementsByTagName');
const checkVisibility = methodOf<Element, 'checkVisibility'>('Element', 'checkVisibility');

/** The first of the nodes shown for `element`: an open shadow root stands in for the children. */
function childrenOf(element: Element): Node | null {
  const shadow = shadowRoot.call(element);
  if (shadow && !shadow.querySelector('slot')) return shadow.firstChild;
  return firstChild.call(element);
}

/**
 * Returns a test for what the page hides. Where a page is laid out, the browser knows; where it is not (a parsed
 * document, a page that hides all until its scripts have run), only what the markup says counts.
 */
function hidingTest(body: Element, keepHidden: boolean): (element: Element, names: string[]) => boolean {
  if (keepHidden) return () => false;
  const isRendered = 'checkVisibility' in body && body.checkVisibility() && body.getClientRects().length > 0;
  return (element, names) => {
    if (names.includes('hidden') && attributeOf(element, 'hidden') !== 'until-found') return true;
    if (names.includes('style') && /display:\s*none/i.test(attributeOf(element, 'style') ?? '')) return true;
    return isRendered && !checkVisibility.call(element);
  };
}

/**
 * Parts of the page that a server sent late and scripts would have moved into place: React's `<div hidden id="S:0">`
 * belongs where `<template id="B:0">` or `<template id="P:0">` stands.
 */
function streamedParts(page: Document): Map<string, Element> {
  const parts = new Map<string, Element>();
  for (const part of ownGet(page, 'querySelectorAll').call(page, 'div[hidden][id^="S:"]')) {
    const key = ownGet(part, 'id').slice(2);
    parts.set(`B:${key}`, part);
    parts.set(`P:${key}`, part);
  }
  return parts;
}
