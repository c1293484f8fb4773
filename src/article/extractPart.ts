import type { ExtractionResult } from './article';
import { paragraphize } from './blocks';
import { removeAdverts } from './clean/adverts';
import { shapeFigures } from './clean/figures';
import { removeLeakedCode } from './clean/leakedCode';
import { cleanLinks } from './clean/links';
import { sanitize } from './clean/sanitize';
import { removeTrackers } from './clean/trackers';
import { ownGet, textOf, viewOf } from './dom';
import { findMainContent } from './mainContent';
import { readMetadata } from './metadata/readMetadata';
import { copyPage } from './pageCopy';

export type SelectionResult = ExtractionResult | { ok: false; reason: 'no-selection' };

/** Takes what the reader selected out of `page`, cleaned like an article and with the page's metadata. */
export function extractSelection(page: Document): SelectionResult {
  const selection = page.getSelection();
  const body = page.implementation.createHTMLDocument('').body;
  for (let i = 0; i < (selection?.rangeCount ?? 0); i++) {
    const within = selection?.getRangeAt(i);
    if (within && !within.collapsed) body.append(...copyPage(page, { keepHidden: false, within }).childNodes);
  }
  if (!hasContent(body)) return { ok: false, reason: 'no-selection' };
  paragraphize(body);
  return toResult(page, body);
}

/** Takes out of `page` what reads most like an article, however little that is, and failing that all its text. */
export function extractAnyway(page: Document): ExtractionResult {
  const body = copyPage(page, { keepHidden: false });
  if (!hasContent(body)) return { ok: false, reason: 'empty-page' };
  paragraphize(body);
  const main = findMainContent(body, readMetadata(page).headline)?.root;
  return toResult(page, main && textOf(main).length * 2 > textOf(body).length ? main : body);
}

/** Without the rules for what is not the article: the reader wants this part as it is. */
function toResult(page: Document, part: Element): ExtractionResult {
  const metadata = readMetadata(page);
  removeLeakedCode(part);
  removeAdverts(part, metadata.url);
  removeTrackers(part, metadata.url);
  shapeFigures(part);
  cleanLinks(part, ownGet(page, 'baseURI'));
  const division = part.ownerDocument.createElement('div');
  division.append(...part.childNodes);
  const content = sanitize(division, viewOf(page));
  const textContent = textOf(division);
  return { ok: true, article: { metadata, content, textContent, wordCount: countWords(textContent) } };
}

function hasContent(part: Element): boolean {
  return textOf(part) !== '' || part.querySelector('img') !== null;
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}
