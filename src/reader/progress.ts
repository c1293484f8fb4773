import { plural, type Translate } from './messages';
import { wholeMinutes } from './readingTime';

export interface Progress {
  /** Share of the article above the window's lower edge. */
  fraction: number;
}

/** Fills the thin bar and says how long is left, as the reader scrolls. */
export function watchProgress(
  article: HTMLElement,
  shown: { bar: HTMLElement; left: HTMLElement },
  minutes: number,
  t: Translate,
  signal: AbortSignal,
): void {
  let frame = 0;
  const update = () => {
    frame = 0;
    const fraction = readFraction(article);
    shown.bar.style.setProperty('--progress', fraction.toFixed(4));
    const left = wholeMinutes(minutes * (1 - fraction));
    shown.left.textContent = fraction >= 0.995 ? '' : plural(t, 'minutesLeft', left);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(update);
  };
  window.addEventListener('scroll', soon, { passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
  });
  soon();
}

function readFraction(article: HTMLElement): number {
  const { top, height } = article.getBoundingClientRect();
  const room = height + top + window.scrollY - window.innerHeight;
  if (room <= 0) return 1;
  return Math.min(1, Math.max(0, window.scrollY / room));
}
