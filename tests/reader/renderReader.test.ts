import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderActions } from '@/src/reader/actions';
import { beginLife } from '@/src/reader/lifetime';
import { renderReader } from '@/src/reader/renderReader';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';
import type { ArticleMetadata } from '@/src/article/article';
import { article, t } from './support';

let root: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren((root = document.createElement('div')));
});

afterEach(() => {
  beginLife(root);
});

function show(
  metadata: Partial<ArticleMetadata> = {},
  actions: ReaderActions = {},
  content = '<p>The last boat left.</p>',
) {
  return renderReader(root, article(content, metadata), DEFAULT_READER_SETTINGS, actions, t);
}

function press(key: string, init: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
}

function buttons(): string[] {
  return [...root.querySelectorAll('.bar button')].map((button) => button.textContent);
}

describe('renderReader', () => {
  it('always shows publication, domain and the way to the original in the bar', async () => {
    await show({ publisher: { name: 'The Courier', url: null, logo: null } });
    const source = root.querySelector('.bar-source');
    expect(source?.textContent).toContain('The Courier courier.example');
    expect(source?.querySelector('a')?.href).toBe('https://www.courier.example/world/harbour');
  });

  it('puts the focus on the headline', async () => {
    await show();
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });

  it('gives the article its language and direction', async () => {
    await show(
      { inLanguage: 'ar', headline: 'إغلاق الميناء أحد عشر أسبوعا' },
      {},
      '<p>غادرت آخر عبارات الشتاء الميناء</p>',
    );
    const shown = root.querySelector('article');
    expect([shown?.lang, shown?.dir]).toEqual(['ar', 'rtl']);
  });

  it('says the standfirst once', async () => {
    await show(
      { description: 'Islanders face a detour.' },
      {},
      '<p>Islanders face a detour.</p><p>The last boat left.</p>',
    );
    expect(root.querySelector('article')?.textContent.match(/Islanders face a detour/g)).toHaveLength(1);
    expect(root.querySelector('.source-standfirst')?.textContent).toBe('Islanders face a detour.');
  });

  it('has a button for each action it was given and no other', async () => {
    await show({}, { onRead: vi.fn(), onSave: () => Promise.resolve() });
    expect(buttons()).toEqual(['Read', 'Save']);
    await show();
    expect(buttons()).toEqual([]);
  });

  it('opens the reader in a new tab on middle click or with a modifier', async () => {
    const onRead = vi.fn();
    await show({}, { onRead });
    const button = root.querySelector('.tool-primary');
    button?.dispatchEvent(new MouseEvent('click'));
    button?.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
    button?.dispatchEvent(new MouseEvent('auxclick', { button: 1 }));
    expect(onRead.mock.calls).toEqual([[false], [true], [true]]);
  });

  it('leaves on Escape and saves on s', async () => {
    const onClose = vi.fn();
    const onSave = vi.fn(() => Promise.resolve());
    await show({}, { onClose, onSave });
    press('Escape');
    press('s');
    press('s', { ctrlKey: true });
    expect([onClose.mock.calls.length, onSave.mock.calls.length]).toEqual([1, 1]);
  });

  it('saves once at a time', async () => {
    const onSave = vi.fn(() => new Promise<void>(() => undefined));
    await show({}, { onSave });
    press('s');
    press('s');
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('does without keys of one letter for a reader who turned them off', async () => {
    const onClose = vi.fn();
    const onSave = vi.fn(() => Promise.resolve());
    await renderReader(
      root,
      article('<p>a</p>'),
      { ...DEFAULT_READER_SETTINGS, singleKeys: false },
      { onClose, onSave },
      t,
    );
    press('s');
    press('Escape');
    expect([onClose.mock.calls.length, onSave.mock.calls.length]).toEqual([1, 0]);
  });

  it('stops hearing keys once another article is shown in its place', async () => {
    const first = vi.fn();
    await show({}, { onClose: first });
    await show({}, { onClose: vi.fn() });
    press('Escape');
    expect(first).not.toHaveBeenCalled();
  });

  it('puts words in the place of a picture that does not load', async () => {
    await show(
      {},
      {},
      '<p>a</p><figure><img src="https://a.example/a.jpg" alt="A chart"><figcaption>Soundings</figcaption></figure>',
    );
    root.querySelector('figure img')?.dispatchEvent(new Event('error'));
    const figure = root.querySelector('figure');
    expect(figure?.querySelector('img')).toBeNull();
    expect(figure?.textContent).toBe(
      'A chartThis picture could not be loaded. View on the original pageSoundings',
    );
    expect(figure?.querySelector('a')?.href).toBe('https://www.courier.example/world/harbour');
  });

  it('shows nothing where a publisher’s icon does not load', async () => {
    await show({ publisher: { name: 'The Courier', url: null, logo: 'https://courier.example/icon.png' } });
    root.querySelector('.source-logo')?.dispatchEvent(new Event('error'));
    expect(root.querySelector('.source-masthead')?.textContent).toBe('The Courier');
    expect(root.querySelector('.source-masthead img')).toBeNull();
  });

  it('runs nothing that comes with the content', async () => {
    await show(
      {},
      {},
      '<p onclick="x()">a</p><img src=x onerror="alert(1)"><script>alert(1)</script><style>p{}</style><form><input></form>',
    );
    expect(
      root.querySelector('article script, article style, article form, article input, [onerror], [onclick]'),
    ).toBeNull();
  });

  it('tells the reader things in a live region, with buttons that put it away', async () => {
    const onClick = vi.fn();
    (await show()).say('Saved', { label: 'Open', onClick });
    expect(root.querySelector('[role="status"]')?.textContent).toBe('Saved');
    root.querySelector<HTMLElement>('.notice-buttons .button')?.click();
    expect(onClick).toHaveBeenCalledOnce();
    expect(root.querySelector<HTMLElement>('.notice')?.hidden).toBe(true);
  });

  it('takes over settings that were changed elsewhere', async () => {
    (await show()).applySettings({ ...DEFAULT_READER_SETTINGS, theme: 'sepia', fontSize: 24 });
    expect(document.documentElement.dataset['theme']).toBe('sepia');
    expect(document.documentElement.style.getPropertyValue('--font-size')).toBe('1.5rem');
  });

  it('leaves nothing behind', async () => {
    (await show()).dispose();
    expect(root.childElementCount).toBe(0);
  });
});
