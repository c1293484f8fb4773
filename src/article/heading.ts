import type { Block } from './blocks';
import { NO_LETTERS } from './letters';

/** Letters and digits only, lower case: what two spellings of the same line share. */
export function flat(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text.toLowerCase().replace(SIGNS, '');
}

const SIGNS = new RegExp(`[${NO_LETTERS}]+`, 'g');

/**
 * The element of our copy that says the headline, a heading where there is one, else the one of `lines` (those of
 * `body`) that says nothing else; failing that its first `h1`.
 */
export function headingOf(body: Element, headline: string, lines: Block[]): Element | null {
  const all = flat(headline);
  const key = all.slice(0, 40);
  const headings = [...body.querySelectorAll('h1, h2, h3')];
  const says = (heading: Element): boolean => key !== '' && flat(heading.textContent).includes(key);
  const first = headings.find((heading) => heading.tagName === 'H1');
  return (
    headings.find((heading) => heading.tagName === 'H1' && says(heading)) ??
    headings.find(says) ??
    plainHeadingOf(lines, all) ??
    first ??
    null
  );
}

/** Old pages and those built of nothing but boxes make no heading of their headline. */
function plainHeadingOf(lines: Block[], key: string): Element | null {
  if (key.length < MIN_KEY) return null;
  const line = lines.find(
    ({ element, text, linkShare }) =>
      linkShare === 0 &&
      text.length < MAX_SIGNS * key.length &&
      flat(text) === key &&
      !element.closest('li, figure'),
  );
  return line?.element ?? null;
}

/** Letters: shorter lines may be anything. */
const MIN_KEY = 16;
/** So many times as long as its letters no line is with its signs and spaces. */
const MAX_SIGNS = 3;
