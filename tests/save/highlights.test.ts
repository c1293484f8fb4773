import { describe, expect, it } from 'vitest';
import type { Passage } from '@/src/article/highlight';
import { readSavedCopy } from '@/src/save/readSavedCopy';
import { toHtml } from '@/src/save/html';
import { articleWith, SAVED_AT, t, textOf } from './support';

const passage = (exact: string, more: Partial<Passage> = {}): Passage => ({
  id: '6f1c3b1e-0000-4000-8000-000000000001',
  colour: 'yellow',
  note: '',
  created: '2024-02-01T00:00:00.000Z',
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  ...more,
});

function copyWith(...highlights: Passage[]): { html: string; page: Document } {
  const surroundings = { view: window, t, locale: 'en-GB', highlights };
  const html = textOf(toHtml(articleWith(), new Map(), SAVED_AT, surroundings));
  return { html, page: new DOMParser().parseFromString(html, 'text/html') };
}

describe('highlights in a saved copy', () => {
  it('are marks in their colours, through links and over blocks', () => {
    const { page } = copyWith(passage('expected the band', { colour: 'pink' }), passage('played nine tunes'));
    const marks = [...page.querySelectorAll('.text mark')];
    expect(marks.map(({ className, textContent }) => [className, textContent])).toEqual([
      ['highlight highlight-pink', 'expected the band'],
      ['highlight highlight-yellow', 'played '],
      ['highlight highlight-yellow', 'nine tunes'],
    ]);
    expect(page.querySelector('a mark')?.textContent).toBe('nine tunes');
    expect(page.querySelector('.notes')).toBeNull();
  });

  it('have their notes at the end, with the way there and back, as text', () => {
    const { page } = copyWith(passage('the band', { note: 'Who <img src=x onerror=alert(1)> paid it?' }));
    const note = page.querySelector('.notes li');
    expect(note?.querySelector('p')?.textContent).toBe('Who <img src=x onerror=alert(1)> paid it?');
    expect(note?.querySelector('img')).toBeNull();
    const there = page.querySelector('mark + sup a')?.getAttribute('href');
    const back = note?.querySelector('a')?.getAttribute('href') ?? '';
    expect(there).toBe(`#${note?.id ?? ''}`);
    expect(page.querySelector(back)?.textContent).toBe('the band');
  });

  it('keep the words that the article no longer has', () => {
    const { page } = copyWith(passage('nobody expected the bears', { note: 'Gone since Monday' }));
    expect(page.querySelector('.notes q')?.textContent).toBe('nobody expected the bears');
    expect(page.querySelector('.text mark')).toBeNull();
  });

  it('are annotations that programs read, beside what the copy says of the article', () => {
    const { html, page } = copyWith(passage('the band', { note: '</script><script>alert(1)</script>' }));
    const [, annotations] = [...page.querySelectorAll('script')].map(
      ({ textContent }) => JSON.parse(textContent) as { type?: string; items?: unknown[] },
    );
    expect(annotations?.type).toBe('AnnotationPage');
    expect(annotations?.items).toHaveLength(1);
    expect(html).not.toContain('<script>alert');
    expect(readSavedCopy(page)?.metadata.headline).toBe('The bridge opens');
  });
});
