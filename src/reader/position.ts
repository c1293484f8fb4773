import type { PositionStore, ReadingPosition } from './actions';
import { blockAt } from './blocks';

/** Keeps the reader's place, and returns whether there was one to go back to. */
export async function keepPosition(
  blocks: () => HTMLElement[],
  barHeight: () => number,
  store: PositionStore,
  signal: AbortSignal,
): Promise<boolean> {
  const kept = await store.load();
  if (signal.aborted) return false;
  const restored = kept !== null && goTo(kept, blocks(), barHeight());

  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    store.save(positionIn(blocks(), barHeight()));
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SETTLED_MS);
    },
    { passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return restored;
}

/** Returns where the window stands: the block at its top, and how much of that is above. */
export function positionIn(blocks: HTMLElement[], top: number): ReadingPosition {
  const block = blockAt(blocks, top);
  const box = blocks[block]?.getBoundingClientRect();
  if (!box || block <= 0 || window.scrollY <= 0) return { block: 0, offset: 0 };
  return { block, offset: box.height === 0 ? 0 : Math.min(1, Math.max(0, (top - box.top) / box.height)) };
}

function goTo({ block, offset }: ReadingPosition, blocks: HTMLElement[], top: number): boolean {
  const target = blocks[block];
  if (block <= 0 || !target) return false;
  const box = target.getBoundingClientRect();
  window.scrollTo({ top: window.scrollY + box.top - top + box.height * offset, behavior: 'instant' });
  return true;
}

const SETTLED_MS = 250;
