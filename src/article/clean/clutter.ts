import { blockOf, blocksOf, clausesIn, isBlock, weighedLength, type Block } from '../blocks';
import {
  soundsLikeClutter,
  soundsLikeFurniture,
  soundsLikeStandfirst,
  soundsLikeTextBody,
  wordsOf,
} from '../classNames';
import { precedes, textOf } from '../dom';
import { flat } from '../heading';
import { CAPITAL, LETTER } from '../letters';
import { NOBODY, readCreditLine } from '../metadata/creditLine';
import { findDate } from '../metadata/dates';
import type { Steps } from '../steps';
import {
  ABOUT_AUTHOR,
  BECKONING,
  CREDIT_LINE,
  COPYRIGHT,
  DATE_LINE,
  isAppeal,
  isCommentsTitle,
  isLabel,
  isNotice,
  READ_ALSO,
  REPORT_CREDIT,
} from './phrases';

/** What is already known of the article, so that the text need not say it again. */
export interface KnownText {
  headline: string;
  description: string | null;
  publisher: { name: string } | null;
  author?: { name: string }[];
}

/** A part called clutter that holds more of the text than this is the article under a misleading name. */
const MAX_CLUTTER_SHARE = 0.3;
/** A small part with more running text than this, such as a date line, is none. In weighed characters. */
const MIN_STORY = 250;
/** A list with more of its text in links than this points to other pages. */
const LINK_LIST_SHARE = 0.6;
/** A paragraph that is a link and hardly anything else points to another article. */
const LINK_LINE_SHARE = 0.85;
/** From this length on a paragraph with punctuation is running text. In weighed characters. */
const MIN_RUNNING_TEXT = 80;

