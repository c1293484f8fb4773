import { blockAt } from './blocks';

/** Moves to the next or the block before, and puts it under the bar with the focus on it, so that it is also spoken. */
export function stepBlocks(blocks: HTMLElement[], by: 1 | -1, barHeight: number): void {
  const top = barHeight + GAP_PX;
  const current = blocks.findIndex((block) => block === document.activeElement);
  const isCurrentShown = current !== -1 && isOnScreen(blocks[current], top);
  const from = isCurrentShown ? current : blockAt(blocks, top) - (by === 1 ? 1 : 0);
  const target = blocks[Math.min(blocks.length - 1, Math.max(0, from + by))];
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  window.scrollTo({ top: window.scrollY + target.getBoundingClientRect().top - top, behavior: 'instant' });
}

function isOnScreen(block: HTMLElement | undefined, top: number): boolean {
  const box = block?.getBoundingClientRect();
  return box !== undefined && box.bottom > top - 1 && box.top < window.innerHeight;
}

/** Air between the bar and the block being read. */
const GAP_PX = 16;
