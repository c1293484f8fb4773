import { WORD_CHARACTER } from './letters';

/**
 * Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
 */
const UNSPACED =
  /(?:[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88d][\udc00-\udfff])+/g;

/** "it’s", "well-known" and "10:30" are one word. */
const WORD = new RegExp(`${WORD_CHARACTER}+(?:['’.,:-]${WORD_CHARACTER}+)*`, 'g');

/**
 * Counts the words of `text`: runs of letters and digits, and in scripts written without spaces what
 * `Intl.Segmenter` takes for words. The segmenter is asked for those runs only: it is an order slower.
 */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED);
  if (!unspaced) return text.match(WORD)?.length ?? 0;
  let words = text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const run of unspaced)
    for (const segment of segmenter.segment(run)) if (segment.isWordLike) words += 1;
  return words;
}
