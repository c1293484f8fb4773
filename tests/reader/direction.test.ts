import { describe, expect, it } from 'vitest';
import { articleDirection, directionOf, directionOfLanguage, markDirections } from '@/src/reader/direction';
import { fragment } from './support';

describe('direction', () => {
  it('goes by most letters, not the first', () => {
    expect(directionOf('NATO אמרה היום כי לא תשתתף בתרגיל')).toBe('rtl');
    expect(directionOf('The word שלום is Hebrew')).toBe('ltr');
  });
  it('has none for text without letters', () => {
    expect(directionOf('2026 – 45 %')).toBeNull();
  });
  it('falls back on the language for an article without letters', () => {
    expect(articleDirection('', 'fa-IR')).toBe('rtl');
    expect(articleDirection('', null)).toBe('ltr');
  });
  it('knows right-to-left languages, and scripts of one', () => {
    expect(['ar', 'he', 'fa', 'ur', 'ku-Arab', 'yi'].map(directionOfLanguage)).toEqual(Array(6).fill('rtl'));
    expect(['en', 'ku', 'pa', null].map(directionOfLanguage)).toEqual(Array(4).fill('ltr'));
  });
  it('marks only the blocks that run the other way', () => {
    const content = fragment(
      '<p>English</p><blockquote><p>قال المجلس إن الرصيف لم يكن ليحتمل</p></blockquote><p>1938</p>',
    );
    markDirections(content, 'ltr');
    expect([...content.querySelectorAll('p')].map((paragraph) => paragraph.dir)).toEqual(['', 'rtl', '']);
  });
});
