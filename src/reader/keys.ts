import type { MessageKey } from './messages';

/** One key of the view, what it is for, and what it does. */
export interface Key {
  /** As `KeyboardEvent.key` has it; letters in lower case. */
  key: string;
  /** Another key that does the same. */
  also?: string;
  label: MessageKey;
  run: () => void;
}

/** Runs the keys until the signal; never while the reader types, chooses from a list, or presses a modifier. */
export function watchKeys(keys: () => Key[], signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isOccupied(event)) return;
      const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const key = keys().find((candidate) => candidate.key === pressed || candidate.also === pressed);
      if (!key) return;
      event.preventDefault();
      key.run();
    },
    { signal },
  );
}

/** Whether the key belongs to something else: a field, an open panel that Escape closes, a control that Enter presses. */
function isOccupied({ target, key }: KeyboardEvent): boolean {
  if (key === 'Escape' && document.querySelector('dialog[open], [data-open]')) return true;
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, select, textarea, [contenteditable]')) return key !== 'Escape';
  return key === 'Enter' || key === ' '
    ? target.closest('a, button, summary, [tabindex="0"]') !== null
    : false;
}
