/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/**
 * Counts the words of `text`: runs of letters and digits, and in scripts written without spaces what
 * `Intl.Segmenter` takes for words. The segmenter is asked for those runs only: it is an order slower.
 */
export function countWords(text: string): number {
  let words =
    text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
  const unspaced = text.match(UNSPACED);
  if (!unspaced) return words;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const run of unspaced)
    for (const segment of segmenter.segment(run)) if (segment.isWordLike) words += 1;
  return words;
}
