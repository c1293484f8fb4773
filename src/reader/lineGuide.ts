import { el } from './elements';
import type { View } from './view';

/** Shows a band that follows the pointer, and lets the rest of the page step back. Returns how to end it. */
export function startLineGuide({ root, shown, signal }: View): () => void {
  const life = new AbortController();
  const guide = el('div', { class: 'line-guide', 'aria-hidden': 'true' });
  const lines = parseFloat(getComputedStyle(shown).lineHeight) || 30;
  const place = (y: number) => {
    guide.style.setProperty('--guide-top', `${y - lines * 1.5}px`);
    guide.style.setProperty('--guide-height', `${lines * 3}px`);
  };
  place(window.innerHeight * 0.35);
  window.addEventListener(
    'pointermove',
    (event) => {
      place(event.clientY);
    },
    { signal: life.signal, passive: true },
  );
  const end = () => {
    life.abort();
    guide.remove();
  };
  signal.addEventListener('abort', end, { signal: life.signal });
  root.append(guide);
  return end;
}
