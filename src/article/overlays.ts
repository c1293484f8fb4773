import { selectOne } from './clean/nodes';
import { ownGet, viewOf } from './dom';

/**
 * The boxes that lie over a page that is laid out and hold none of its story: they ask for consent, for a subscription,
 * for an address. Looked for where they are put: not far below the body. Only looks.
 */
export function overlaysOf(page: Document): Element[] {
  const view = viewOf(page);
  const body = ownGet(page, 'body') as Element;
  const isSideMatter = (box: Element): boolean =>
    !holds(box, STORY) && (holds(body, 'h1') || lengthOf(box) < lengthOf(body) / 2);
  const found: Element[] = [];
  let level = [body];
  for (let depth = 0, looked = 0; depth < MAX_DEPTH && looked < MAX_LOOKED; depth += 1) {
    const next: Element[] = [];
    for (const parent of level)
      for (let child = firstChild(parent); child && looked < MAX_LOOKED; child = nextSibling(child)) {
        looked += 1;
        if (view.getComputedStyle(child).position !== 'fixed') next.push(child);
        else if (isSideMatter(child)) found.push(child);
      }
    level = next;
  }
  return found;
}

/** What holds one of these may be the page itself, fixed to the window and scrolled within. */
const STORY = 'h1, main, article, figure, [itemprop="articleBody"]';
const MAX_DEPTH = 3;
/** Asking for a style costs some 2 µs. */
const MAX_LOOKED = 300;

const firstChild = (element: Element): Element | null => ownGet(element, 'firstElementChild');
const nextSibling = (element: Element): Element | null => ownGet(element, 'nextElementSibling');
const holds = (element: Element, selector: string): boolean => selectOne(element, selector) !== null;
const lengthOf = (element: Element): number => ownGet(element, 'textContent').length;
