import { textOf } from './dom';

/** One entry of a live report, and when it was written. */
export interface LiveEntry {
  element: Element;
  datetime: string;
  /** The time as the page writes it. */
  shown: string;
}

/**
 * Returns the entries of a live report in the order of the page; none for an article of any other kind. What makes a
 * report live is seen on every page of the sort: most of the text stands in parts of one make, each with a time before
 * its first sentence. To be called before the article is cleaned, which takes times for date lines.
 */
export function findLiveEntries(root: Element): LiveEntry[] {
  const times = [...root.getElementsByTagName('time')].filter((time) => time.dateTime !== '');
  if (times.length < MIN_ENTRIES) return [];
  const timed = new Map<Element, Map<Element, HTMLTimeElement>>();
  for (const time of times) {
    for (let child: Element = time; child !== root;) {
      const parent = child.parentElement;
      if (!parent) break;
      const children = timed.get(parent) ?? new Map<Element, HTMLTimeElement>();
      timed.set(parent, children);
      if (children.has(child)) break;
      children.set(child, time);
      child = parent;
    }
  }
  const all = textOf(root).length;
  let best: LiveEntry[] = [];
  for (const children of timed.values()) {
    if (children.size < Math.max(MIN_ENTRIES, best.length + 1)) continue;
    const long = new Set(
      [...children].flatMap(([element, time]) => (beginsWith(element, time) ? [element] : [])),
    );
    const tags = new Set([...long].map(({ tagName }) => tagName));
    const entries = [...children]
      .filter(([element, time]) => long.has(element) || (tags.has(element.tagName) && isShort(element, time)))
      .map(([element, time]) => ({ element, datetime: time.dateTime, shown: partsOf(time).join(' ') }));
    const length = entries.reduce((sum, { element }) => sum + textOf(element).length, 0);
    const moments = new Set(entries.map(({ datetime }) => datetime));
    if (entries.length > best.length && moments.size >= MIN_ENTRIES && length > all * MIN_SHARE)
      best = entries;
  }
  return best;
}

/** Makes each entry that is left a part of its own which begins with its time: `<div role="article">`. */
export function markLiveEntries(entries: LiveEntry[], root: Element): void {
  const left = entries.filter(({ element }) => root.contains(element) && textOf(element) !== '');
  if (left.length < MIN_ENTRIES) return;
  for (const { element, datetime, shown } of left) {
    const { ownerDocument: document, parentElement: list } = element;
    for (const time of element.querySelectorAll('time')) {
      if (time.dateTime === datetime) lineOf(time, element)?.remove();
    }
    const part = document.createElement('div');
    part.setAttribute('role', 'article');
    if (element.id) part.id = element.id;
    const line = document.createElement('p');
    const time = document.createElement('time');
    time.setAttribute('datetime', datetime);
    time.textContent = shown || datetime;
    line.append(time);
    part.append(line, ...element.childNodes);
    element.replaceWith(part);
    if (list && /^[OU]L$/.test(list.tagName) && !list.querySelector(':scope > li'))
      list.replaceWith(...list.childNodes);
  }
}

/** "3h ago" and "17.38", each in an element of its own. */
const partsOf = (time: Element): string[] =>
  [...time.childNodes].map((node) => (node.textContent ?? '').trim()).filter((text) => text !== '');

/** Whether the time stands before the first words that make a sentence. */
function beginsWith(element: Element, time: Element): boolean {
  const sentence = sentenceOf(element);
  return (
    sentence !== undefined &&
    !sentence.contains(time) &&
    (sentence.compareDocumentPosition(time) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  );
}

/** "Good morning.", an entry among longer ones. */
const isShort = (element: Element, time: Element): boolean =>
  sentenceOf(element) === undefined && textOf(element).length > textOf(time).length;

const sentenceOf = (element: Element): Element | undefined =>
  [...element.getElementsByTagName('p')].find((p) => textOf(p).length >= SENTENCE);

/** All that stands with the time on its line; `null` if that is a sentence. */
function lineOf(time: Element, entry: Element): Element | null {
  const most = textOf(time).length + SENTENCE / 2;
  let line = time;
  for (
    let up = time.parentElement;
    up && up !== entry && textOf(up).length < most && !up.querySelector(HEADINGS);
    up = up.parentElement
  )
    line = up;
  return line === time && time.parentElement !== entry ? null : line;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const MIN_ENTRIES = 3;
/** Of the report's text, in entries. */
const MIN_SHARE = 0.5;
/** Characters. */
const SENTENCE = 40;
