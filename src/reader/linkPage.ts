import '@/assets/problems.css';
import { recallTheme } from './appearance';
import { domainOf, el, withElement } from './elements';
import { setInterfaceLanguage } from './interfaceLanguage';
import { beginLife } from './lifetime';
import type { Translate } from './messages';

export interface LinkPageActions {
  /** Called in the click: asks the browser for the site. Returns whether it may be read. */
  onAllow: () => Promise<boolean>;
  onOpen: () => void;
  /** The key that reads a page; empty if none is assigned. */
  readKeys: () => Promise<string>;
}

/** Says how the page of a link can be read that the browser does not let us see, in place of that page. */
export function renderLinkPage(root: HTMLElement, url: string, actions: LinkPageActions, t: Translate): void {
  beginLife(root);
  recallTheme(document);
  setInterfaceLanguage(document, t);
  const site = domainOf(url);
  const heading = el('h1', { class: 'problem-title', tabindex: -1 }, t('linkTitle'));
  const status = el('p', { role: 'status', class: 'problem-advice' });
  const advice = el('p', { class: 'problem-advice' });
  void actions.readKeys().then((keys) => {
    const text =
      keys === ''
        ? [t('linkAdviceClick')]
        : withElement((key) => t('linkAdvice', key), el('kbd', { dir: 'ltr' }, keys));
    advice.replaceChildren(el('span', {}, ...text));
  });
  const allow = button(t('linkAllow', site), 'button', () => {
    void actions.onAllow().then((allowed) => {
      status.textContent = allowed ? '' : t('siteNotAllowed');
    });
  });
  root.replaceChildren(
    el(
      'main',
      { class: 'problem' },
      heading,
      el('p', { class: 'link-address' }, el('bdi', {}, url)),
      advice,
      el(
        'div',
        { class: 'problem-actions' },
        button(t('linkOpen'), 'button button-primary', actions.onOpen),
        allow,
      ),
      status,
    ),
  );
  document.title = t('linkTitle');
  heading.focus();
}

function button(label: string, className: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: className }, label);
  made.addEventListener('click', onClick);
  return made;
}
