/** Puts a small panel under a passage, or above it where there is no room; `top` is where the window is free. */
export function placeNear(panel: HTMLElement, passage: DOMRect, top: number): void {
  const { width, height } = panel.getBoundingClientRect();
  const below = passage.bottom + GAP_PX;
  const y =
    below + height < window.innerHeight - GAP_PX
      ? below
      : Math.max(top + GAP_PX, passage.top - height - GAP_PX);
  const x = Math.min(window.innerWidth - width - GAP_PX, Math.max(GAP_PX, passage.left));
  panel.style.setProperty('--near-x', `${x}px`);
  panel.style.setProperty('--near-y', `${y}px`);
}

const GAP_PX = 8;
