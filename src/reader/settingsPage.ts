import type { ReaderSettings } from '@/src/settings/readerSettings';
import type { SiteChoices } from './actions';
import { el } from './elements';
import type { MessageKey, Translate } from './messages';
import { renderSettingsForm } from './settingsForm';
import { searchSettings } from './settingsSearch';
import { hostRows, siteRows, type ShownSite } from './siteList';
import { keyCaps } from './welcomePage';

export interface SettingsPageActions {
  settings: () => ReaderSettings;
  change: (settings: ReaderSettings) => void;
  /** The sites something was chosen for. */
  sites: () => Promise<ShownSite[]>;
  /** Called in the click, as it may ask the browser for a permission. Returns what holds then. */
  onChooseForSite: (site: string, choices: SiteChoices) => Promise<SiteChoices>;
  /** The site looks like all others again. */
  onForgetLook: (site: string) => Promise<void>;
  onForgetSite: (site: string) => Promise<void>;
  /** Hosts that the browser lets us read, as patterns such as `https://images.example/*`. */
  hosts: () => Promise<string[]>;
  onForgetHost: (pattern: string) => Promise<void>;
  /** The keys that are really assigned; browsers drop a suggested one that is taken. */
  shortcuts: () => Promise<ShownShortcut[]>;
  onShortcutSettings: () => Promise<void>;
  onExport: () => Promise<void>;
  /** Returns whether the file held settings. */
  onImport: (file: File) => Promise<boolean>;
}

export interface ShownShortcut {
  label: MessageKey;
  /** Empty if none is assigned. */
  keys: string;
}

export interface SettingsPage {
  /** Makes the form anew, after settings were changed elsewhere. */
  refresh: () => void;
  /** Makes the lists of sites and hosts anew. */
  refreshSites: () => void;
}

/** Shows everything that can be set, in one place, with a piece of text that looks as articles will. */
export function renderSettingsPage(
  root: HTMLElement,
  actions: SettingsPageActions,
  t: Translate,
): SettingsPage {
  const formPlace = el('div', {});
  const shortcutList = el('ul', { class: 'shortcut-list' });
  const siteList = el('div', {});
  const hostList = el('div', {});
  const refresh = () => {
    formPlace.replaceChildren(renderSettingsForm({ ...actions, t }));
    search.again();
  };
  const refreshShortcuts = () => {
    void actions.shortcuts().then((shortcuts) => {
      shortcutList.replaceChildren(...shortcuts.map((shortcut) => shortcutRow(shortcut, t)));
      search.again();
    });
  };
  const refreshSites = () => {
    void Promise.all([actions.sites(), actions.hosts()]).then(([sites, hosts]) => {
      siteList.replaceChildren(siteRows(sites, actions, refreshSites, t));
      hostList.replaceChildren(hostRows(hosts, actions, refreshSites, t));
      search.again();
    });
  };
  const sections = el(
    'div',
    { class: 'settings-sections' },
    section('look', t('appearance'), formPlace),
    section('sites', t('sites'), note(t('sitesExplained')), siteList),
    section('hosts', t('hosts'), note(t('hostsExplained')), hostList),
    section(
      'keys',
      t('shortcuts'),
      note(t('shortcutsExplained')),
      shortcutList,
      button(t('shortcutsChange'), () => void actions.onShortcutSettings()),
    ),
    section('backup', t('backup'), ...backup(actions, refreshAll, t)),
    section('private', t('privacyTitle'), el('p', {}, t('privacyText'))),
  );
  const search = searchSettings(sections, t);
  root.replaceChildren(
    el(
      'main',
      { class: 'settings-page' },
      el('div', { class: 'settings-head' }, el('h1', {}, t('settingsTitle')), search.field),
      sections,
      preview(t),
    ),
  );
  function refreshAll() {
    refresh();
    refreshSites();
  }
  refreshAll();
  refreshShortcuts();
  // The browser's pages for keys and permissions are other tabs; what was changed there shows on the way back.
  window.addEventListener('focus', () => {
    refreshShortcuts();
    refreshSites();
  });
  return { refresh, refreshSites };
}

function section(id: string, title: string, ...children: HTMLElement[]): HTMLElement {
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, title), ...children);
}

function note(text: string): HTMLElement {
  return el('p', { class: 'quiet' }, text);
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

function backup(
  { onExport, onImport }: SettingsPageActions,
  refresh: () => void,
  t: Translate,
): HTMLElement[] {
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
  return [
    note(t('backupExplained')),
    el(
      'div',
      { class: 'settings-buttons' },
      button(t('exportSettings'), () => void onExport()),
      button(t('importSettings'), chooseFile),
      input,
    ),
    answer,
  ];
}

function button(label: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}
