import type { NoticeButton } from './actions';
import { el } from './elements';
import { icon } from './icons';
import type { Translate } from './messages';

export interface Notice {
  element: HTMLElement;
  say: (text: string, ...buttons: NoticeButton[]) => void;
  /** Does what the button "Undo" does, if there is one: its key, from wherever the reader is. */
  undo: () => void;
}

/** Returns the line in which the view tells what happened: a live region, so that it is also heard. */
export function createNotice(t: Translate): Notice {
  const words = el('p', { role: 'status', class: 'notice-words' });
  const buttons = el('div', { class: 'notice-buttons' });
  const element = el('div', { class: 'notice', hidden: true }, words, buttons);

  const hide = () => {
    element.hidden = true;
    words.textContent = '';
    buttons.replaceChildren();
  };
  return {
    element,
    say: (text, ...offered) => {
      element.hidden = false;
      words.textContent = text;
      buttons.replaceChildren(
        ...offered.map(({ label, onClick }) =>
          noticeButton(label, () => {
            hide();
            onClick();
          }),
        ),
        closeButton(t('closeNotice'), hide),
      );
    },
    undo: () => {
      [...buttons.querySelectorAll('button')].find((one) => one.textContent === t('undo'))?.click();
    },
  };
}

function noticeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = el('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', onClick);
  return button;
}

function closeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon('close'),
  );
  button.addEventListener('click', onClick);
  return button;
}
