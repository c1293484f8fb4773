/**
 * Stands in for the sanitizer in test builds, to show that the tests notice its absence and that the CSP stops what it
 * would have let through. It parses as carelessly as the platform allows.
 */
import { markupPolicyOf } from '@/src/article/clean/markupPolicy';

export function sanitize(content: Element | string): string {
  return typeof content === 'string' ? content : content.innerHTML;
}

/** The browser's own one is not asked either. */
export function sanitizedByBrowser(): null {
  return null;
}

/** Between these each piece is parsed by itself, so that one that never closes does not swallow the rest. */
export const SEPARATOR = '<!--next-->';

export function sanitizeToFragment(html: string, view: Window & typeof globalThis): DocumentFragment {
  const policy = markupPolicyOf(view);
  const all = view.document.createDocumentFragment();
  for (const piece of html.split(SEPARATOR)) {
    const range = view.document.createRange();
    range.selectNodeContents(view.document.body);
    // What the rule forbids is what this file is for.
    // eslint-disable-next-line no-unsanitized/method -- this build is the one without the sanitizer, to see that the tests notice
    all.append(range.createContextualFragment(policy ? policy.createHTML(piece) : piece));
  }
  return all;
}
