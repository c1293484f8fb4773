import type { ArticleMetadata, Person, ProvenanceField } from '../article';
import { HAN, HAS_CAPITAL } from '../letters';
import { isAgency } from './agencies';
import { DESK, isNameLike } from './byline';
import { NOBODY, readCreditLine, type CreditLine, type KnownNames } from './creditLine';
import { readDateline } from './dateline';
import { inNameCase } from './nameCase';
import {
  all,
  attr,
  closest,
  closestFinder,
  firstChild,
  isElement,
  nextSibling,
  tagOf,
  textData,
} from './read';
import { BLOCKS, readText } from './readText';
import { keyOf, tidy } from './text';

/**
 * Lifts date lines, bylines, credits and datelines that stand as lines of their own in the running text out of
 * `body` and returns `metadata` completed with what they say. What structured data stated is not overruled, and a line
 * that may be the story's stays.
 */
export function liftCreditLines(body: Element, metadata: ArticleMetadata): ArticleMetadata {
  const completed = structuredClone(metadata);
  const lines = linesOf(body);
  const edges = [
    ...lines.slice(0, HEAD_LINES),
    ...lines.slice(Math.max(HEAD_LINES, lines.length - SIGNED_LINES)),
  ];
  const end = new Set(lines.slice(Math.max(HEAD_LINES, lines.length - TAIL_LINES)));
  const start = new Set(lines.slice(0, HEAD_LINES));
  // Days alone in their lines, again and again, are the headings of a chronology. Asked only where there is one.
  let chronology: boolean | undefined;
  const isChronology = (): boolean =>
    (chronology ??=
      edges.filter(({ text }) => isOnlyDate(readCreditLine(text, NOBODY))).length > MAX_DATE_LINES);
  for (const line of edges) {
    const read = creditOf(line, completed);
    if (!read || (isOnlyDate(read) && isChronology())) continue;
    if (!start.has(line) && !end.has(line) && read.author.length === 0) continue;
    complete(completed, read);
    line.element.remove();
  }
  repeatedHeadlines(lines, completed.headline).forEach(({ element }) => {
    element.remove();
  });
  closingName(lines, completed);
  openingReporters(lines, completed);
  openingDateline(lines, completed);
  return completed;
}

/** So many lines are read from the start: of what stands in the middle of a story nothing is lifted. */
const MAX_START = 40;
/** Lines of metadata stand before the story or between its first paragraphs, or after its end. */
const HEAD_LINES = 14;
const TAIL_LINES = 4;
/** From so many before the end on a line is lifted that names who wrote: forms and notices may follow it. */
const SIGNED_LINES = 12;
const MAX_DATE_LINES = 2;

interface Line {
  text: string;
  element: Element;
}

/** The first and the last lines of `body`. */
function linesOf(body: Element): Line[] {
  const elements = all(
    body,
    'p,div,span,h1,h2,h3,h4,h5,h6,dd,dt,address,time,section,header,ul,li,blockquote,pre,center',
    4_000,
  );
  const isBeside = closestFinder('figure,table,blockquote,pre,ul,ol');
  const lineOf = (element: Element): Line[] => {
    const text = isLine(element) && !isBeside(element) ? readText(element, 700) : '';
    return text === '' ? [] : [{ element, text }];
  };
  const start: Line[] = [];
  let next = 0;
  while (next < elements.length && start.length < MAX_START)
    start.push(...lineOf(elements[next++] as Element));
  const end: Line[] = [];
  for (let last = elements.length - 1; last >= next && end.length < SIGNED_LINES; last -= 1)
    end.unshift(...lineOf(elements[last] as Element));
  return [...start, ...end];
}

/** Blocks that hold no block, and inline elements that stand where a block would. */
function isLine(element: Element): boolean {
  if (!BLOCKS.has(tagOf(element))) return isAmongBlocks(element);
  for (let node = firstChild(element); node; node = nextSibling(node)) {
    if (
      isElement(node) &&
      tagOf(node) !== 'br' &&
      (BLOCKS.has(tagOf(node)) || /^(?:img|picture|video|audio|iframe)$/.test(tagOf(node)))
    )
      return false;
  }
  return all(element, 'p,div,img,ul,table,figure,iframe', 1).length === 0;
}

