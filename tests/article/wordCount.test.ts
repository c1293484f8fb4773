import { describe, expect, it } from 'vitest';
import { countWords } from '@/src/article/wordCount';

describe('countWords', () => {
  it.each([
    ['The lamps came back on last night.', 7],
    ['“Nobody’s home,” she said – and left…', 6],
    ['The well-known harbour', 3],
    ['At 10:30 it had taken in 1,200.50 tonnes.', 8],
    ['Le phare s’éteint à l’aube.', 5],
    ['Маяк снова горит над гаванью.', 5],
    ['عادت الأضواء إلى الميناء.', 4],
    ['हिन्दी में समाचार', 3],
    ['항구에 불이 다시 켜졌다.', 4],
  ])('counts the words of “%s”', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it.each(['', '   \n ', '— … * * *', '🙂 🙂'])('finds no word in “%s”', (text) => {
    expect(countWords(text)).toBe(0);
  });

  it.each([
    ['Chinese', '港口的灯昨晚又亮了，渔民们很高兴。', 7, 13],
    ['Japanese', '港の明かりが昨夜また灯った。漁師たちは喜んだ。', 9, 17],
    ['Thai', 'ไฟที่ท่าเรือกลับมาสว่างอีกครั้งเมื่อคืนนี้', 7, 14],
  ])('counts words, neither lines nor characters, in %s', (_, text, least, most) => {
    const words = countWords(text);
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('counts both kinds of script in one text', () => {
    expect(countWords('Wexmoor Post 港口')).toBe(3);
  });
});
