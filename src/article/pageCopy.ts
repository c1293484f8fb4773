import { AD_ATTRIBUTES, AD_TAGS, askingBoxes, holdsNoStory, isAdElement } from './clean/adverts';
import { FILM } from './clean/allowed';
import { trackerTest } from './clean/trackers';
import { BLOCK_TAGS } from './blocks';
import { attributeOf, collapse, methodOf, ownGet, readerOf, viewOf } from './dom';
import { embedOf, recordingOf, renderEmbed } from './embeds';
import { copyFormula, formulaOf } from './maths';
import { overlaysOf } from './overlays';
import { pictureOf } from './pictures';
import { atOnce, type Steps } from './steps';

const words = (text: string): string[] => text.split(' ');

/** What becomes of an element by its name. Of one that is not named here, a `div`, or a `span` within a line. */
type Part = 'left out' | 'picture' | 'noscript' | 'player' | 'frame' | 'button' | 'kept' | 'span';
const PARTS = new Map<string, Part>([
  // They hold nothing to read.
  ...words(
    'SCRIPT STYLE TEMPLATE LINK META BASE TITLE HEAD OBJECT EMBED APPLET INPUT SELECT TEXTAREA OPTION OPTGROUP DATALIST OUTPUT METER PROGRESS CANVAS SVG DIALOG MENU MENUITEM NOFRAMES AREA MAP TRACK SOURCE NAV AMP-AD AMP-ANALYTICS AMP-PIXEL AMP-SIDEBAR AMP-CONSENT AMP-STICKY-AD AMP-EMBED AMP-SOCIAL-SHARE',
  ).map((tag) => [tag, 'left out'] as const),
  ...words('IMG AMP-IMG').map((tag) => [tag, 'picture'] as const),
  // Looked into for the picture a lazy loader keeps there.
  ['NOSCRIPT', 'noscript'],
  ...words('VIDEO AUDIO').map((tag) => [tag, 'player'] as const),
  // What shows another page, or the player of one site.
  ...words('IFRAME AMP-IFRAME AMP-YOUTUBE LITE-YOUTUBE AMP-VIMEO LITE-VIMEO').map(
    (tag) => [tag, 'frame'] as const,
  ),
  // Some systems wrap a picture in one, or what is in a heading.
  ['BUTTON', 'button'],
  ...words(
    'A ABBR ADDRESS ARTICLE ASIDE B BDI BDO BLOCKQUOTE BR CAPTION CITE CODE COL COLGROUP DD DEL DETAILS DFN DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR I INS KBD LI MAIN MARK OL P PRE Q RP RT RUBY S SAMP SECTION SMALL SPAN STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL VAR WBR',
  ).map((tag) => [tag, 'kept'] as const),
  ...words('FONT TT BIG ACRONYM LABEL DATA STRIKE NOBR SLOT RB RTC').map((tag) => [tag, 'span'] as const),
]);

/** What a publisher's own element is part of a line in. */
const LINES = new Set(words('P H1 H2 H3 H4 H5 H6'));

/** What is read aloud and not shown, "opens in a new window", stands in one of these. */
const SAID_ASIDE = new Set(words('SPAN H2 H3 H4'));

/** These say something without holding anything, be it how the page is built. Of others that are empty no copy is made. */
const SAYS_ENOUGH = new Set(
  words('BR HR WBR TD TH COL COLGROUP TIME H1 H2 H3 H4 H5 H6 UL OL DL TABLE FIGURE FIGCAPTION BLOCKQUOTE'),
);

const LEFT_OUT_ROLES =
  /^(?:navigation|search|searchbox|contentinfo|dialog|alertdialog|menu|menubar|toolbar|tooltip|advertisement)$/;

