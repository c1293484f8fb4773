import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginLife } from '@/src/reader/lifetime';
import { renderReader } from '@/src/reader/renderReader';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';
import { article, t } from './support';

const CONTENT =
  '<p>The last boat left.</p><p>Subscribe to our newsletter.</p><figure><img src="https://a.example/a.jpg" alt=""><figcaption>The pier</figcaption></figure><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';

let root: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren((root = document.createElement('div')));
});
afterEach(() => {
  beginLife(root);
});

async function show() {
  const view = await renderReader(root, article(CONTENT), DEFAULT_READER_SETTINGS, { onClose: vi.fn() }, t);
  await vi.waitFor(() => {
    if (!root.querySelector('.menu-item')) throw new Error('the tools are on their way');
  });
  [...root.querySelectorAll<HTMLElement>('.menu-item')]
    .find(({ textContent }) => textContent.startsWith('Remove'))
    ?.click();
  await vi.waitFor(() => {
    if (!root.querySelector('.is-removing')) throw new Error('the tool is on its way');
  });
  return view;
}

function button(label: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('.notice .button')].find(
    ({ textContent }) => textContent === label,
  );
}

describe('removing parts', () => {
  beforeEach(() => {
    // jsdom knows no popovers.
    Object.assign(HTMLElement.prototype, { hidePopover: () => undefined });
  });

  it('takes a clicked paragraph out of what is read and what is saved, and puts it back', async () => {
    const view = await show();
    root.querySelectorAll<HTMLElement>('.content > p')[1]?.click();
    expect(root.querySelector('.content')?.textContent).not.toContain('newsletter');
    expect(view.article().content).not.toContain('newsletter');
    expect(view.article().textContent).toBe('The last boat left.\nThe pier\n12');

    button('Undo')?.click();
    expect(root.querySelector('.content')?.textContent).toContain('newsletter');
    expect(view.article().content).toBe(CONTENT);
  });

  it('does so by key, and for pictures and tables as a whole', async () => {
    const view = await show();
    for (const part of ['.content > figure', '.table-scroll']) {
      root.querySelector<HTMLElement>(part)?.focus();
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }),
      );
    }
    expect(view.article().content).toBe('<p>The last boat left.</p><p>Subscribe to our newsletter.</p>');
  });

  it('leaves everything as it was when it is done', async () => {
    const view = await show();
    button('Done')?.click();
    root.querySelectorAll<HTMLElement>('.content > p')[1]?.click();
    expect(view.article().content).toBe(CONTENT);
    expect(root.querySelector('.content > p')?.hasAttribute('tabindex')).toBe(false);
  });
});
