import { Readability } from '@mozilla/readability';

/** Below this many characters Readability tries again with laxer rules; its own default is 500. */
const CHAR_THRESHOLD = 250;

/**
 * What Readability takes for the article in our copy, or `null`. Asked where our own rules find little; it changes
 * the copy it is given. Our copy holds no forms, names or scripts, on which it hangs or throws in a live page.
 */
export function secondOpinion(body: Element): Element | null {
  const parsed = new Readability<Node>(body.ownerDocument, {
    charThreshold: CHAR_THRESHOLD,
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  const content = parsed?.content;
  return content?.nodeType === 1 ? (content as Element) : null;
}
