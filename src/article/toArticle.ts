import type { Article, ArticleMetadata } from './article';
import { blocksOf, type Block } from './blocks';
import { removeAdverts } from './clean/adverts';
import { shapeFigures } from './clean/figures';
import { removeLeakedCode, withoutLeakedCode } from './clean/leakedCode';
import { cleanLinks } from './clean/links';
import { sanitize } from './clean/sanitize';
import { removeTrackers } from './clean/trackers';
import { ownGet, viewOf } from './dom';
import type { Steps } from './steps';
import { unfold } from './unfold';
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
  unfold(division);
  const lines = blocksOf(division);
  const textContent = lines.map(({ text }) => text).join('\n');
  for (const picture of division.querySelectorAll('img[alt*="{"], img[alt*="["]'))
    picture.setAttribute('alt', withoutLeakedCode(picture.getAttribute('alt') ?? '', part.ownerDocument));
  yield;
  const content = sanitize(division, viewOf(page));
  return {
    metadata: withDescription(withoutLeaks(metadata, part.ownerDocument), lines),
    content,
    textContent,
    wordCount: countWords(textContent),
  };
}

/** Where nothing sums the story up: how it begins, cut so that nobody takes it for a standfirst. */
function withDescription(metadata: ArticleMetadata, lines: Block[]): ArticleMetadata {
  if (metadata.description !== null) return metadata;
  const first = lines.find(
    ({ element, length, linkShare }) =>
      length > MIN_OPENING && linkShare < 0.5 && !element.closest('figure, h2, h3, table'),
  );
  if (!first) return metadata;
  const end = Math.min(MAX_OPENING, first.text.length - 1);
  return {
    ...metadata,
    description: `${first.text.slice(0, end).replace(/\s+\S*$/, '')} …`,
    provenance: { ...metadata.provenance, description: 'visible-text' },
  };
}

/** Weighed characters: shorter lines can be kickers and credits. */
const MIN_OPENING = 80;

/** Characters. */
const MAX_OPENING = 180;

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