/** What an attribute is looked at for. Most are not named here. */
interface Use {
  /** The extraction itself or the reader has a use for it. */
  isKept: boolean;
  /** Whether its value says that there is nothing to read here. */
  leavesOut?: (value: string) => boolean;
  /** The same, for what the page hides. */
  hides?: (value: string) => boolean;
  /** Whether its value says that this is a slot for advertising. */
  advertises?: (value: string) => boolean;
}
const USES = new Map<string, Use>([
  ...words(
    'class id href rel alt title width height lang dir datetime itemprop itemtype colspan rowspan scope start reversed cite data-testid data-component data-qa data-type',
  ).map((name) => [name, { isKept: true }] as const),
  ...[...AD_ATTRIBUTES].map(([name, advertises]) => [name, { isKept: false, advertises }] as const),
  ['role', { isKept: true, leavesOut: (value) => LEFT_OUT_ROLES.test(value) }],
  ['itemtype', { isKept: true, advertises: (value) => value.endsWith('/WPAdBlock') }],
  ['hidden', { isKept: false, hides: (value) => value !== 'until-found' }],
  ['style', { isKept: false, hides: (value) => /display:\s*none/i.test(value) }],
]);

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
  /** Leave lists of nothing but links empty: they are half of many a page and never an article. */
  withoutMenus?: boolean;
  /** Copy only what lies in this part of the page, such as the reader's selection. */
  within?: Range;
}

/**
 * Copies what can be read on a live page into an inert document: nothing in it loads, runs, or reacts, and the page
 * is not touched. Left out are controls, navigation, frames, what is hidden; pictures come with their best source,
 * open shadow roots flattened, known embeds as a captioned link. Returns the copy's body.
 */
export function copyPage(page: Document, options: CopyOptions): HTMLElement {
  return atOnce(copyNodes(page, options));
}

/** The same in steps. A page that changes its nodes between two of them is copied anew and at once. */
export function* copyPageInSteps(page: Document, options: CopyOptions): Steps<HTMLElement> {
  let changes = 0;
  const observer = new (viewOf(page).MutationObserver)(() => (changes += 1));
  observer.observe(page, { childList: true, subtree: true });
  try {
    const steps = copyNodes(page, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
      if (changes > 0) return copyPage(page, options);
    }
  } finally {
    observer.disconnect();
  }
}

