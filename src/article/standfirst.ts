import { blocksOf, type Block } from './blocks';
import { soundsLikeStandfirst } from './classNames';
import { flat, headingOf } from './heading';

const MIN_LENGTH = 30;
const MAX_LENGTH = 900;

/**
 * Returns the lines of the standfirst that stand outside `root`, between the headline and the text, in reading
 * order: those which say what the page's description says, or which the publisher calls a standfirst.
 */
export function findStandfirst(body: Element, root: Element, headline: string, description: string | null): Block[] {
  const heading = headingOf(body, headline);
  const lines: Block[] = [];
  for (const block of blocksOf(body)) {
    const { element, length, linkShare } = block;
    if (root.contains(element) || !(element.compareDocumentPosition(root) & 4)) continue;
    if (heading && !(heading.compareDocumentPosition(element) & 4)) continue;
    if (heading?.contains(element) || element.closest('figure, nav, aside, footer, li')) continue;
    if (length < MIN_LENGTH || length > MAX_LENGTH || linkShare > 0.4) continue;
    const isDescription = description !== null && startsAlike(block.text, description);
    const isNamed = [element, element.parentElement].some((at) => at && at !== body && soundsLikeStandfirst(at));
    if (isDescription || (heading && isNamed)) lines.push(block);
  }
  return lines.slice(0, 3);
}

function startsAlike(a: string, b: string): boolean {
  const [x, y] = [flat(a), flat(b)];
  const shared = Math.min(60, x.length, y.length);
  return shared >= 25 && x.slice(0, shared) === y.slice(0, shared);
}
