import type { Block } from './blocks';
import {
  SLIDES,
  soundsLikeCaption,
  soundsLikeClutter,
  soundsLikeCredit,
  soundsLikeFurniture,
  soundsLikeStandfirst,
} from './classNames';
import { isCreditText } from './clean/figures';
import { DATE_LINE, isNotice } from './clean/phrases';
import { precedes, textOf } from './dom';
import { flat } from './heading';
import { NOBODY, readCreditLine } from './metadata/creditLine';
import { STOPS } from './metadata/text';

const MIN_LENGTH = 30;
const MAX_LENGTH = 900;

/** Without a name that says so, a standfirst is at most this long: what is longer is text from elsewhere. */
const MAX_UNNAMED_LENGTH = 500;

/**
 * Returns the lines of the standfirst that stand outside `root`, between the headline and the text, in reading
 * order: those which say what the page's description says, those which the publisher calls a standfirst, and
 * sentences that stand there with no other purpose.
 */
export function findStandfirst(
  body: Element,
  blocks: Block[],
  root: Element,
  heading: Element | null,
  description: string | null,
): Block[] {
  const lines: Block[] = [];
  const headline = heading ? flat(textOf(heading)) : '';
  for (const block of blocks) {
    const { element, text, length, linkShare } = block;
    // The blocks come in reading order: from the text on, nothing stands before it.
    if (root.contains(element) || !precedes(element, root)) break;
    if (length < MIN_LENGTH || length > MAX_LENGTH || linkShare > 0.4) continue;
    if (heading && !precedes(heading, element)) continue;
    // Pictures above the text have the headline again, for those who leaf through them.
    if (flat(text) === headline) continue;
    if (heading?.contains(element) || element.closest('figure, nav, aside, footer, article article'))
      continue;
    if (readCreditLine(text, NOBODY) || isNotice(text)) continue;
    const time = element.querySelector('time');
    // "16:45 The school is closed." begins with it; elsewhere a time is said of the article.
    if (time && !(isSentence(block) && text.startsWith(textOf(time)))) continue;
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const isNamed = around.some((at) => at && at !== body && soundsLikeStandfirst(at));
    if (description !== null && startsAlike(text, description)) lines.push(block);
    else if (element.closest(SLIDES)) continue;
    else if (heading && isNamed && !soundsLikeCaption(element)) lines.push(block);
    else if (
      heading &&
      (isSentence(block) || isAmong(block, lines.at(-1))) &&
      !isCreditText(text) &&
      !DATE_LINE.test(text) &&
      !around.some((at) => at && at !== body && isOther(at))
    )
      lines.push(block);
  }
  return lines.slice(0, MAX_LINES);
}

const MAX_LINES = 5;

const isSentence = ({ element, text, length, linkShare }: Block): boolean =>
  element.tagName !== 'LI' &&
  length >= 50 &&
  length <= MAX_UNNAMED_LENGTH &&
  linkShare < 0.2 &&
  STOPS.test(text);

/** A short sentence below one that is part of the standfirst: "He will be free in August." */
const isAmong = ({ element, text, linkShare }: Block, before: Block | undefined): boolean =>
  linkShare === 0 && before?.element === element.previousElementSibling && STOPS.test(text);

const isOther = (element: Element): boolean =>
  soundsLikeCaption(element) ||
  soundsLikeCredit(element) ||
  soundsLikeClutter(element) ||
  soundsLikeFurniture(element);

/** Puts the lines that `root` does not say itself at its start, after a lead picture. */
export function addStandfirst(root: Element, lines: Block[]): void {
  if (lines.length === 0) return;
  const start = flat(textOf(root).slice(0, 5_000));
  const lead = root.firstElementChild?.tagName === 'FIGURE' ? root.firstElementChild : null;
  const added: HTMLElement[] = lines
    .filter(({ text }) => !start.includes(flat(text).slice(0, 60)))
    .map(({ element, text }) => {
      const line = root.ownerDocument.createElement(element.tagName === 'LI' ? 'li' : 'p');
      line.textContent = text.slice(labelOf(element).length).trim();
      return line;
    });
  const bullets = added.filter((line) => line.tagName === 'LI');
  if (bullets.length > 0) {
    const list = root.ownerDocument.createElement('ul');
    list.append(...bullets);
    added.splice(added.indexOf(bullets[0] as HTMLElement), bullets.length, list);
  }
  if (lead) lead.after(...added);
  else root.prepend(...added);
}

/** What the publisher calls a kicker at the start of a line: "Report", set apart by style alone. */
function labelOf(line: Element): string {
  const first = line.firstChild;
  if (first?.nodeType !== 1 || !soundsLikeFurniture(first as Element)) return '';
  const label = textOf(first);
  return label.length <= MAX_LABEL && !/\d/.test(label) && textOf(line).startsWith(label) ? label : '';
}

/** Characters. */
const MAX_LABEL = 30;

function startsAlike(a: string, b: string): boolean {
  const [x, y] = [flat(a), flat(b)];
  const shared = Math.min(60, x.length, y.length);
  return shared >= 25 && x.slice(0, shared) === y.slice(0, shared);
}
