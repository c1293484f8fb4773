import type { ExtractionResult } from './article';
import { blocksOf, paragraphize } from './blocks';
import { textOf } from './dom';
import { headingOf } from './heading';
import { findMainContent } from './mainContent';
import { cleanMetadataUrls } from './metadata/cleanMetadataUrls';
import { readMetadata } from './metadata/readMetadata';
import { copyPage } from './pageCopy';
import { atOnce } from './steps';
import { removeIntruders, toArticle } from './toArticle';

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
  const lines = blocksOf(body);
  const heading = headingOf(body, readMetadata(page).headline, lines);
  const main = findMainContent(body, lines, heading)?.root;
  return toResult(page, main && textOf(main).length * 2 > textOf(body).length ? main : body);
}

/** Without the rules for what is not the article: the reader wants this part as it is. */
function toResult(page: Document, part: Element): ExtractionResult {
  const metadata = cleanMetadataUrls(readMetadata(page));
  atOnce(removeIntruders(part, metadata.url));
  return { ok: true, article: atOnce(toArticle(page, part, metadata)) };
}

function hasContent(part: Element): boolean {
  return textOf(part) !== '' || part.querySelector('img') !== null;
}
