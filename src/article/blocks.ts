import { collapse, textOf } from './dom';

/** Elements that start a line of their own. Everything else is part of a line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Blocks whose direct text is one line even where breaks stand in it. */
const WHOLE_LINES = new Set(
  'H1 H2 H3 H4 H5 H6 LI DD DT TD TH CAPTION FIGCAPTION PRE SUMMARY ADDRESS'.split(' '),
);

/** Table parts can hold only their own kind, so nothing is wrapped in them. */
const TABLE_PARTS = new Set(['TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'PRE']);

export function isBlock(node: Node): node is Element {
  return node.nodeType === 1 && BLOCK_TAGS.has((node as Element).tagName);
}

/** A line of text on the page: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  element: Element;
  /** White space collapsed. */
  text: string;
  /** Characters of `text` as `weighedLength` counts them. */
  length: number;
  /** Share of the characters that stand in links, 0 to 1. */
  linkShare: number;
}

/**
 * Gives every run of text that stands between blocks a paragraph of its own, and splits paragraphs at blank lines
 * made of `<br><br>`. Afterwards each text under `root` stands in a block that holds no other block.
 */
export function paragraphize(root: Element): void {
  const { mixed, holders } = mixedContainers(root);
  for (const container of mixed) {
    wrapRuns(container, holders);
    // A paragraph that was split holds paragraphs now, which only a division may.
    if (container.tagName === 'P' && container !== root) intoDivision(container);
  }
}

/** An element that is being walked through. */
interface Open {
  element: Element;
  /** Whether a block stands somewhere in it. */
  holdsBlock: boolean;
  /** Whether something stands in it that is neither a block nor holds one. */
  holdsOther: boolean;
  /** Breaks since the last text, and whether two stood together. */
  breaks: number;
  hasBlankLine: boolean;
}

const openAt = (element: Element): Open => ({
  element,
  holdsBlock: false,
  holdsOther: false,
  breaks: 0,
  hasBlankLine: false,
});

/** The elements whose children need paragraphs or are too much for one, and every element with a block somewhere below it. */
function mixedContainers(root: Element): { mixed: Element[]; holders: Set<Node> } {
  const mixed: Element[] = [];
  const holders = new Set<Node>();
  let top = openAt(root);
  const open = [top];
  let node: Node | null = root.firstChild;
  while (node) {
    const type = node.nodeType;
    if (type === 1) {
      const child: Node | null = node.firstChild;
      if (child) {
        top = openAt(node as Element);
        open.push(top);
        node = child;
        continue;
      }
      pass(node as Element, false);
    } else if (type === 3) {
      top.holdsOther = true;
      if (top.breaks > 0 && !isBlank(node)) top.breaks = 0;
    } else top.holdsOther = true;
    for (let next: Node | null = node.nextSibling; ; next = node.nextSibling) {
      if (next) {
        node = next;
        break;
      }
      leave(top);
      const parent: Node | null = node.parentNode;
      if (!parent || parent === root) return { mixed, holders };
      const { element, holdsBlock } = top;
      open.pop();
      top = open.at(-1) as Open;
      pass(element, holdsBlock);
      node = parent;
    }
  }
  leave(top);
  return { mixed, holders };

  /** Notes what a child that was walked through is to its parent. */
  function pass(child: Element, holdsBlock: boolean): void {
    const tag = child.tagName;
    if (holdsBlock || BLOCK_TAGS.has(tag)) {
      top.holdsBlock = true;
      top.breaks = 0;
      return;
    }
    top.holdsOther = true;
    if (tag !== 'BR') top.breaks = 0;
    else if ((top.breaks += 1) > 1) top.hasBlankLine = true;
  }

  function leave({ element, holdsBlock, holdsOther, hasBlankLine }: Open): void {
    if (holdsBlock) holders.add(element);
    const tag = element.tagName;
    if (TABLE_PARTS.has(tag) || !(element === root || holdsBlock || BLOCK_TAGS.has(tag))) return;
    if ((holdsBlock && (holdsOther || tag === 'P')) || (hasBlankLine && !WHOLE_LINES.has(tag)))
      mixed.push(element);
  }
}

function intoDivision(paragraph: Element): void {
  const division = paragraph.ownerDocument.createElement('div');
  for (const { name, value } of paragraph.attributes) division.setAttribute(name, value);
  division.append(...paragraph.childNodes);
  paragraph.replaceWith(division);
}

const isBreak = (node: Node): boolean => node.nodeName === 'BR';
const isBlank = (node: Node): boolean => node.nodeType === 3 && !/\S/.test(node.nodeValue ?? '');

function wrapRuns(container: Element, holders: Set<Node>): void {
  let run: ChildNode[] = [];
  let breaks = 0;
  const close = (): void => {
    for (let last = run.at(-1); last && (isBreak(last) || isBlank(last)); last = run.at(-1)) {
      last.remove();
      run.pop();
    }
    const first = run[0];
    if (first && run.some((node) => node.nodeType === 1 || !isBlank(node))) {
      const paragraph = container.ownerDocument.createElement('p');
      // What is left of a paragraph that is split has its name.
      if (container.tagName === 'P') paragraph.className = container.className;
      container.insertBefore(paragraph, first);
      paragraph.append(...run);
    }
    run = [];
    breaks = 0;
  };
  for (const node of [...container.childNodes]) {
    if (isBlock(node) || holders.has(node)) {
      close();
      continue;
    }
    if (isBreak(node)) breaks += 1;
    else if (!isBlank(node)) {
      if (breaks > 1) close();
      breaks = 0;
    }
    if (run.length > 0 || !(isBreak(node) || isBlank(node))) run.push(node);
    else node.remove();
  }
  close();
}

/** The blocks under `root` that hold no other block, in reading order, those without text left out. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  // The innermost open block, and whether it has turned out to hold others.
  const open: OpenBlock[] = [opened(root)];
  const cards = new Map<Element, boolean>();
  let node: Node | null = root.firstChild;
  while (node) {
    const top = open.at(-1) as OpenBlock;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      top.text += text;
      if (top.links > 0) top.linked += text;
    } else if (node.nodeType === 1) {
      if (BLOCK_TAGS.has((node as Element).tagName)) {
        for (let i = open.length - 1; i >= 0 && !open[i]?.holds; i -= 1) (open[i] as OpenBlock).holds = true;
        open.push(opened(node as Element, top.links > 0 && isInCard(node as Element)));
      } else if (node.nodeName === 'A') top.links += 1;
      // Words on two lines are two words.
      else if (node.nodeName === 'BR') top.text += '\n';
      const child: Node | null = node.firstChild;
      if (child) {
        node = child;
        continue;
      }
      close(node);
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) close(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  close(root);
  return blocks;

  /**
   * Whether a block stands in a card that is a link as a whole. An `<a>` without an address only names a place, and one
   * that nobody closed holds all that follows it: neither makes a link of the text.
   */
  function isInCard(block: Element): boolean {
    const link = block.closest('a[href]');
    if (!link) return false;
    const is = cards.get(link) ?? link.textContent.length < MAX_CARD;
    cards.set(link, is);
    return is;
  }

  function close(element: Node): void {
    const top = open.at(-1);
    if (top?.element !== element) {
      if (top && element.nodeName === 'A') top.links -= 1;
      return;
    }
    open.pop();
    if (top.holds) return;
    const text = collapse(top.text);
    if (text !== '') blocks.push(blockFrom(top.element, text, top.linked));
  }
}

