import type { Article, ArticleMetadata } from './article';
import { blocksOf } from './blocks';
import { removeAdverts } from './clean/adverts';
import { shapeFigures } from './clean/figures';
import { removeLeakedCode } from './clean/leakedCode';
import { cleanLinks } from './clean/links';
import { sanitize } from './clean/sanitize';
import { removeTrackers } from './clean/trackers';
import { ownGet, viewOf } from './dom';
import { countWords } from './wordCount';

/** Takes out of `part` what no reader asked for, whatever part of a page it is, and gives pictures their captions. */
export function removeIntruders(part: Element, pageUrl: string): void {
  removeLeakedCode(part);
  removeAdverts(part, pageUrl);
  removeTrackers(part, pageUrl);
  shapeFigures(part);
}

/** The article that `part` of our copy of `page` makes: links cleaned, sanitized, its text one block a line. */
export function toArticle(page: Document, part: Element, metadata: ArticleMetadata): Article {
  cleanLinks(part, ownGet(page, 'baseURI'), metadata.url);
  // The sanitizer is given an element it knows, whatever the page made the article of.
  const division = part.ownerDocument.createElement('div');
  division.append(...part.childNodes);
  const textContent = blocksOf(division)
    .map(({ text }) => text)
    .join('\n');
  const content = sanitize(division, viewOf(page));
  return { metadata, content, textContent, wordCount: countWords(textContent) };
}