function* copyNodes(
  page: Document,
  { keepHidden, withoutMenus = false, within }: CopyOptions,
): Steps<HTMLElement> {
  const view = viewOf(page);
  const inert = ownGet(page, 'implementation').createHTMLDocument('');
  const body = ownGet(page, 'body') as Element | null;
  if (!body || body.tagName === 'FRAMESET') return inert.body;
  const baseUrl = ownGet(page, 'baseURI');
  const isOnScreen = isLaidOut(body);
  const isRendered = !keepHidden && isOnScreen;
  const streamed = streamedParts(page);
  const asking = askingBoxes(body);
  if (isOnScreen) for (const overlay of overlaysOf(page)) asking.add(overlay);
  const hasFormulas = getElementsByTagName.call(body, 'math').length > 0;
  const trackerIn = trackerTest(ownGet(page, 'URL'));
  const noscripts: { img: string; place: Element }[] = [];
  // Built apart and put into the document as one: a node costs more where it is connected.
  const root = inert.createElement('body');

  let end = performance.now() + MAX_TIME;
  let nodes = 0;
  let characters = 0;
  const stack: Level[] = [levelAt(root, firstChild.call(body))];
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node: Node | null = level.next;
    if (!node || nodes >= MAX_NODES || characters >= MAX_CHARACTERS) {
      stack.pop();
      continue;
    }
    level.next = nextSibling.call(node);
    nodes += 1;
    // Asked now and then: asking costs, too.
    if ((nodes & 255) === 0) {
      const now = performance.now();
      if (now > end) nodes = MAX_NODES;
      yield;
      end += performance.now() - now;
    }
    if (within && !within.intersectsNode(node)) continue;
    const type = nodeType.call(node);
    if (type === TEXT) {
      const text = textWithin(node, within).slice(0, MAX_CHARACTERS);
      // White space between blocks is half of a page's text nodes and shows nowhere.
      if (level.afterBlock && !/\S/.test(text)) continue;
      characters += text.length;
      placeOf(level).appendChild(inert.createTextNode(text));
      level.afterBlock = false;
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    const tag = tagName.call(element).toUpperCase();
    if (tag === 'TEMPLATE') {
      const streamedPart = streamed.get(element.id);
      if (streamedPart)
        stack.push({ ...level, next: firstChild.call(streamedPart), element: placeOf(level) });
      continue;
    }
    copyElement(element, tag, level);
  }
  if (noscripts.length > 0) fillNoscripts();
  inert.documentElement.replaceChild(root, inert.body);
  return root;

  /** The copy of the element that `level` walks through: made when something to read is found in it. */
  function placeOf(level: Level): Element {
    if (level.element) return level.element;
    const { outer, tag, attributes, isBlock } = level;
    const place = placeOf(outer);
    if (tag === null) return (level.element = place);
    const element = inert.createElement(tag);
    for (let i = 0; i < attributes.length; i += 2)
      element.setAttribute(attributes[i] ?? '', attributes[i + 1] ?? '');
    place.appendChild(element);
    outer.afterBlock = isBlock && !outer.isPreformatted;
    return (level.element = element);
  }

  function put(copy: Element | null, level: Level): void {
    if (!copy) return;
    placeOf(level).appendChild(copy);
    level.afterBlock = BLOCK_TAGS.has(copy.tagName) && !level.isPreformatted;
  }

  function copyElement(element: Element, tag: string, level: Level): void {
    const part = PARTS.get(tag);
    if (part === 'left out') return;
    if (part === 'picture') {
      put(copyPicture(element), level);
      return;
    }
    if (part === 'frame') {
      const embed = embedOf(element, baseUrl);
      put(embed && renderEmbed(embed, inert), level);
      return;
    }
    if (part === 'noscript') {
      put(copyNoscript(element), level);
      return;
    }
    if (part === 'player') {
      put(copyPlayer(element), level);
      return;
    }
    const names = getAttributeNames.call(element);
    let isAd = AD_TAGS.has(tag);
    const attributes: string[] = [];
    for (const name of names) {
      const use = USES.get(name);
      if (!use) continue;
      const value = attributeOf(element, name) ?? '';
      if (use.isKept) attributes.push(name, value.slice(0, MAX_ATTRIBUTE));
      if (use.leavesOut?.(value) || (!keepHidden && use.hides?.(value))) return;
      isAd ||= use.advertises?.(value) ?? false;
    }
    // Without a name of its own, what stands within a line is as visible as the line.
    const isSeen =
      !isRendered || (names.length === 0 && !BLOCK_TAGS.has(tag)) || checkVisibility.call(element);
    if (!isSeen && !isFolded(element)) return;
    if (isRendered && names.length > 0 && SAID_ASIDE.has(tag) && isForTheEar(element)) return;
    if ((isAd && holdsNoStory(element)) || (asking.size > 0 && asking.has(element))) return;
    if (tag.includes('-') && isAdElement(element)) return;
    const isLeftEmpty = withoutMenus && (tag === 'UL' || tag === 'OL') && isMenu(element);
    const formula = hasFormulas ? formulaOf(element, tag, names) : null;
    if (formula) {
      put(copyFormula(formula, inert), level);
      return;
    }
    if (part === 'button' && !isTitle(level) && getElementsByTagName.call(element, 'img').length === 0)
      return;
    const isPartOfLine = part === 'span' || part === 'button' || level.isLine;
    const name = part === 'kept' ? tag : isPartOfLine ? 'SPAN' : 'DIV';
    const isBlock = BLOCK_TAGS.has(name);
    const isPreformatted = level.isPreformatted || tag === 'PRE';
    const isLine = LINES.has(name) || (level.isLine && !isBlock);
    const isTooDeep = level.depth >= MAX_DEPTH;
    const inner: Level = {
      next: isLeftEmpty ? null : childrenOf(element),
      // What lies too deep is all put into one place: a chain of thousands need not be climbed each time.
      outer: isTooDeep && level.tag === null ? level.outer : level,
      element: null,
      tag: isTooDeep ? null : name,
      attributes: part === 'button' ? [] : attributes,
      isBlock,
      depth: level.depth + 1,
      isPreformatted,
      isLine,
      afterBlock: (isBlock || level.afterBlock) && !isPreformatted,
    };
    if (isRendered && !isBlock && endsInWord(level) && startsLine(element))
      placeOf(level).appendChild(inert.createElement('br'));
    const isAnchor = !isBlock && attributes.includes('id');
    // An empty block parts the text around it.
    if (SAYS_ENOUGH.has(name) || isAnchor || (isBlock && !level.afterBlock)) placeOf(inner);
    if (inner.next) stack.push(inner);
  }

  function copyPicture(img: Element): Element | null {
    const picture = pictureOf(img);
    if (!picture || trackerIn(img)) return null;
    const copy = inert.createElement('img');
    copy.setAttribute('src', picture.src);
    copy.setAttribute('alt', picture.alt);
    if (picture.width !== null) copy.setAttribute('width', String(picture.width));
    if (picture.height !== null) copy.setAttribute('height', String(picture.height));
    const classes = attributeOf(img, 'class');
    if (classes !== null) copy.setAttribute('class', classes);
    return copy;
  }

  /** Where scripts run, the content of `noscript` is text: the fallback of a lazy picture has to be parsed first. */
  function copyNoscript(noscript: Element): Element | null {
    const element = noscript.firstElementChild && noscript.querySelector('img');
    if (element) return copyPicture(element);
    const [img] = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(noscript.textContent.slice(0, 50_000)) ?? [];
    if (img === undefined) return null;
    const place = inert.createElement('img');
    noscripts.push({ img, place });
    return place;
  }

  /** All at once: each parsing makes a document. */
  function fillNoscripts(): void {
    const html = noscripts.map(({ img }) => img).join('');
    const parsed = new view.DOMParser().parseFromString(html, 'text/html').images;
    for (const [index, { place }] of noscripts.entries()) {
      const img = parsed[index];
      const picture = img && copyPicture(img);
      if (picture) place.replaceWith(picture);
      else place.remove();
    }
  }

  /** A film's still picture, and the way to the film; of what has no picture, only what stands in a figure is a part of the story. */
  function copyPlayer(player: Element): Element | null {
    if (trackerIn(player)) return null;
    const recording = recordingOf(player, baseUrl);
    const poster = attributeOf(player, 'poster');
    if (!poster) return recording && player.closest('figure') ? renderEmbed(recording, inert) : null;
    const img = inert.createElement('img');
    img.setAttribute('src', poster);
    img.setAttribute('alt', attributeOf(player, 'title') ?? attributeOf(player, 'aria-label') ?? '');
    if (!recording && tagName.call(player).toUpperCase() !== 'VIDEO') return img;
    const link = inert.createElement('a');
    // A film that only a script of the page can play is played where it is.
    link.setAttribute('href', recording?.href ?? ownGet(page, 'URL'));
    if (!recording) link.setAttribute('type', FILM);
    link.append(img);
    return link;
  }
}

