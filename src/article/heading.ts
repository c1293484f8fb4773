import { NO_LETTERS } from './letters';

/** Letters and digits only, lower case: what two spellings of the same line share. */
export function flat(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text.toLowerCase().replace(SIGNS, '');
}

const SIGNS = new RegExp(`[${NO_LETTERS}]+`, 'g');

/** The element of our copy that says the headline, a heading where there is one; failing that its first `h1`. */
export function headingOf(body: Element, headline: string): Element | null {
  const key = flat(headline).slice(0, 40);
  const headings = [...body.querySelectorAll('h1, h2, h3')];
  const says = (heading: Element): boolean => key !== '' && flat(heading.textContent).includes(key);
  const first = headings.find((heading) => heading.tagName === 'H1');
  return (
    headings.find((heading) => heading.tagName === 'H1' && says(heading)) ??
    headings.find(says) ??
    plainHeadingOf(body, flat(headline)) ??
    first ??
    null
  );
}

/** Old pages and those built of nothing but boxes make no heading of their headline. */
function plainHeadingOf(body: Element, key: string): Element | null {
  if (key.length < MIN_KEY) return null;
  return (
    [...body.querySelectorAll('div, p, span, td, b, strong')].find(
      (element) =>
        element.childElementCount <= MAX_PARTS &&
        flat(element.textContent) === key &&
        element.closest('a, li, figure') === null,
    ) ?? null
  );
}

/** Letters: shorter lines may be anything. */
const MIN_KEY = 16;
const MAX_PARTS = 3;
