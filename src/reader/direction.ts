export type Direction = 'ltr' | 'rtl';

/** Languages usually written from right to left, by their first subtag. */
const RTL_LANGUAGES = new Set('ar arc ckb dv fa he iw ks ku-arab nqo pa-arab ps sd syr ug ur yi'.split(' '));

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

/**
 * Returns the direction most letters of `text` run in, or `null` for text without letters.
 * Not the first letter's, which is what `dir="auto"` goes by: a Hebrew sentence may begin with "NATO".
 */
export function directionOf(text: string): Direction | null {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters === 0) return null;
  const rtlLetters = text.match(RTL_LETTER)?.length ?? 0;
  return rtlLetters * 2 > letters ? 'rtl' : 'ltr';
}

/** Returns the direction of an article: by its letters, and by its language if it has none. */
export function articleDirection(text: string, language: string | null): Direction {
  return directionOf(text.slice(0, SAMPLE_LENGTH)) ?? directionOfLanguage(language);
}

export function directionOfLanguage(language: string | null): Direction {
  const tag = (language ?? '').toLowerCase();
  return RTL_LANGUAGES.has(tag.split('-')[0] ?? '') || RTL_LANGUAGES.has(tag) ? 'rtl' : 'ltr';
}

/** Marks the blocks that run against the rest, such as a quotation in Arabic on an English page. */
export function markDirections(content: ParentNode, around: Direction): void {
  for (const block of content.querySelectorAll<HTMLElement>(
    'blockquote, p, h1, h2, h3, h4, h5, h6, li, dt, dd, figcaption, td, th, pre',
  )) {
    const direction = directionOf(block.textContent);
    if (direction !== null && direction !== around && !block.dir) block.dir = direction;
  }
}

/** Enough to tell, without matching a whole long read. */
const SAMPLE_LENGTH = 4000;