function textWithin(node: Node, part: Range | undefined): string {
  const text = node.nodeValue ?? '';
  if (!part) return text;
  const start = part.startContainer === node ? part.startOffset : 0;
  const end = part.endContainer === node ? part.endOffset : text.length;
  return text.slice(start, end);
}

/** An element of the page that is being walked through. */
interface Level {
  next: Node | null;
  /** The level this one is in; itself for the outermost. */
  outer: Level;
  /** Its copy, if there has been a need for one. */
  element: Element | null;
  /** What its copy is called; `null` where it is too deep to have one of its own. */
  tag: string | null;
  /** Names and values of the copy's attributes, by turns. */
  attributes: string[];
  isBlock: boolean;
  depth: number;
  /** Whether white space here shows nowhere: at the start of a block or after one. */
  afterBlock: boolean;
  isPreformatted: boolean;
  /** Whether everything here is part of a line: no block stands in a paragraph. */
  isLine: boolean;
}

function levelAt(element: Element, next: Node | null): Level {
  const level: Omit<Level, 'outer'> = {
    next,
    element,
    tag: 'BODY',
    attributes: [],
    isBlock: true,
    depth: 0,
    afterBlock: true,
    isPreformatted: false,
    isLine: false,
  };
  return Object.assign(level, { outer: level as Level });
}

