/**
 * Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han. Ranges, and no `\p{…}`: a
 * browser takes longer to compile the classes of Unicode than to count the words of an article.
 */
const UNSPACED =
  /(?:[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88d][\udc00-\udfff])+/g;

/** A character of a word: no white space, punctuation, symbol or emoji. */
const LETTER = String.raw`[^\s\u0000-\u002f:-@[-\x60{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ud83c-\ud83e\udc00-\udfff\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20]`;
/** "it’s", "well-known" and "10:30" are one word. */
const WORD = new RegExp(`${LETTER}+(?:['’.,:-]${LETTER}+)*`, 'g');

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
