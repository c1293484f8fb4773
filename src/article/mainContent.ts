import { blocksOf, isBlock, type Block } from './blocks';
import { soundsLikeClutter, soundsLikeTextBody } from './classNames';

/** A paragraph below this many characters says little about where the article is. */
const MIN_PROSE = 40;
/** More linked text than this and a block is a list of links. */
const MAX_LINK_SHARE = 0.5;
/** How far up a paragraph speaks for its ancestors, and how much less each time. */
const LEVELS = 6;
const DECAY = 0.65;
/** An ancestor with this much more prose than the best candidate holds an article that is cut into parts. */
const ASCEND_GAIN = 1.12;

/** Sentences end and clauses part here, in the scripts news is written in. */
const CLAUSE = /[,.!?;:،؛؟。、！？，；।։።]/g;

/** The element of `body` that holds the article's text, and the weight of the prose in it; `null` if there is none. */
export function findMainContent(body: Element): { root: Element; prose: number } | null {
  const prose = new Map<Element, number>();
  const scores = new Map<Element, number>();
  for (const block of blocksOf(body)) {
    const weight = proseWeight(block);
    if (weight === 0) continue;
    let share = weight;
    let level = 0;
    for (let at: Element | null = block.element; at; at = at.parentElement) {
      prose.set(at, (prose.get(at) ?? 0) + weight);
      if (level > 0 && level <= LEVELS && isBlock(at)) {
        scores.set(at, (scores.get(at) ?? 0) + share);
        share *= DECAY;
      }
      if (at === body) break;
      level += 1;
    }
    if (level === 0) scores.set(block.element, weight);
  }
  let root: Element | null = null;
  let best = 0;
  for (const [element, score] of scores) {
    const weighed = score * nameFactor(element);
    if (weighed > best) [root, best] = [element, weighed];
  }
  if (!root) return null;
  root = ascend(root, body, prose);
  return { root, prose: prose.get(root) ?? 0 };
}

function nameFactor(element: Element): number {
  let factor = 1;
  if (element.getAttribute('itemprop') === 'articleBody' || soundsLikeTextBody(element)) factor *= 1.3;
  if (element.tagName === 'ARTICLE' || element.tagName === 'MAIN') factor *= 1.1;
  if (element.tagName === 'ASIDE' || element.tagName === 'FOOTER') factor *= 0.4;
  if (soundsLikeClutter(element)) factor *= 0.6;
  return factor;
}

/** How much a block says "this is running text": its length and its punctuation, less what is linked. */
function proseWeight({ element, text, length, linkShare }: Block): number {
  if (linkShare > MAX_LINK_SHARE || length < MIN_PROSE) return 0;
  if (/^(?:H[1-6]|FIGCAPTION|CAPTION|TH|ADDRESS|SUMMARY)$/.test(element.tagName)) return 0;
  const clauses = text.match(CLAUSE)?.length ?? 0;
  if (clauses === 0) return 0;
  const weight = (Math.min(length, 800) / 100 + Math.min(clauses, 10) / 2) * (1 - linkShare);
  return weight * regionFactor(element);
}

/** Text in a list, a table, a card or a part called "comments" counts for less. */
function regionFactor(block: Element): number {
  let factor = block.tagName === 'LI' || block.tagName === 'TD' || block.tagName === 'DD' ? 0.4 : 1;
  let at: Element | null = block;
  for (let level = 0; at && level < 8; level += 1) {
    if (at.tagName === 'ASIDE' || at.tagName === 'FOOTER') factor *= 0.2;
    else if (level > 0 && soundsLikeClutter(at) && !soundsLikeTextBody(at)) factor *= 0.5;
    at = at.parentElement;
  }
  return factor;
}

/** Climbs while the ancestor holds considerably more of the article than the candidate. */
function ascend(candidate: Element, body: Element, prose: Map<Element, number>): Element {
  let chosen = candidate;
  for (let at = candidate.parentElement; at && at !== body; at = at.parentElement) {
    if ((prose.get(at) ?? 0) > (prose.get(chosen) ?? 0) * ASCEND_GAIN) chosen = at;
  }
  return chosen;
}
