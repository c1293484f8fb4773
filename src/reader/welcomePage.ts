import { el, withElement, type Child } from './elements';
import { icon, type IconName } from './icons';
import './moreIcons';
import { setInterfaceLanguage } from './interfaceLanguage';
import type { MessageKey, Translate } from './messages';

export interface WelcomePageOptions {
  /** How this browser shows a button for good; they differ. */
  pinning: MessageKey;
  /** The key that is really assigned; empty if none is. */
  readKeys: () => Promise<string>;
  /** Whether the button is on the toolbar already. */
  isPinned: () => Promise<boolean>;
  onShortcutSettings: () => void;
}

/** Shows the three things to do after the installation, and what is never done. */
export function renderWelcomePage(
  root: HTMLElement,
  { pinning, readKeys, isPinned, onShortcutSettings }: WelcomePageOptions,
  t: Translate,
): void {
  setInterfaceLanguage(document, t);
  const pin = step('pin', t('welcomePin'), t(pinning));
  const click = step('read', t('welcomeClick'), t('welcomeClickText'));
  const press = step('keyboard', t('welcomeKey'));
  const keyText = press.querySelector('.welcome-text');

  const refresh = async () => {
    const pinned = await isPinned();
    pin.classList.toggle('is-done', pinned);
    pin.querySelector('.welcome-text')?.replaceChildren(t(pinned ? 'welcomePinned' : pinning));
    const keys = await readKeys();
    const text = keys === '' ? withoutKey(onShortcutSettings, t) : withKey(keys, t);
    keyText?.replaceChildren(el('span', {}, ...text));
  };
  void refresh();
  // Both are changed elsewhere in the browser, and this page is come back to.
  window.addEventListener('focus', () => void refresh());

  root.replaceChildren(
    el(
      'main',
      { class: 'welcome' },
      el('p', { class: 'welcome-name' }, t('extensionName')),
      el('h1', {}, t('welcomeTitle')),
      el('ol', { class: 'welcome-steps', role: 'list' }, pin, click, press),
      el(
        'section',
        { class: 'welcome-never', 'aria-labelledby': 'never' },
        icon('lock'),
        el('div', {}, el('h2', { id: 'never' }, t('privacyTitle')), el('p', {}, t('privacyText'))),
      ),
    ),
  );
}

function step(picture: IconName, title: string, ...text: Child[]): HTMLElement {
  return el(
    'li',
    { class: 'welcome-step' },
    el('div', { class: 'welcome-picture', 'aria-hidden': 'true' }, icon(picture)),
    el('h2', {}, title),
    el('p', { class: 'welcome-text' }, ...text),
  );
}

function withKey(keys: string, t: Translate): Child[] {
  return withElement((key) => t('welcomeKeyText', key), keyCaps(keys));
}

function withoutKey(onShortcutSettings: () => void, t: Translate): Child[] {
  const change = el('button', { type: 'button', class: 'button' }, t('shortcutsChange'));
  change.addEventListener('click', onShortcutSettings);
  return [t('shortcutMissing'), ' ', change];
}

/** Returns keys as the browser writes them, each as the cap of a key. */
export function keyCaps(keys: string): HTMLElement {
  // Browsers on macOS write the keys as symbols without a plus between them.
  const caps = keys.split('+').map((cap) => el('kbd', {}, cap));
  return el(
    'span',
    { class: 'key-caps', dir: 'ltr' },
    ...caps.flatMap((cap, index) => (index === 0 ? [cap] : [' ', cap])),
  );
}