interface OpenBlock {
  element: Element;
  /** Whether another block stands in it. */
  holds: boolean;
  text: string;
  /** What of the text stands in links. */
  linked: string;
  /** Links that are open at this point, those that hold the block itself among them. */
  links: number;
}

const opened = (element: Element, isLinked = false): OpenBlock => ({
  element,
  holds: false,
  text: '',
  linked: '',
  links: isLinked ? 1 : 0,
});

/** Characters. The longest a card says of another article is a few sentences. */
const MAX_CARD = 1_000;

export function blockOf(element: Element): Block {
  let linked = '';
  for (const link of element.getElementsByTagName('a')) linked += link.textContent;
  return blockFrom(element, textOf(element), linked);
}

function blockFrom(element: Element, text: string, linked: string): Block {
  const length = weighedLength(text);
  const linkedLength = linked === '' ? 0 : weighedLength(collapse(linked));
  return { element, text, length, linkShare: length === 0 ? 0 : Math.min(1, linkedLength / length) };
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]/g;

/** Characters, those of Chinese, Japanese and Korean counted double: one carries about as much as two letters. */
export function weighedLength(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Sentences end and clauses part here, in the scripts news is written in. */
const CLAUSE = /[,.!?;:،؛؟。、！？，；।។]/g;
/** Thai, Lao, Burmese, Khmer part them by a space, and so do many who write Chinese. */
const SPACE_BETWEEN_CLAUSES =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff]\s(?=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff])/g;

/** How many clauses and sentences end in `text`. */
export function clausesIn(text: string): number {
  return text.match(CLAUSE)?.length ?? text.match(SPACE_BETWEEN_CLAUSES)?.length ?? 0;
}
