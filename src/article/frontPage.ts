import type { ArticleMetadata } from './article';
import { blocksOf } from './blocks';

/** From so many linked headlines on a page lists stories. */
const MIN_HEADLINES = 12;
/** A page with this much running text tells one as well. In weighed characters. */
const MAX_PROSE = 2_500;

/** Whether the copied page lists stories instead of telling one: many linked headlines, little text, no date of its own. */
export function isFrontPage(body: Element, metadata: ArticleMetadata): boolean {
  const isRoot = /^https?:\/\/[^/]+\/?(?:index\.\w+|home\/?)?(?:[?#]|$)/i.test(metadata.url);
  const isDated = metadata.provenance.datePublished === 'json-ld' || metadata.provenance.datePublished === 'open-graph';
  if (!isRoot && isDated) return false;
  const headlines = body.querySelectorAll('h1 a, h2 a, h3 a, h4 a, a h1, a h2, a h3, a h4').length;
  if (headlines < MIN_HEADLINES) return false;
  let prose = 0;
  for (const { length, linkShare } of blocksOf(body)) if (length > 200 && linkShare < 0.3) prose += length;
  return prose < MAX_PROSE;
}
