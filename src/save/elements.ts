import { setAttributes, type Attributes, type Child } from '@/src/reader/elements';

/** Makes elements of one document. */
export type Maker = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
) => HTMLElementTagNameMap[K];

/**
 * Returns a maker of elements of `page`, which is never the page on screen: an element of that one
 * would load its picture as soon as it has an address.
 */
export function makerFor(page: Document): Maker {
  return (tag, attributes = {}, ...children) => {
    const element = page.createElement(tag);
    setAttributes(element, attributes);
    element.append(...children.filter((child) => child !== null));
    return element;
  };
}
