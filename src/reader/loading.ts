import { recallTheme } from './appearance';
import { el } from './elements';
import { setInterfaceLanguage } from './interfaceLanguage';
import { beginLife } from './lifetime';
import type { Translate } from './messages';

/** Shows that the article is being read. The words come after a moment: most pages are read before it. */
export function renderLoading(root: HTMLElement, t: Translate): void {
  const { signal } = beginLife(root);
  recallTheme(document);
  setInterfaceLanguage(document, t);
  const words = el('p', { class: 'loading-words', role: 'status' });
  root.replaceChildren(
    el(
      'main',
      { class: 'loading', 'aria-busy': 'true' },
      el('h1', { class: 'visually-hidden' }, t('extensionName')),
      skeleton(),
      words,
    ),
  );
  const timer = setTimeout(() => {
    words.textContent = t('loading');
    words.parentElement?.classList.add('is-slow');
  }, SLOW_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
}

/** Grey lines where the headline and the text will be. */
function skeleton(): HTMLElement {
  return el(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    ...Array.from({ length: 9 }, () => el('span')),
  );
}

const SLOW_MS = 300;
