import { all, attr, contains, isAfter } from './read';

/**
 * The elements of a page by their class names. A selector such as `[class*="byline" i]` compares the class of every
 * element of the page anew, and some thirty words are asked for; here a page is looked through once, and each of its
 * class names, of which it has few, is asked once for each pattern.
 */
export interface Classes {
  /** The elements within `scope` whose class attribute fits `pattern`, in document order. */
  like: (pattern: RegExp, scope?: Element | null) => Element[];
}

/** More elements than this are not looked at. */
const MAX_ELEMENTS = 20_000;
/** Class names are short; what is longer is a page's mistake. */
const MAX_NAME = 1_000;

export function classesOf(page: Document): Classes {
  let byName: Map<string, Place[]> | null = null;
  return {
    like(pattern, scope = null) {
      byName ??= placesByName(page);
      const found: Place[] = [];
      for (const [name, places] of byName) if (pattern.test(name)) found.push(...places);
      return found
        .filter(({ element }) => !scope || (element !== scope && contains(scope, element)))
        .sort((a, b) => a.order - b.order)
        .map(({ element }) => element);
    },
  };
}

interface Place {
  element: Element;
  order: number;
}

function placesByName(page: Document): Map<string, Place[]> {
  const byName = new Map<string, Place[]>();
  for (const [order, element] of all(page, '[class]', MAX_ELEMENTS).entries()) {
    const name = attr(element, 'class').slice(0, MAX_NAME);
    const places = byName.get(name);
    if (places) places.push({ element, order });
    else byName.set(name, [{ element, order }]);
  }
  return byName;
}

/** All of the elements once, in document order. */
export function inOrder(...lists: Element[][]): Element[] {
  return [...new Set(lists.flat())].sort((a, b) => (isAfter(a, b) ? -1 : 1));
}
