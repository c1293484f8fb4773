import type { ExtractionResult } from './article';
import { paragraphize, weighedLength } from './blocks';
import { removeAdverts } from './clean/adverts';
import { removeClutter } from './clean/clutter';
import { shapeFigures } from './clean/figures';
import { removeLeakedCode } from './clean/leakedCode';
import { cleanLinks } from './clean/links';
import { sanitize } from './clean/sanitize';
import { removeTrackers } from './clean/trackers';
import { ownGet, textOf, viewOf } from './dom';
import { findMainContent } from './mainContent';
import { liftCreditLines } from './metadata/creditLines';
import { readMetadata } from './metadata/readMetadata';
import { copyPage } from './pageCopy';
import { findStandfirst } from './standfirst';

/** Less text than this is no article. */
const MIN_ARTICLE = 140;

/** Takes the article out of `page`. A pure function of the document, which is never changed. */
export function extractArticle(page: Document): ExtractionResult {
  const view = viewOf(page);
  const read = readMetadata(page);
  const body = copyPage(page, { keepHidden: false });
  paragraphize(body);
  const main = findMainContent(body, read.headline);
  if (!main) return { ok: false, reason: 'no-article' };
  const { root } = main;
  const standfirst = findStandfirst(body, root, read.headline, read.description);
  removeLeakedCode(root);
  removeAdverts(root, read.url);
  removeTrackers(root, read.url);
  shapeFigures(root);
  removeClutter(root, read);
  const metadata = liftCreditLines(root, read);
  addStandfirst(root, standfirst.map(({ text }) => text));
  if (weighedLength(textOf(root)) < MIN_ARTICLE) return { ok: false, reason: 'no-article' };
  cleanLinks(root, ownGet(page, 'baseURI'));
  const division = intoDivision(root);
  const content = sanitize(division, view);
  const textContent = textOf(division);
  return { ok: true, article: { metadata, content, textContent, wordCount: textContent.split(' ').length } };
}

/** The sanitizer is given an element it knows, whatever the page made the article of. */
function intoDivision(root: Element): Element {
  const division = root.ownerDocument.createElement('div');
  division.append(...root.childNodes);
  return division;
}

function addStandfirst(root: Element, lines: string[]): void {
  const start = textOf(root).slice(0, 3000);
  for (const line of lines.reverse()) {
    if (start.includes(line.slice(0, 60))) continue;
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.textContent = line;
    root.prepend(paragraph);
  }
}
