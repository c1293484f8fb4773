import type { ReaderSettings } from '@/src/settings/readerSettings';
import { el } from './elements';
import type { MessageKey, Translate } from './messages';
import { renderSettingsForm } from './settingsForm';

export interface SettingsPageActions {
  settings: () => ReaderSettings;
  change: (settings: ReaderSettings) => void;
  /** The keys that are really assigned; browsers drop a suggested one that is taken. */
  shortcuts: () => Promise<ShownShortcut[]>;
  onShortcutSettings: () => Promise<void>;
  onExport: () => void;
  /** Returns whether the file held settings. */
  onImport: (file: File) => Promise<boolean>;
}

export interface ShownShortcut {
  label: MessageKey;
  /** Empty if none is assigned. */
  keys: string;
}

/** Shows everything that can be set, in one place, with a piece of text that looks as articles will. */
export function renderSettingsPage(
  root: HTMLElement,
  actions: SettingsPageActions,
  t: Translate,
): { refresh: () => void } {
  const formPlace = el('div', {});
  const shortcutList = el('ul', { class: 'shortcut-list' });
  const refresh = () => {
    formPlace.replaceChildren(renderSettingsForm({ ...actions, t }));
  };
  const refreshShortcuts = () => {
    void actions.shortcuts().then((shortcuts) => {
      shortcutList.replaceChildren(...shortcuts.map((shortcut) => shortcutRow(shortcut, t)));
    });
  };
  root.replaceChildren(
    el(
      'main',
      { class: 'settings-page' },
      el('h1', {}, t('settingsTitle')),
      el(
        'section',
        { class: 'settings-look', 'aria-labelledby': 'look' },
        el('h2', { id: 'look' }, t('appearance')),
        formPlace,
      ),
      preview(t),
      el(
        'section',
        { 'aria-labelledby': 'keys' },
        el('h2', { id: 'keys' }, t('shortcuts')),
        el('p', { class: 'quiet' }, t('shortcutsExplained')),
        shortcutList,
        button(t('shortcutsChange'), () => void actions.onShortcutSettings()),
      ),
      backup(actions, refresh, t),
      el(
        'section',
        { 'aria-labelledby': 'private' },
        el('h2', { id: 'private' }, t('privacyTitle')),
        el('p', {}, t('privacyText')),
      ),
    ),
  );
  refresh();
  refreshShortcuts();
  // The browser's page for keys is another tab; what was changed there shows on the way back.
  window.addEventListener('focus', refreshShortcuts);
  return { refresh };
}

function preview(t: Translate): HTMLElement {
  return el(
    'aside',
    { class: 'settings-preview', 'aria-label': t('sample') },
    el(
      'div',
      { class: 'article', lang: t('interfaceLanguage'), dir: t('interfaceDirection') },
      el('p', { class: 'source-headline' }, t('sampleHeadline')),
      el('p', { class: 'source-standfirst' }, t('sampleStandfirst')),
      el('div', { class: 'content' }, el('p', {}, t('sampleText')), el('p', {}, t('sampleText2'))),
    ),
  );
}

function shortcutRow({ label, keys }: ShownShortcut, t: Translate): HTMLElement {
  return el(
    'li',
    {},
    el('span', {}, t(label)),
    keys === '' ? el('span', { class: 'quiet' }, t('shortcutNone')) : keyCaps(keys),
  );
}

function keyCaps(keys: string): HTMLElement {
  // Browsers on macOS write the keys as symbols without a plus between them.
  const caps = keys.split('+').map((cap) => el('kbd', {}, cap));
  return el(
    'span',
    { class: 'key-caps' },
    ...caps.flatMap((cap, index) => (index === 0 ? [cap] : [' ', cap])),
  );
}

function backup({ onExport, onImport }: SettingsPageActions, refresh: () => void, t: Translate): HTMLElement {
  const answer = el('p', { role: 'status', class: 'quiet' });
  const input = el('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-hidden': 'true',
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    void onImport(file).then((isBackup) => {
      answer.textContent = t(isBackup ? 'importDone' : 'importFailed');
      if (isBackup) refresh();
      input.value = '';
    });
  });
  const chooseFile = () => {
    input.click();
  };
  return el(
    'section',
    { 'aria-labelledby': 'backup' },
    el('h2', { id: 'backup' }, t('backup')),
    el('p', { class: 'quiet' }, t('backupExplained')),
    el(
      'div',
      { class: 'settings-buttons' },
      button(t('exportSettings'), onExport),
      button(t('importSettings'), chooseFile),
      input,
    ),
    answer,
  );
}

function button(label: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}
