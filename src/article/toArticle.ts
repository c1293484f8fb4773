import type { Article, ArticleMetadata } from './article';
import { blocksOf } from './blocks';
import { removeAdverts } from './clean/adverts';
import { shapeFigures } from './clean/figures';
import { removeLeakedCode, withoutLeakedCode } from './clean/leakedCode';
import { cleanLinks } from './clean/links';
import { sanitize } from './clean/sanitize';
import { removeTrackers } from './clean/trackers';
import { ownGet, viewOf } from './dom';
import type { Steps } from './steps';
import { countWords } from './wordCount';

/** Takes out of `part` what no reader asked for, whatever part of a page it is, and gives pictures their captions. */
export function* removeIntruders(part: Element, pageUrl: string): Steps<void> {
  removeLeakedCode(part);
  yield;
  removeAdverts(part, pageUrl);
  yield;
  removeTrackers(part, pageUrl);
  shapeFigures(part);
}

/** The article that `part` of our copy of `page` makes: links cleaned, sanitized, its text one block a line. */
export function* toArticle(page: Document, part: Element, metadata: ArticleMetadata): Steps<Article> {
  cleanLinks(part, ownGet(page, 'baseURI'), metadata.url);
  yield;
  // The sanitizer is given an element it knows, whatever the page made the article of.
  const division = part.ownerDocument.createElement('div');
  division.append(...part.childNodes);
  const textContent = blocksOf(division)
    .map(({ text }) => text)
    .join('\n');
  for (const picture of division.querySelectorAll('img[alt*="{"], img[alt*="["]'))
    picture.setAttribute('alt', withoutLeakedCode(picture.getAttribute('alt') ?? '', part.ownerDocument));
  yield;
  const content = sanitize(division, viewOf(page));
  return {
    metadata: withoutLeaks(metadata, part.ownerDocument),
    content,
    textContent,
    wordCount: countWords(textContent),
  };
}

/** What a site's machinery leaves in its texts it leaves in what it says of them as well. */
function withoutLeaks(metadata: ArticleMetadata, inert: Document): ArticleMetadata {
  const clean = (text: string | null): string | null => text && withoutLeakedCode(text, inert);
  const { headline, description, image } = metadata;
  return {
    ...metadata,
    headline: withoutLeakedCode(headline, inert),
    description: clean(description),
    image: image && { ...image, caption: clean(image.caption) },
  };
}
