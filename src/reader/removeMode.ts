import { readingBlocks } from './blocks';
import type { View } from './view';

/**
 * Lets the reader take blocks out of the article, by pointer or keyboard, each of them to be had back.
 * What is taken out is not saved either. Returns how to end it.
 */
export function startRemoving(view: View, onEnd: () => void): () => void {
  const { shown, notice, t } = view;
  const life = new AbortController();
  const { signal } = life;
  const blocks = () => readingBlocks(shown).filter((block) => block.closest('.content, .lead'));

  shown.classList.add('is-removing');
  for (const block of blocks()) {
    block.dataset['tabindex'] = block.getAttribute('tabindex') ?? '';
    block.tabIndex = 0;
  }
  shown.addEventListener(
    'click',
    (event) => {
      const block = blockOf(event.target);
      if (!block) return;
      event.preventDefault();
      event.stopPropagation();
      removeBlock(block);
    },
    { signal, capture: true },
  );
  shown.addEventListener(
    'keydown',
    (event) => {
      const block = blockOf(event.target);
      if (!block || !['Enter', 'Delete', 'Backspace'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      removeBlock(block);
    },
    { signal, capture: true },
  );
  view.signal.addEventListener('abort', end, { signal });
  notice.say(t('removeHow'), { label: t('removeDone'), onClick: end });
  blocks()[0]?.focus({ preventScroll: true });

  function blockOf(target: EventTarget | null): HTMLElement | null {
    const all = blocks();
    for (
      let node = target instanceof Element ? target : null;
      node && node !== shown;
      node = node.parentElement
    ) {
      const block = all.find((candidate) => candidate === node);
      if (block) return block;
    }
    return null;
  }

  function removeBlock(block: HTMLElement): void {
    const putBack = view.removeFromArticle(block);
    const all = blocks();
    const at = all.indexOf(block);
    const { parentNode, nextSibling } = block;
    block.remove();
    (all[at + 1] ?? all[at - 1])?.focus({ preventScroll: true });
    notice.say(
      t('removed'),
      {
        label: t('undo'),
        onClick: () => {
          putBack();
          parentNode?.insertBefore(block, nextSibling);
          block.focus();
          if (!signal.aborted) notice.say(t('removeHow'), { label: t('removeDone'), onClick: end });
        },
      },
      { label: t('removeDone'), onClick: end },
    );
  }

  function end(): void {
    if (signal.aborted) return;
    life.abort();
    shown.classList.remove('is-removing');
    for (const block of blocks()) {
      const before = block.dataset['tabindex'] ?? '';
      if (before === '') block.removeAttribute('tabindex');
      else block.setAttribute('tabindex', before);
      delete block.dataset['tabindex'];
    }
    onEnd();
  }
  return end;
}
