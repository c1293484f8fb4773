import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderLoading } from '@/src/reader/loading';
import { PROBLEM_TEXT, type Problem } from '@/src/reader/problemText';
import { renderProblem } from '@/src/reader/problems';
import { applyAppearance } from '@/src/reader/appearance';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';
import { t } from './support';

let root: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren((root = document.createElement('div')));
});

describe('renderProblem', () => {
  it.each(Object.keys(PROBLEM_TEXT) as Problem[])('says what is the matter and what to do: %s', (problem) => {
    renderProblem(root, problem, {}, t);
    expect(root.querySelector('h1')?.textContent).toMatch(/\w/);
    expect(root.querySelector('p')?.textContent).toMatch(/\.$/);
    expect(root.querySelector('button')).toBeNull();
  });

  it('offers what can be done', () => {
    const onTryAnyway = vi.fn();
    renderProblem(root, 'no-article', { onRetry: vi.fn(), onTryAnyway }, t);
    const buttons = [...root.querySelectorAll('button')];
    expect(buttons.map((button) => button.textContent)).toEqual(['Try anyway', 'Try again']);
    buttons[0]?.click();
    expect(onTryAnyway).toHaveBeenCalledOnce();
  });
});

describe('renderLoading', () => {
  it('has the colours that were chosen last, before the settings are read', () => {
    applyAppearance(document, { ...DEFAULT_READER_SETTINGS, theme: 'black' });
    delete document.documentElement.dataset['theme'];
    renderLoading(root, t);
    expect(document.documentElement.dataset['theme']).toBe('black');
  });

  it('says what language the page is in and which way it runs', () => {
    renderLoading(
      root,
      (key) => ({ interfaceLanguage: 'he', interfaceDirection: 'rtl' })[key as string] ?? '',
    );
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['he', 'rtl']);
  });

  it('says so only if it takes a while, and no more once the article is there', () => {
    vi.useFakeTimers();
    renderLoading(root, t);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('');
    vi.advanceTimersByTime(310);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('Reading the page…');

    renderLoading(root, t);
    renderProblem(root, 'no-article', {}, t);
    vi.advanceTimersByTime(1000);
    expect(root.textContent).not.toContain('Reading');
    vi.useRealTimers();
  });
});
