import { squeeze } from './sameText';

/** Marks short quotations that only repeat a sentence of the text: those are there to be looked at, not read twice. */
export function markPullQuotes(content: ParentNode): void {
  for (const quote of content.querySelectorAll('blockquote')) {
    const said = squeeze(quote.querySelector('p')?.textContent ?? quote.textContent);
    if (said.length < MIN_LENGTH || said.length > MAX_LENGTH) continue;
    const paragraphs = [...content.querySelectorAll('p')].filter((paragraph) => !quote.contains(paragraph));
    if (paragraphs.some((paragraph) => squeeze(paragraph.textContent).includes(said)))
      quote.classList.add('pull-quote');
  }
}

const MIN_LENGTH = 12;
const MAX_LENGTH = 300;
