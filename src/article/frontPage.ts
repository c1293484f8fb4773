import type { ArticleMetadata } from './article';
import { blocksOf } from './blocks';

/** From so many linked headlines on a page lists stories. */
const MIN_HEADLINES = 12;
/** A page with this much running text tells one as well. In weighed characters. */
const MAX_PROSE = 2_500;

/**
 * Whether the copied page lists stories instead of telling one: an address without a story's name or number, many
 * linked headlines, and little running text.
 */
export function isFrontPage(body: Element, metadata: ArticleMetadata): boolean {
  if (!isSectionAddress(metadata.url)) return false;
  const headlines = body.querySelectorAll('h1 a, h2 a, h3 a, h4 a, a h1, a h2, a h3, a h4').length;
  if (headlines < MIN_HEADLINES) return false;
  let prose = 0;
  for (const { length, linkShare } of blocksOf(body)) if (length > 100 && linkShare < 0.3) prose += length;
  return prose < MAX_PROSE;
}

/** The root of a site, or a path of at most two plain words, as in "/world" and "/sport/tennis/". */
function isSectionAddress(address: string): boolean {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const parts = path
    .replace(/(?:index|home|default)\.\w+$/, '')
    .split('/')
    .filter((part) => part !== '');
  return parts.length <= 2 && parts.every((part) => part.length <= 20 && !/\d|\.\w+$|-.*-/.test(part));
}
