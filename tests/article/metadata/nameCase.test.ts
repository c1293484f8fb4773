import { describe, expect, it } from 'vitest';
import { inNameCase } from '../../../src/article/metadata/nameCase';

describe('a name in capitals', () => {
  it.each([
    ['ANN LEE', 'Ann Lee'],
    ['ANN-MARIE O’BRIEN', 'Ann-Marie O’Brien'],
    ['JOHN McDONALD', 'JOHN McDONALD'],
    ['JOHN MCDONALD', 'John McDonald'],
    ['JD VANE', 'JD Vane'],
    ['BO POE III', 'Bo Poe III'],
    ['ZOË ŁUKASIK', 'Zoë Łukasik'],
    ['АННА ИВАНОВА', 'Анна Иванова'],
    ['Gaïd NÉDÉLEC', 'Gaïd NÉDÉLEC'],
    ['REUTERS', 'REUTERS'],
    ['J. LEE', 'J. Lee'],
    ['ΑΝΝΑ ΛΕΕ', 'ΑΝΝΑ ΛΕΕ'],
    ['AYŞE IŞIK', 'AYŞE IŞIK'],
    ['李明', '李明'],
  ])('%s is written %s', (written, name) => {
    expect(inNameCase(written)).toBe(name);
  });
});
