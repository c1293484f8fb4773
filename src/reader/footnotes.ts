import { el } from './elements';
import { icon } from './icons';
import './moreIcons';
import { interfaceLanguage } from './interfaceLanguage';
import { placeNear } from './placeNear';
import type { View } from './view';

/** Shows a footnote beside its number instead of jumping there, and gives each note that lacks one a way back. */
export function watchFootnotes(view: View): void {
  const { shown, root, bar, signal, t } = view;
  let close: (() => void) | null = null;

  for (const [index, [number, note]] of notesOf(shown).entries()) {
    number.id ||= `note-number-${String(index + 1)}`;
    const leadsBack = [...note.querySelectorAll('a')].some(
      ({ hash }) => hash !== '' && shown.querySelector(`#${CSS.escape(hash.slice(1))}`),
    );
    if (leadsBack) continue;
    const back = el(
      'a',
      { class: 'note-back', href: `#${number.id}`, 'aria-label': t('highlightBack') },
      '↩',
    );
    (note.querySelector('p:last-of-type') ?? note).append(back);
  }

  shown.addEventListener(
    'click',
    (event) => {
      close?.();
      const number = event.target instanceof Element ? event.target.closest('a') : null;
      const note = number && noteOf(number, shown);
      if (!number || !note || event.defaultPrevented) return;
      event.preventDefault();
      open(number, note);
    },
    { signal },
  );
  signal.addEventListener('abort', () => close?.());

  function open(number: HTMLAnchorElement, note: HTMLElement): void {
    const life = new AbortController();
    const go = el('button', { type: 'button', class: 'tool footnote-go' }, icon('down'), t('goToNote'));
    const end = el(
      'button',
      { type: 'button', class: 'tool', 'aria-label': t('close'), title: t('close') },
      icon('close'),
    );
    const panel = el(
      'div',
      { class: 'footnote', role: 'dialog', 'aria-label': t('highlightNote'), tabindex: -1 },
      el('div', { lang: shown.lang, dir: shown.dir }, ...wordsOf(note)),
      el('div', { class: 'footnote-tools', ...interfaceLanguage(t) }, go, end),
    );
    const shut = () => {
      life.abort();
      panel.remove();
      close = null;
    };
    const giveUp = () => {
      shut();
      number.focus({ preventScroll: true });
    };
    end.addEventListener('click', giveUp);
    go.addEventListener('click', () => {
      shut();
      note.tabIndex = -1;
      note.scrollIntoView({ block: 'center' });
      note.focus({ preventScroll: true });
    });
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      giveUp();
    });
    window.addEventListener('scroll', shut, { signal: life.signal, passive: true });
    close = shut;
    root.append(panel);
    placeNear(panel, number.getBoundingClientRect(), bar.element.getBoundingClientRect().height);
    panel.focus({ preventScroll: true });
  }
}

function notesOf(shown: HTMLElement): [HTMLAnchorElement, HTMLElement][] {
  return [...shown.querySelectorAll('a')].flatMap((number): [HTMLAnchorElement, HTMLElement][] => {
    const note = noteOf(number, shown);
    return note ? [[number, note]] : [];
  });
}

/** The note that a number, a star or the like leads to, further down; a link in words is an ordinary one. */
function noteOf(number: HTMLAnchorElement, shown: HTMLElement): HTMLElement | null {
  const href = number.getAttribute('href') ?? '';
  if (!href.startsWith('#') || !SIGN.test(number.textContent.trim())) return null;
  const target = shown.querySelector<HTMLElement>(`#${CSS.escape(href.slice(1))}`);
  const note = target?.closest<HTMLElement>('li, p, dd, aside') ?? null;
  if (!note || note.contains(number)) return null;
  return number.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING ? note : null;
}

/** The note's words as nodes of their own: without the way back, and without ids, which are there already. */
function wordsOf(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

const SIGN = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-zA-Z]|[ivx]{1,5})[\])]?$/;