function isAmongBlocks(element: Element): boolean {
  const next = nextSibling(element);
  return (
    closest(element, 'p,h1,h2,h3,h4,h5,h6,li,dd,dt,address') === null &&
    (next === null || (isElement(next) && BLOCKS.has(tagOf(next)))) &&
    tagOf(element) === 'time'
  );
}

function creditOf({ text, element }: Line, metadata: ArticleMetadata): CreditLine | null {
  if (text.length > 400) return null;
  if (/^[-–—|•·.]{1,2}$/.test(text)) return EMPTY;
  const known: KnownNames = {
    people: new Set([...metadata.author, ...metadata.editor].map(({ name }) => keyOf(name))),
    site: new Set([metadata.publisher?.name].map(keyOf).filter((key) => key !== '')),
  };
  if (isRepeatedByline(text, known)) return EMPTY;
  const rows = rowsOf(element);
  if (rows.length > 1) {
    const read = rows.map((row) => readCreditLine(row, known));
    return read.every((row) => row !== null) ? read.reduce(joined, EMPTY) : null;
  }
  const read = readCreditLine(text, known);
  // A heading is the story's, unless it is a byline.
  return read && /^h[1-6]$/.test(tagOf(element)) && read.author.length === 0 && read.editor.length === 0
    ? null
    : read;
}

const EMPTY: CreditLine = {
  datePublished: null,
  dateModified: null,
  author: [],
  editor: [],
  articleSection: null,
  creditText: null,
  dateline: null,
};

function joined(a: CreditLine, b: CreditLine): CreditLine {
  return {
    datePublished: a.datePublished ?? b.datePublished,
    dateModified: a.dateModified ?? b.dateModified,
    author: [...a.author, ...b.author],
    editor: [...a.editor, ...b.editor],
    articleSection: a.articleSection ?? b.articleSection,
    creditText: a.creditText ?? b.creditText,
    dateline: a.dateline ?? b.dateline,
  };
}

/** The lines that `<br>` makes of a paragraph. */
function rowsOf(element: Element): string[] {
  if (all(element, 'br', 1).length === 0) return [];
  const rows: string[] = [];
  let row = '';
  for (let node = firstChild(element); node; node = nextSibling(node)) {
    if (isElement(node) && tagOf(node) === 'br') {
      rows.push(row);
      row = '';
    } else row += isElement(node) ? readText(node, 300) : textData(node);
  }
  return [...rows, row].map(tidy).filter((text) => text !== '');
}

/** The authors' names and nothing else. */
function isRepeatedByline(text: string, { people }: KnownNames): boolean {
  if (people.size === 0 || text.length > 160) return false;
  const names = text
    .replace(/^(?:by|von|par|por|di|door|av|af)\s*:?\s+/i, '')
    .split(/\s*[,;|/&]\s*|\s+(?:and|und|et|y|e|en|og|och)\s+/i);
  return names.every((name) => people.has(keyOf(name)));
}

function isOnlyDate(read: CreditLine | null): boolean {
  return (
    read !== null &&
    (read.datePublished ?? read.dateModified) !== null &&
    read.author.length + read.editor.length === 0 &&
    read.dateline === null &&
    read.creditText === null
  );
}

function complete(metadata: ArticleMetadata, read: CreditLine): void {
  const state = (field: ProvenanceField): void => {
    metadata.provenance[field] = 'visible-text';
  };
  const fill = (
    field: 'datePublished' | 'dateModified' | 'articleSection' | 'creditText' | 'dateline',
  ): void => {
    const value = read[field];
    // What a link elsewhere on the page is called says less of the section than a line of the article.
    const isGuess = field === 'articleSection' && metadata.provenance[field] === 'markup';
    if (value === null || (metadata[field] !== null && !isGuess)) return;
    metadata[field] = value;
    state(field);
  };
  fill('datePublished');
  if (read.dateModified !== metadata.datePublished) fill('dateModified');
  fill('articleSection');
  fill('creditText');
  fill('dateline');
  const fillPeople = (field: 'author' | 'editor', people: Person[]): void => {
    // A name in the text says more than the desk that systems fill in.
    const isOpen =
      metadata.provenance[field] === null || metadata[field].every(({ name }) => DESK.test(name));
    if (people.length === 0 || !isOpen) return;
    metadata[field] = people.map((person) => ({ ...person, name: inNameCase(person.name) }));
    state(field);
  };
  fillPeople('author', read.author);
  fillPeople('editor', read.editor);
}

