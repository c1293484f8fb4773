import { el } from './elements';
import { icon, type IconName } from './icons';

/** Returns a button that is an icon with a name; the name shows as text where the bar has room for it. */
export function toolButton(
  name: IconName,
  label: string,
  onClick: ((event: MouseEvent) => void) | null,
): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: 'tool', title: label },
    icon(name),
    el('span', { class: 'tool-label' }, label),
  );
  if (onClick) button.addEventListener('click', onClick);
  return button;
}

/** Runs `work` once at a time and shows the button busy until it is done. */
export function busyWhile(button: HTMLButtonElement, work: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    button.setAttribute('aria-disabled', 'true');
    button.classList.add('is-busy');
    void work().finally(() => {
      running = false;
      button.removeAttribute('aria-disabled');
      button.classList.remove('is-busy');
    });
  };
}

/**
 * Returns a panel that opens under its button and closes on Escape or a click beside it.
 * What is in it is made when it is first opened.
 */
export function panelFor(
  button: HTMLButtonElement,
  id: string,
  label: string,
  fill: (panel: HTMLElement) => Promise<void>,
): HTMLElement {
  const panel = el('div', { id, class: 'panel', popover: 'auto', role: 'dialog', 'aria-label': label });
  button.setAttribute('popovertarget', id);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  let filled: Promise<void> | null = null;
  panel.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    // At once: `toggle` comes late, and an Escape before it would leave the whole view.
    panel.toggleAttribute('data-open', true);
    filled ??= fill(panel);
  });
  panel.addEventListener('toggle', (event) => {
    const isOpen = event.newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) panel.removeAttribute('data-open');
  });
  return panel;
}
