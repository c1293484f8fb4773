import '@/assets/dialog.css';
import { el, type Child } from './elements';
import { icon } from './icons';
import './moreIcons';
import type { Translate } from './messages';

/** Shows a modal dialog with a heading and a way to close it; it is gone from the page when it closes. */
export function showDialog(title: string, t: Translate, ...children: Child[]): HTMLDialogElement {
  const close = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': t('close'), title: t('close') },
    icon('close'),
  );
  const dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    el('div', { class: 'dialog-head' }, el('h2', { id: 'dialog-title' }, title), close),
    ...children,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