function repeatedHeadlines(lines: Line[], headline: string): Line[] {
  const key = keyOf(headline);
  if (key.length < 8) return [];
  return lines.slice(0, 6).filter(({ text }) => keyOf(text) === key);
}

/** A name alone at the end signs the story; an agency in brackets does too. */
function closingName(lines: Line[], metadata: ArticleMetadata): void {
  const left = lines.filter(({ element }) => element.isConnected || element.parentNode);
  const last = left.slice(-SIGNED_LINES).find(({ text }) => IN_BRACKETS.test(text)) ?? left.at(-1);
  if (!last || lines.length < 4 || last.text.length > 60) return;
  const isInBrackets = IN_BRACKETS.test(last.text);
  const bare = last.text.replace(/^[(\[【（—–-]\s*|\s*[)\]】）]$/g, '').trim();
  if (isAgency(bare)) {
    complete(metadata, { ...EMPTY, creditText: bare });
    last.element.remove();
    return;
  }
  const isSigned =
    /right|author|sign|byline/i.test(
      `${attr(last.element, 'style')} ${attr(last.element, 'class')} ${attr(last.element, 'align')}`,
    ) || all(last.element, 'strong,b,em,i', 1).length === 1;
  // Without capitals, and with every short line a possible name, a button cannot be told from one.
  const isName = isNameLike(bare) && HAS_CAPITAL.test(bare) && !/[.!?:]$/.test(last.text) && !DESK.test(bare);
  if (metadata.author.length > 0 || !(isInBrackets || (isSigned && isName))) return;
  const names = isInBrackets ? bare.split(/[、，]/) : [bare];
  complete(metadata, { ...EMPTY, author: names.map((name) => ({ name, url: null, jobTitle: null })) });
  last.element.remove();
}

/** "【李明】", "（李明子、王小明）": as East Asian papers sign. */
const IN_BRACKETS = new RegExp(
  `^(?!.*(?:記事|関連|相关|相關|写真|動画|広告|連載|掲載|提供|撮影|資料|通信|共同|時事|[一二三四五六七八九十][年月日]|(?:略|版|号|部|部長|局|社|班|員|授|者)[】）]$))` +
    `(?:【[${HAN}・]{3,6}】|（[${HAN}]{3,5}(?:[、，][${HAN}]{3,5}){0,3}）)$`,
);

/** "本报北京3月12日电（记者李明、王芳）": who reported stands in the text, and stays there. */
function openingReporters(lines: Line[], metadata: ArticleMetadata): void {
  const opening = lines.filter(({ element }) => element.parentNode !== null).slice(0, 3);
  const names = opening.map(({ text }) => REPORTERS.exec(text.slice(0, 80))?.[1]).find(Boolean);
  const author = (names ?? '').split(/[、，,\s]+/).filter((name) => name !== '');
  complete(metadata, {
    ...EMPTY,
    author: author.map((name) => ({ name, url: null, jobTitle: null })),
  });
}

const REPORTERS = new RegExp(
  `[（(〔【\\[](?:本[报報])?(?:记者|記者)\\s?([${HAN}]{2,4}(?:[、，,\\s]+[${HAN}]{2,4}){0,4})(?:[）)〕】\\]／/]|\\s(?:通讯员|摄影))`,
);

/** The dateline stays in the text: it is how the story begins. A standfirst or a long caption can stand before it. */
function openingDateline(lines: Line[], metadata: ArticleMetadata): void {
  const opening = lines
    .filter(({ text, element }) => text.length > 80 && element.parentNode !== null)
    .slice(0, 3);
  const read = opening.map(({ text }) => readDateline(text)).find((dateline) => dateline !== null);
  if (!read) return;
  complete(metadata, { ...EMPTY, dateline: read.place, creditText: read.agency });
}