/** From so many links on a list can be a menu. */
const MIN_MENU = 4;
/** A list with more of its text in links points to other pages. The same share as for lists within an article. */
const MENU_SHARE = 0.6;
/** What a menu does not hold: front pages are known by linked headlines. */
const NO_MENU = 'h1, h2, h3, h4, p, figure, iframe, table, blockquote, input';

/** Whether a list of a live page is links and hardly anything else. Asked before anything in it is looked at. */
function isMenu(list: Element): boolean {
  const links = getElementsByTagName.call(list, 'a');
  if (links.length < MIN_MENU || querySelector.call(list, NO_MENU)) return false;
  let linked = 0;
  for (const link of links) linked += textContent.call(link)?.trim().length ?? 0;
  return linked > 0 && linked >= MENU_SHARE * collapse(textContent.call(list) ?? '').length;
}

const ELEMENT = 1;
const TEXT = 3;
const nodeType = readerOf<Node, 'nodeType'>('Node', 'nodeType');
const firstChild = readerOf<Node, 'firstChild'>('Node', 'firstChild');
const nextSibling = readerOf<Node, 'nextSibling'>('Node', 'nextSibling');
const tagName = readerOf<Element, 'tagName'>('Element', 'tagName');
const shadowRoot = readerOf<Element, 'shadowRoot'>('Element', 'shadowRoot');
const getAttributeNames = methodOf<Element, 'getAttributeNames'>('Element', 'getAttributeNames');
const getElementsByTagName = methodOf<Element, 'getElementsByTagName'>('Element', 'getElementsByTagName');
const querySelector = methodOf<Element, 'querySelector'>('Element', 'querySelector');
const textContent = readerOf<Node, 'textContent'>('Node', 'textContent');
const firstElementChild = readerOf<Element, 'firstElementChild'>('Element', 'firstElementChild');
const getBoundingClientRect = methodOf<Element, 'getBoundingClientRect'>('Element', 'getBoundingClientRect');
const closest = methodOf<Element, 'closest'>('Element', 'closest');
const checkVisibility = methodOf<Element, 'checkVisibility'>('Element', 'checkVisibility');

/** The first of the nodes shown for `element`: an open shadow root stands in for the children. */
function childrenOf(element: Element): Node | null {
  const shadow = shadowRoot.call(element);
  if (shadow && !shadow.querySelector('slot')) return shadow.firstChild;
  return firstChild.call(element);
}

/**
 * Whether the page is laid out, so that the browser knows what it hides. Where it is not (a parsed document, a page that
 * hides all until its scripts have run), only what the markup says counts.
 */
function isLaidOut(body: Element): boolean {
  return 'checkVisibility' in body && body.checkVisibility() && body.getClientRects().length > 0;
}

/** Whether what was copied last at this level is an element: no space parts it from what follows. */
function endsInWord({ element, afterBlock }: Level): boolean {
  const last = afterBlock ? null : element?.lastChild;
  return last?.nodeType === ELEMENT && last.nodeName !== 'BR' && last.nodeName !== 'IMG';
}

/** Whether the page shows `element`, whatever it is, on a line of its own. */
function startsLine(element: Element): boolean {
  const { display, position, cssFloat } = getComputedStyle(element);
  return /^(?:block|flex|grid|list-item)$/.test(display) && position !== 'absolute' && cssFloat === 'none';
}

/** Whether `element` is not seen only because the reader has not unfolded what it stands in. */
function isFolded(element: Element): boolean {
  const fold = closest.call(element, 'details:not([open]), [hidden="until-found" i]');
  if (!fold || fold === element || !checkVisibility.call(fold)) return false;
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
}

/** A heading that unfolds what stands below it is a button within. */
const isTitle = ({ tag }: Level): boolean => tag !== null && (/^H[1-6]$/.test(tag) || tag === 'SUMMARY');

/**
 * Whether an element is there for screen readers alone: it has been made one pixel of. With no size at all it may be one
 * whose parts are shown (`display: contents`).
 */
function isForTheEar(element: Element): boolean {
  if (firstElementChild.call(element)) return false;
  const { width, height } = getBoundingClientRect.call(element);
  return width > 0 && width <= 1 && height <= 1;
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
