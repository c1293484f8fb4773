import { domainOf, el, isWebAddress, setAttributes } from './elements';
import { markDirections, type Direction } from './direction';
import { markEmbeds } from './embeds';
import { markPullQuotes } from './quotes';
import type { Translate } from './messages';

/** Makes sanitized content ready to be read: links, pictures, tables and headings as this view has them. */
export function prepareContent(content: DocumentFragment, direction: Direction, t: Translate): void {
  removeEmptyBlocks(content);
  lowerHeadings(content);
  prepareLinks(content);
  preparePictures(content);
  markLead(content);
  markGalleries(content);
  markEmbeds(content, t);
  markPullQuotes(content);
  wrapTables(content, t);
  markDirections(content, direction);
}

function removeEmptyBlocks(content: DocumentFragment): void {
  for (const block of content.querySelectorAll('p, h2, h3, h4, h5, h6, li, figure')) {
    if (block.textContent.trim() === '' && !block.querySelector('img, math, hr')) block.remove();
  }
}

/** The headline is the page's only first-level heading. */
function lowerHeadings(content: DocumentFragment): void {
  for (const heading of content.querySelectorAll('h1')) {
    const lower = heading.ownerDocument.createElement('h2');
    lower.append(...heading.childNodes);
    for (const name of ['id', 'lang', 'dir']) {
      const value = heading.getAttribute(name);
      if (value !== null) lower.setAttribute(name, value);
    }
    heading.replaceWith(lower);
  }
  for (const [index, heading] of content.querySelectorAll('h2, h3, h4').entries()) {
    heading.id ||= `section-${String(index + 1)}`;
  }
}

/** Links leave in a new tab, except those to a place in the text, such as a footnote. */
function prepareLinks(content: DocumentFragment): void {
  for (const link of content.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const place = placeInContent(content, href);
    if (place) link.setAttribute('href', `#${place.id}`);
    else if (isWebAddress(href)) {
      setAttributes(link, { target: '_blank', rel: 'noreferrer noopener' });
      // A link around a picture that nothing is said about would have no name.
      const picture = link.textContent.trim() === '' && link.querySelector('img');
      if (picture && picture.alt.trim() === '') link.setAttribute('aria-label', domainOf(href));
    } else if (!/^(?:mailto|tel):/.test(href)) link.removeAttribute('href');
  }
}

function placeInContent(content: DocumentFragment, href: string): Element | null {
  const fragment = /#(.+)$/.exec(href)?.[1];
  if (fragment === undefined) return null;
  const id = decodeFragment(fragment);
  return content.getElementById(id) ?? content.getElementById(`user-content-${id}`);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray per cent sign; then the fragment is its own name.
    return fragment;
  }
}

function preparePictures(content: DocumentFragment): void {
  for (const picture of content.querySelectorAll('img')) {
    setAttributes(picture, { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
    if (!picture.hasAttribute('alt')) picture.alt = '';
  }
}

/** A picture before the first words is the article's lead. */
function markLead(content: DocumentFragment): void {
  const first = content.querySelector('img')?.closest('figure');
  if (!first) return;
  const before = content.ownerDocument.createRange();
  before.setStart(content, 0);
  before.setEndBefore(first);
  if (before.toString().trim() === '') first.classList.add('lead');
}

/** Figures that follow one another, or one with several pictures, are shown side by side where there is room. */
function markGalleries(content: DocumentFragment): void {
  for (const figure of content.querySelectorAll('figure')) {
    if (figure.querySelectorAll('img').length > 1) figure.classList.add('gallery');
    if (!isPlainPicture(figure) || isPlainPicture(figure.previousElementSibling)) continue;
    const run = [figure];
    for (let next = figure.nextElementSibling; isPlainPicture(next); next = next.nextElementSibling)
      run.push(next);
    if (run.length < MIN_GALLERY) continue;
    const gallery = el('div', { class: 'gallery', role: 'group' });
    figure.before(gallery);
    gallery.append(...run);
  }
}

function isPlainPicture(element: Element | null): element is HTMLElement {
  return (
    element?.tagName === 'FIGURE' &&
    !element.classList.contains('lead') &&
    element.querySelectorAll('img').length === 1 &&
    !element.querySelector('table, blockquote, pre')
  );
}

/** Two pictures may just follow one another; more are a series. */
const MIN_GALLERY = 3;

/** A table too wide for the column scrolls by itself; the keyboard can reach it to do so. */
function wrapTables(content: DocumentFragment, t: Translate): void {
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const name = table.caption?.textContent.trim();
    const scroller = el('div', {
      class: 'table-scroll',
      role: 'region',
      tabindex: 0,
      'aria-label': name ?? t('table'),
    });
    table.replaceWith(scroller);
    scroller.append(table);
    markCells(table);
  }
  // So does a long line of code.
  for (const code of content.querySelectorAll('pre')) code.tabIndex = 0;
}

/** Figures line up at their last digit under headings that do too, and what is short stays on one line. */
function markCells(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('th, td')) {
    const text = cell.textContent.trim();
    if (text.length <= SHORT_CELL) cell.classList.add('is-short');
    if (cell.tagName === 'TD' && NUMBER.test(text)) cell.classList.add('is-number');
  }
  const [head, ...rows] = table.rows;
  if (!head || rows.length === 0 || table.querySelector('[colspan], [rowspan]')) return;
  for (const [column, heading] of [...head.cells].entries()) {
    if (rows.every((row) => row.cells[column]?.classList.contains('is-number')))
      heading.classList.add('is-number');
  }
}

const SHORT_CELL = 12;
const NUMBER = /^[-+−±~<>≤≥€$£¥]*\s*\p{Nd}[\p{Nd}.,’'\s]*\s*(?:%|‰|€|\$|£|\p{L}{0,3})$/u;