const SENTENCE_END = /[.!?…。！？؟।։:;"”»’'）)\]][\s"”»’')\]]*$/u;
/** A full stop, not the colon of a lead-in or the bracket of an aside. */
const STOPS = /[.!?…。！？؟।]['"”’»)]*$/u;
/** In bold it is the interviewer who asks, not the publisher. */
const QUESTION = /[?？؟;]["”»’')\s]*$/u;

/**
 * Takes out of `root` what stands between the paragraphs of an article and is no part of it. `heading` is the element
 * of the page that says the headline, `entries` are those of a live report.
 */
export function* removeClutter(
  root: Element,
  known: KnownText,
  heading: Element | null = null,
  entries: Element[] = [],
): Steps<void> {
  removeEmptyLists(root);
  const prose = proseUnder(root, blocksOf(root));
  yield;
  removeNamedParts(root, prose);
  removeTeasers(root, prose, new Set(entries));
  yield;
  // From here on lines go as a whole: they are read once, and what is left of them is asked for.
  let lines = blocksOf(root);
  const linesLeft = (): Block[] => (lines = lines.filter(({ element }) => root.contains(element)));
  removeAppeals(root, lines, prose);
  removeSkipped(root, linesLeft());
  removeComments(root, linesLeft());
  removePlayers(root, linesLeft());
  removeLinkLists(root, linesLeft());
  removeAfterEnd(linesLeft());
  removeLines(linesLeft());
  removeAbout(linesLeft());
  trimEnd(root, linesLeft(), known);
  trimStart(linesLeft(), known, heading);
  yield;
  removeRepeats(root, linesLeft(), known);
  removeIdleHeadings(root);
  removeEmpty(root);
}

/** Lists with nothing in them: their links were not copied, or a script was to fill them. */
function removeEmptyLists(root: Element): void {
  for (const list of root.querySelectorAll('ul:empty, ol:empty')) removeList(list, root);
}

/** Takes out `list` and what it is called. */
function removeList(list: Element, root: Element): void {
  list.replaceChildren();
  const title = list.previousElementSibling;
  let box = list;
  for (let at = list.parentElement; at && at !== root; at = at.parentElement) {
    if (textOf(at).length > MAX_LIST_TITLE || at.querySelector('img, p + p')) break;
    box = at;
  }
  if (box === list && title && isListTitle(title)) title.remove();
  box.remove();
}

/** Characters. */
const MAX_LIST_TITLE = 60;

const isListTitle = (element: Element): boolean =>
  /^(?:H[2-6]|P|DIV|STRONG)$/.test(element.tagName) &&
  textOf(element).length <= MAX_LIST_TITLE &&
  (/^H/.test(element.tagName) || /[:：]$/.test(textOf(element)));

const isRunningText = ({ length, linkShare, text }: Block): boolean =>
  length >= MIN_RUNNING_TEXT && linkShare < 0.4 && clausesIn(text) > 0;

/** The running text of `root`, by where it stands. */
interface Prose {
  /** The first line of it. */
  first: Element | null;
  /** How much of it stands under an element, in weighed characters. */
  lengthIn: (element: Element) => number;
}

function proseUnder(root: Element, blocks: Block[]): Prose {
  const sums = new Map<Element, number>();
  const running = blocks.filter(isRunningText);
  for (const block of running) {
    if (block.element.closest('figcaption')) continue;
    for (let at: Element | null = block.element; at; at = at === root ? null : at.parentElement) {
      sums.set(at, (sums.get(at) ?? 0) + block.length);
    }
  }
  return { first: running[0]?.element ?? null, lengthIn: (element) => sums.get(element) ?? 0 };
}

/** Parts that the publisher itself calls related, newsletter, share and so on, and asides. */
function removeNamedParts(root: Element, { first, lengthIn: proseLength }: Prose): void {
  const total = proseLength(root);
  const groups = new Map<string, number>();
  const isAtStart = (element: Element): boolean =>
    !first || element.contains(first) || precedes(element, first);
  const inGroup = (element: Element): number => groups.get(`${element.tagName} ${wordsOf(element)}`) ?? 0;
  for (const element of root.querySelectorAll('*')) {
    if (!isBlock(element) || !isNamedApart(element)) continue;
    groups.set(`${element.tagName} ${wordsOf(element)}`, inGroup(element) + proseLength(element));
  }
  for (const element of [...root.querySelectorAll('*')]) {
    if (!root.contains(element) || !isBlock(element) || element.closest('figure, table, pre')) continue;
    const isSide = element.tagName === 'ASIDE' || element.tagName === 'FOOTER';
    if (!isSide && !isNamedApart(element)) continue;
    if (!isSide && !soundsLikeClutter(element) && proseLength(element) >= MIN_STORY) continue;
    if (isAnswer(element) || RECIPE_FACTS.test(element.className)) continue;
    if (
      /^H[1-6]$/.test(element.tagName) ||
      (element.tagName === 'FOOTER' && element.parentElement?.tagName === 'BLOCKQUOTE')
    )
      continue;
    if (soundsLikeStandfirst(element) && weighedLength(textOf(element)) > 40 && !isSide && isAtStart(element))
      continue;
    if (textOf(element) === '' && element.querySelector('img')) continue;
    if (!isSide && isNamedAfterTopics(element) && proseLength(element) > 0) continue;
    if (
      /^(?:P|LI|BLOCKQUOTE)$/.test(element.tagName) &&
      isRunningText(blockOf(element)) &&
      blockOf(element).linkShare < 0.2
    )
      continue;
    if (soundsLikeTextBody(element) && proseLength(element) > 0.1 * total) continue;
    if (Math.max(proseLength(element), inGroup(element)) > MAX_CLUTTER_SHARE * total) continue;
    element.remove();
  }
}

/** How long it takes and how many it feeds. */
const RECIPE_FACTS = /recipe[\w-]*[-_](?:meta|details?|info|times?|facts|nutrition)/i;

/** What unfolds below a question or a heading, under whatever name, among others of its make. */
const isAnswer = (element: Element): boolean =>
  element.tagName === 'DETAILS' &&
  [element.previousElementSibling, element.nextElementSibling].some(
    (beside) => beside?.tagName === 'DETAILS',
  ) &&
  element.querySelector(':scope > summary :is(h2, h3, h4, h5)') !== null;

const isNamedApart = (element: Element): boolean =>
  soundsLikeClutter(element) || soundsLikeFurniture(element);

/** `category-x tag-y`: some systems write every topic of an article among the names of what holds its text. */
const isNamedAfterTopics = (element: Element): boolean =>
  /(?:^|\s)(?:category|tag)-.*\s(?:tag|category|type|status|format)-/.test(element.className);

/** Cards for other stories: an article within the article, a link around a heading. */
function removeTeasers(root: Element, { lengthIn: proseLength }: Prose, entries: Set<Element>): void {
  const total = proseLength(root);
  for (const card of [...root.querySelectorAll('article, a')]) {
    if (!root.contains(card) || entries.has(card) || card.closest('figure')) continue;
    if (card.tagName === 'A') {
      // A heading that is a link is judged with the lines: it can be the title of what stands below.
      const blocks = card.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div');
      if (
        blocks.length > 0 &&
        !(blocks.length === 1 && isHeading(blocks[0])) &&
        weighedLength(textOf(card)) < 600
      )
        card.remove();
      continue;
    }
    const prose = proseLength(card);
    if (card.querySelector('a[href]') && prose < 400 && prose < 0.15 * total) card.remove();
  }
  for (const list of listsOfCards(root))
    if (list !== root && root.contains(list) && proseLength(list) < MAX_CLUTTER_SHARE * total)
      removeList(list, root);
}

/** What holds three cards or more: boxes of one make whose title, and picture if any, lead to the same page. */
function listsOfCards(root: Element): Element[] {
  const known = new Map<Element, boolean>();
  const isCard = (box: Element): boolean => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const goals = [...box.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'));
    const is =
      new Set(goals).size === 1 &&
      (goals.length > 1 || box.querySelector(LINKED_TITLE) !== null) &&
      textOf(box).length < MAX_CARD;
    known.set(box, is);
    return is;
  };
  const lists = new Map<Element, boolean>();
  for (const part of root.querySelectorAll(`a[href] img, ${LINKED_TITLE}`)) {
    let card: Element | null = null;
    let box = part.closest('a')?.parentElement;
    for (let i = 0; i < 6 && box && box !== root; i++, box = box.parentElement) {
      if (isCard(box)) card = box;
      else if (card) break;
    }
    const list = card?.parentElement;
    if (!card || !list || lists.has(list)) continue;
    const { className, tagName } = card;
    const areCards = (boxes: Element[]): boolean => boxes.length > 2 && boxes.every(isCard);
    const boxes = [...list.children];
    lists.set(
      list,
      areCards(boxes.filter((box) => box.className === className)) ||
        areCards(boxes.filter((box) => box.tagName === tagName)),
    );
  }
  return [...lists].filter(([, isList]) => isList).map(([list]) => list);
}

const LINKED_TITLE = ':is(h2, h3, h4, h5) > a[href], a[href] > :is(h2, h3, h4, h5)';

/** Characters in a card: a title and a sentence. */
const MAX_CARD = 260;

/** Where what readers write begins, nothing of the article follows. A label can be a button as well, and the text goes on after it. */
function removeComments(root: Element, lines: Block[]): void {
  const running = lines.filter(isRunningText);
  let after = running.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  let passed = 0;
  for (const block of lines) {
    const { element, text, length } = block;
    if (block === running[passed]) {
      passed += 1;
      before += length;
      after -= length;
    }
    if (before < MIN_STORY || !isCommentsTitle(text)) continue;
    if (element.closest('li, table, blockquote, pre, figure')) continue;
    if (running[passed]?.element.parentElement === running[passed - 1]?.element.parentElement) continue;
    if (!isHeading(element) && after > before) continue;
    const rest = root.ownerDocument.createRange();
    rest.setStartBefore(element);
    rest.setEnd(root, root.childNodes.length);
    rest.deleteContents();
    return;
  }
}

/** A line that leads past what follows it ("Skip the podcasts and read on"), and what it leads past. */
function removeSkipped(root: Element, lines: Block[]): void {
  let byId: Map<string, Element> | undefined;
  for (const [index, { element, text, linkShare }] of lines.entries()) {
    if (linkShare < 0.5 || element.tagName === 'LI' || !root.contains(element)) continue;
    const [link, more] = element.getElementsByTagName('a');
    const href = link?.getAttribute('href') ?? '';
    if (more || !/^#./.test(href) || !link || !text.startsWith(textOf(link))) continue;
    byId ??= new Map([...root.querySelectorAll('[id]')].map((target) => [target.id, target]));
    const target = byId.get(href.slice(1));
    if (!target || !precedes(element, target) || !isNear(target, lines, index)) continue;
    // A heading, or text, is what the reader may want to jump to.
    if (isHeading(target) || weighedLength(textOf(target)) >= MIN_RUNNING_TEXT) continue;
    const skipped = root.ownerDocument.createRange();
    skipped.setStartBefore(element);
    skipped.setEndAfter(target);
    skipped.deleteContents();
  }
}

/** Whether little stands between the line at `index` and `target`: what leads farther is a table of contents. */
function isNear(target: Element, lines: Block[], index: number): boolean {
  let between = 0;
  for (let at = index + 1; between < MAX_SKIPPED; at += 1) {
    const line = lines[at];
    if (!line || target === line.element || target.contains(line.element) || precedes(target, line.element))
      return between > 0;
    between += line.length;
  }
  return false;
}

/** Weighed characters. */
const MAX_SKIPPED = 300;

/** The length of a film or recording, a line of its own. */
const DURATION =
  /^(?:(?:\d{1,2}:)?\d{1,2}:\d{2}|\d{1,3} ?min(?:uten|utes)?\.*)(?: min\.*| [-–—•|] (?:source|quelle|fuente|fonte): .{2,30})?$/i;

/** What is left of a player whose film the reader does not see: its title, its length, a line about it. */
function removePlayers(root: Element, lines: Block[]): void {
  for (const { element, text } of lines) {
    // The time of an entry in a live blog looks the same, but stands above running text or is marked as a time.
    if (
      !DURATION.test(text) ||
      !root.contains(element) ||
      element.closest('dl, table') ||
      element.querySelector('time')
    )
      continue;
    let box = element;
    for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
      if (weighedLength(textOf(at)) > 400 || blocksOf(at).some(isRunningText)) break;
      box = at;
    }
    if (box !== element || /min/i.test(text)) box.remove();
  }
}

function removeLinkLists(root: Element, lines: Block[]): void {
  for (const list of [...root.querySelectorAll('ul, ol, dl, table, section, div')]) {
    if (!root.contains(list) || list.closest('figure')) continue;
    const links = list.getElementsByTagName('a').length;
    // What stands in for a film is a caption that is all link.
    if (links === 0 || (list.tagName !== 'TABLE' && list.closest('table'))) continue;
    if (list.querySelector('figure > figcaption:only-child > a:only-child')) continue;
    const { linkShare, length } = blockOf(list);
    const isList = /^(?:UL|OL|DL)$/.test(list.tagName);
    if (linkShare < (isList ? LINK_LIST_SHARE : 0.7)) continue;
    if (isList) removeList(list, root);
    else if (links > 1 || length < 200) list.remove();
  }
  for (const [index, block] of lines.entries()) {
    const { element, length, text } = block;
    const isLinked =
      block.linkShare >= LINK_LINE_SHARE || (isHeading(element) && element.closest('a') !== null);
    if (!isLinked || length <= 8 || hasOnlyAnchors(element)) continue;
    if (isHeading(element) && isTitle(lines, index)) continue;
    if (element.tagName === 'LI' && isAmongText(element)) continue;
    if (!root.contains(element) || element.closest('figure, table, blockquote, pre')) continue;
    // A sentence that is a link from end to end is still a sentence.
    if (length > MIN_RUNNING_TEXT && STOPS.test(text) && !READ_ALSO.test(text)) continue;
    element.remove();
  }
}

const isHeading = (element: Element | undefined): boolean => /^H[1-6]$/.test(element?.tagName ?? '');

/** A heading that is a link, above running text and of the same make as one that is none: a title in a list of things. */
function isTitle(lines: Block[], index: number): boolean {
  const tag = lines[index]?.element.tagName;
  const next = lines[index + 1];
  return (
    next !== undefined &&
    isRunningText(next) &&
    lines.some(
      ({ element, linkShare }, i) =>
        element.tagName === tag &&
        linkShare < 0.5 &&
        !element.closest('a') &&
        isRunningText(lines[i + 1] ?? next),
    )
  );
}

/** An item that is a link among those of text. In a list of buttons what is no link is short, a trail begins with links, and what is to be clicked comes last. */
function isAmongText(item: Element): boolean {
  const items = [...(item.parentElement?.children ?? [])];
  const ofText = items.map(blockOf).filter(({ length, linkShare }) => length > 25 && linkShare < 0.2);
  return ofText.length > 1 && ofText.length * 2 > items.length && item !== items.at(-1);
}

/** Links within the page, such as footnote marks and tables of contents that headings carry. */
function hasOnlyAnchors(element: Element): boolean {
  const links: Element[] = [...element.getElementsByTagName('a')];
  const around = element.closest('a');
  if (around) links.push(around);
  return links.every((link) => (link.getAttribute('href') ?? '').startsWith('#'));
}

/** A box between the paragraphs that opens with an appeal, or a heading above the way to a newsletter. */
function removeAppeals(root: Element, lines: Block[], { lengthIn: proseLength }: Prose): void {
  for (const { element, text, length } of lines) {
    if (!isHeading(element) || length > MIN_RUNNING_TEXT) continue;
    let found: Element | null = null;
    for (let box = element.parentElement; box && box !== root; box = box.parentElement) {
      if (box.children.item(MAX_PARTS) !== null || !box.firstElementChild?.contains(element)) break;
      if (proseLength(box) >= MIN_STORY || weighedLength(textOf(box)) >= MAX_APPEAL) break;
      if (isAppeal(text) || leadsToNewsletter(box)) found = box;
      if (box.children.length > 1) break;
    }
    found?.remove();
  }
}

function leadsToNewsletter(box: Element): boolean {
  const links = [...box.getElementsByTagName('a')];
  return (
    links.length > 0 &&
    links.every((link) => NEWSLETTER.test(link.getAttribute('href') ?? '') && !isInSentence(link))
  );
}

function isInSentence(link: Element): boolean {
  const line = link.closest('p, li');
  return line !== null && blockOf(line).linkShare < 0.8;
}

/** A folder of the address: "/newsletters/tide/", not "boletinoficial.example". */
const NEWSLETTER =
  /\/(?:newsletters?|bolet(?:in(?:es)?|im|ins)|nieuwsbrie(?:f|ven)|nyhe(?:ts|ds)brev)(?:[/?#]|$)/i;

/** Weighed characters of a heading and a few lines. */
const MAX_APPEAL = 400;

function removeLines(lines: Block[]): void {
  for (const [index, block] of lines.entries()) {
    const { element, text, length, linkShare } = block;
    if (element.closest('figure, table, pre')) {
      if (length < MIN_RUNNING_TEXT && !element.closest('table, pre') && isNotice(text)) element.remove();
      continue;
    }
    // The cheap tests first: the patterns are long, and most lines are running text.
    const pointsElsewhere =
      (linkShare > 0.25 || (length < 200 && !STOPS.test(text))) && pointsOn(block, lines[index + 1]);
    const appeals =
      length < 500 &&
      (linkShare > 0.04 ||
        (isEmphasized(element) && !QUESTION.test(text)) ||
        (length < MIN_RUNNING_TEXT && !SENTENCE_END.test(text) && !isListed(element))) &&
      isAppeal(text) &&
      !isAboutWriting(element, text);
    const asks = length < 700 && isNotice(text);
    const beckons = length < 300 && linkShare > 0.03 && BECKONING.test(text);
    const credits = length < 80 && !STOPS.test(text) && CREDIT_LINE.test(text);
    const labels = isLabel(text) && !isListed(element) && !element.querySelector('time');
    const owns = length < 300 && COPYRIGHT.test(text);
    // "[ Ice in the harbour ]"
    const isBracketed = linkShare > 0.4 && /^\[.*\]$/.test(text);
    const isCode = length < 60 && AGENCY_CODE.test(text);
    const isRule = /^[\s\-–—*=•·.|/\\<>+#~]+$/.test(text);
    if (
      labels ||
      pointsElsewhere ||
      appeals ||
      asks ||
      beckons ||
      credits ||
      owns ||
      isBracketed ||
      isCode ||
      isRule
    ) {
      element.remove();
    }
  }
}

/** What agencies write for each other: "/abc/de/fg", "ISIN DE0001234567", "AXC0123 2026-04-02/08:00". */
const AGENCY_CODE =
  /^(?:\/[a-zäöü]{1,5}(?:\/[a-zäöü]{1,5})*(?:\/[A-Z]{2,4})*|(?:ISIN|WKN):?\s+[A-Z\d ]{6,}|[A-Z]{3}\d{4} \d{4}-\d\d-\d\d\S*)$/;

/** A heading above running text has to say nothing else. */
function pointsOn({ element, text, linkShare }: Block, next: Block | undefined): boolean {
  const said = READ_ALSO.match(text);
  if (said === '') return false;
  return (
    !(isHeading(element) && linkShare === 0 && next && isRunningText(next)) || said.length * 2 > text.length
  );
}

/** A whole sentence that names an address to write to: part of the text until it stands at the end of it. */
function isAboutWriting(element: Element, text: string): boolean {
  const links = [...element.getElementsByTagName('a')];
  return (
    STOPS.test(text) &&
    links.length > 0 &&
    !isEmphasized(element) &&
    links.every((link) => /^mailto:./i.test(link.getAttribute('href') ?? ''))
  );
}

/** A heading, or an item without a link in a list: there the word on a button is a word like any other. */
function isListed(element: Element): boolean {
  return (
    /^(?:H[2-6]|DT|DD)$/.test(element.tagName) || (element.tagName === 'LI' && !element.querySelector('a'))
  );
}

/** A whole line in italics or bold: how editors set off what is not the story. */
function isEmphasized(element: Element): boolean {
  const marked = [...element.children].filter((child) => /^(?:EM|I|STRONG|B)$/.test(child.tagName));
  return (
    marked.length > 0 &&
    marked.reduce((sum, child) => sum + textOf(child).length, 0) > 0.9 * textOf(element).length
  );
}

/** "###": how a press release says that what follows is about whoever sent it. */
function removeAfterEnd(lines: Block[]): void {
  const end = lines.findLastIndex(({ text }) => END_MARK.test(text));
  const rest = end < 0 ? [] : lines.slice(end + 1);
  const sum = (blocks: Block[]): number => blocks.reduce((all, { length }) => all + length, 0);
  if (!SENDER.test(rest[0]?.text ?? '') || sum(rest) > MAX_ABOUT_SHARE * sum(lines)) return;
  for (const { element } of rest) element.remove();
}

const END_MARK = /^(?:# ?# ?#|[-–—]? ?30 ?[-–—]|[-–—] ?end ?[-–—]|[-–—]* ?ends ?[-–—]*)$/i;
const SENDER =
  /^(?:about|contact|(?:media|press) |notes? (?:to|for) |for (?:more|further) |über|kontakt|à propos|acerca|sobre|informazioni)/i;

/** A closing section about who published the text: "About the author", "About Example Corp". */
function removeAbout(lines: Block[]): void {
  const blocks = [...lines];
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  let rest = 0;
  for (const block of blocks.reverse()) {
    rest += block.length;
    if (rest > MAX_ABOUT_SHARE * total) return;
    const { element, text, length } = block;
    const isTitle = /^H[2-6]$/.test(element.tagName) || isEmphasized(element);
    if (!isTitle || length > 90 || !ABOUT_TITLE.test(text)) continue;
    for (const later of blocks.slice(0, blocks.indexOf(block) + 1)) later.element.remove();
    return;
  }
}

/** A note about the publisher is short beside the text. */
const MAX_ABOUT_SHARE = 0.4;
const ABOUT_TITLE =
  /^(?:about the (?:author|writer|reporter|photographer|contributor)|about (?:us|me)\b|über (?:den autor|die autorin|die autoren|uns)|zur person|à propos d|acerca d|sobre (?:el autor|la autora|o autor|a autora)|informazioni su|over de auteur|o autorze|об авторе|о компании)/i;

/** After the last paragraph nothing belongs to the article but a picture or a quotation. */
function trimEnd(root: Element, lines: Block[], known: KnownText): void {
  for (const block of [...lines].reverse()) {
    const { element } = block;
    if (element.closest('figure')) continue;
    if (element.closest('table, pre, blockquote') || !(isEndMatter(block, known) || introduces(block, known)))
      return;
    removeWithPortrait(element, root);
  }
}

/** Takes out a line, and the small picture that is all that is left of the box it stood in. */
function removeWithPortrait(line: Element, root: Element): void {
  let box: Element | null = null;
  let holder = line.parentElement;
  line.remove();
  // A box of many parts is not read for each of them.
  const isLeft = (at: Element): boolean => at.children.item(MAX_PARTS) === null && textOf(at) === '';
  for (; holder && holder !== root && isLeft(holder); holder = holder.parentElement) box = holder;
  const pictures = [...(box?.querySelectorAll('img') ?? [])];
  if (pictures.length === 1 && pictures.every(isPortrait)) box?.remove();
}

const isPortrait = (img: Element): boolean => Number(img.getAttribute('width') ?? Infinity) <= PORTRAIT_PX;

const PORTRAIT_PX = 200;
const MAX_PARTS = 8;

/** A closing paragraph of a press release that begins "Example Corp is a …": the publisher about itself. */
function introduces({ text, length }: Block, { publisher }: KnownText): boolean {
  const name = publisher?.name ?? '';
  return (
    name.length > 2 &&
    length < 900 &&
    text.startsWith(name) &&
    /^(?:\s(?:is|ist|est|es|è|é|is een|är|er|jest|—|–|-)\s|は、?|是)/.test(text.slice(name.length))
  );
}

/** A first and a last name, as a note about the author begins. */
const NAME = `${CAPITAL}(?:${LETTER}|[.'’-])*`;
const NAME_FIRST = new RegExp(`^${NAME}(?: (?:[a-z]{1,3} )?${NAME}){1,3} `);

/**
 * Begins with the whole name of who wrote the article, or beside a portrait with the first one: at its end that is a
 * note about them.
 */
const isAboutWriter = ({ element, text }: Block, { author = [] }: KnownText): boolean =>
  author.some(
    ({ name }) =>
      name.includes(' ') &&
      (text.startsWith(`${name} `) ||
        (text.startsWith(name.slice(0, name.indexOf(' ') + 1)) && hasPortrait(element.parentElement))),
  );

const hasPortrait = (box: Element | null): boolean =>
  box?.children.item(MAX_PARTS) === null && [...box.querySelectorAll('img')].some(isPortrait);

/** Where the page names nobody: says what somebody is, and not what they were. */
const isAboutSomebody = (text: string, { author = [] }: KnownText): boolean =>
  author.length === 0 && NAME_FIRST.test(text) && /^(?:\S+ ){2,5}(?:is|ist|es|est|è|é) /.test(text);

function isEndMatter(block: Block, known: KnownText): boolean {
  const { element, text, length, linkShare } = block;
  if (isHeading(element) || isLabel(text) || linkShare > 0.4) return true;
  const isMarked = linkShare > 0.04 || isEmphasized(element) || !STOPS.test(text);
  if (isMarked && ((length < 400 && READ_ALSO.test(text)) || (length < 700 && isAppeal(text)))) return true;
  if (length < 700 && (COPYRIGHT.test(text) || REPORT_CREDIT.test(text))) return true;
  if (length < 700 && isAboutWriter(block, known)) return true;
  if (length < 700 && (isMarked || isAboutSomebody(text, known)) && ABOUT_AUTHOR.test(text)) return true;
  // What sums up another story is written like a standfirst, and here it is at the wrong end.
  if (length < 300 && !STOPS.test(text) && soundsLikeStandfirst(element)) return true;
  if (length < 300 && BECKONING.test(text)) return true;
  if (length < 200 && /\S@\S+\.\w|(?:^|\s)@\w{3,}|https?:\/\//.test(text)) return true;
  if (text.startsWith('※')) return true;
  if (length < MAX_CREDIT && PICTURE_NOTE.test(text)) return true;
  if (length < MIN_RUNNING_TEXT && /^[([（【［].*[)\]）】］][.。]?$/u.test(text)) return true;
  return (
    length < MIN_RUNNING_TEXT && !SENTENCE_END.test(text) && element.tagName !== 'LI' && !LIFE.test(text)
  );
}

/** "(Cover picture: the pillars in August. Photo: Ann Lee)", in weighed characters at most so long. */
const PICTURE_NOTE = /^[([（].*(?:foto|fotó|photo|bild|kép)s?\s?:.*[)\]）]$/i;
const MAX_CREDIT = 200;

/** "Ann Lee, botanist, born 4 March 1938; died 28 June 2024": how obituaries close. */
const LIFE = /\b1[89]\d\d\b.{4,}\D(?:19|20)\d\d\b/;

/** Before the first paragraph stand the headline again, the section, bylines, dates and buttons. */
function trimStart(lines: Block[], known: KnownText, title: Element | null): void {
  const isTitled = title !== null && isSame(textOf(title), known.headline);
  for (const [index, block] of lines.entries()) {
    const { element, text, length, linkShare } = block;
    if (element.closest('figure')) continue;
    const list = element.closest('ul, ol');
    if (list && saysWhoOrWhen(list)) {
      list.remove();
      continue;
    }
    if (list || element.closest('table, pre, blockquote')) return;
    if ((element.tagName === 'H1' && (!isTitled || element === title)) || isSame(text, known.headline)) {
      element.remove();
      continue;
    }
    if (isSame(text, known.description ?? '') || soundsLikeStandfirst(element)) continue;
    if (length < 300 && REPORTED.test(text) && isAboutWriter(block, known)) {
      element.remove();
      continue;
    }
    const isDated = DATE_LINE.test(text);
    if (!isDated && isRunningText(block)) return;
    const isShort = isDated || (length < MIN_RUNNING_TEXT && !SENTENCE_END.test(text) && !isHeading(element));
    if (isShort || (linkShare > 0.5 && !(isHeading(element) && isTitle(lines, index)))) element.remove();
  }
}

/** "Ann Lee reported from Leeds, and Bo Poe from Rome." */
const REPORTED =
  /\s(?:reported|reports|reporting|traveled|travelled|berichtet|a rapporté) (?:from|in|to|aus|de)\s/;

const isByline = (text: string): boolean => (readCreditLine(text, NOBODY)?.author.length ?? 0) > 0;

/** Some pages make a list of who wrote the article, for whom, and when. */
function saysWhoOrWhen(list: Element): boolean {
  const items = [...list.children].map(textOf);
  return (
    (list.querySelector('time') !== null ||
      items.some((text) => findDate(text) !== null || isByline(text))) &&
    items.every((text) => weighedLength(text) < MIN_RUNNING_TEXT && !SENTENCE_END.test(text))
  );
}

/** How many lines apart the same line is a slip of the page; farther apart it is meant, as in a list of recipes. */
const REPEAT_DISTANCE = 6;

/** Lines said before: the headline, the standfirst, a pulled quote. */
function removeRepeats(root: Element, lines: Block[], known: KnownText): void {
  const seen = new Map<string, number>();
  let all: string | undefined;
  for (const [index, { element, text, length }] of lines.entries()) {
    if (element.closest('table, pre, figure')) continue;
    const before = seen.get(text);
    seen.set(text, index);
    const isSlip = before !== undefined && index - before <= REPEAT_DISTANCE && length > MIN_RUNNING_TEXT;
    const isPulledFrom = (key: string): boolean => {
      all ??= flat(textOf(root));
      return key !== '' && all.indexOf(key) !== all.lastIndexOf(key);
    };
    if (
      isSlip ||
      saysTheSame(text, known.headline) ||
      (length > 20 && (isPulled(element) || isSetApart(element, text)) && isPulledFrom(flat(text)))
    ) {
      const quote = element.closest('blockquote');
      element.remove();
      // Who said it is nothing without what was said.
      if (quote && textOf(quote) === [...quote.querySelectorAll('cite')].map(textOf).join('')) quote.remove();
    }
  }
}

/** One quotation, alone in a box. */
const isSetApart = (element: Element, text: string): boolean =>
  QUOTED.test(text) && !isHeading(element) && element.parentElement?.childElementCount === 1;
const QUOTED = /^[«»"“”„‘'「『][^«»"“”„「」]+[«»"“”’'」』][.!?]?$/;

/** Whether two lines differ in nothing but signs and spaces. Letters are only compared where there may be as many. */
function saysTheSame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MAX_SIGNS) return false;
  const key = flat(a);
  return key !== '' && key === flat(b);
}

/** More signs and spaces than this one spelling of a headline has not beside another. */
const MAX_SIGNS = 30;

function isPulled(element: Element): boolean {
  return (
    element.closest('blockquote, aside') !== null ||
    /\b(?:pull ?quote|pullquote|zitat)\b/.test(wordsOf(element))
  );
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [flat(a), flat(b)];
  return (
    x !== '' &&
    (x === y || (y.length > 40 && x.startsWith(y.slice(0, Math.max(40, Math.floor(y.length * 0.8))))))
  );
}

/** A heading with nothing under it, and what held only that: passing by it would cost each heading before it. */
function removeIdleHeadings(root: Element): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].reverse();
  for (const heading of headings) {
    if (textOf(heading) !== '' && following(heading, root)) continue;
    for (let idle: Element | null = heading; idle && idle !== root && isEmptyWithout(idle, heading);) {
      const outer: Element | null = idle.parentElement;
      idle.remove();
      idle = outer;
    }
  }
}

const isEmptyWithout = (element: Element, heading: Element): boolean =>
  element === heading ||
  (!KEPT_EMPTY.test(element.tagName) && textOf(element) === '' && !element.querySelector('img, hr'));

/** These say something by themselves, or are the place of a cell. */
const KEPT_EMPTY = /^(?:IMG|BR|HR|WBR|TD|TH|COL|COLGROUP)$/;

/** The next line, picture or table after `heading` in reading order. */
function following(heading: Element, root: Element): Element | null {
  for (let at: Element | null = heading; at && at !== root; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (textOf(next) !== '' || next.querySelector('img') || next.tagName === 'IMG') return next;
    }
  }
  return null;
}

/** Boxes left without text and pictures. */
function removeEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (KEPT_EMPTY.test(element.tagName)) continue;
    if (textOf(element) === '' && !element.querySelector('img, hr')) element.remove();
  }
}
