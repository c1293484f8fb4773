import type { ReaderSettings } from '@/src/settings/readerSettings';
import { busyWhile, panelFor, toolButton } from './controls';
import { domainOf } from './elements';
import type { LookSwitch } from './settingsForm';
import type { View } from './view';

/** Puts a button in the bar, and a key behind it, for each thing the page around the view can do. */
export function addTools(view: View): void {
  addClose(view);
  addRead(view);
  addSave(view);
  addAppearance(view);
  // The full page has it in its menu.
  if (!view.actions.onClose) addSite(view);
  addSettings(view);
  if (view.actions.onClose)
    void import('./fullPageTools').then(({ addFullPageTools }) => {
      addFullPageTools(view);
    });
}

function addClose({ actions: { onClose }, bar, keys, t }: View): void {
  if (!onClose) return;
  const button = toolButton('back', t('backToPage'), onClose);
  button.classList.add('tool-back');
  bar.element.querySelector('.bar-row')?.prepend(button);
  keys.push({ key: 'Escape', label: 'backToPage', run: onClose });
}

function addRead({ actions: { onRead, readKeys }, bar, keys, t }: View): void {
  if (!onRead) return;
  const button = toolButton('read', t('read'), (event) => {
    onRead(event.ctrlKey || event.metaKey || event.shiftKey);
  });
  button.classList.add('tool-primary');
  button.title = t('readExplained');
  void readKeys?.().then((assigned) => {
    if (assigned) button.title = `${t('readExplained')} (${assigned})`;
  });
  button.addEventListener('auxclick', (event) => {
    if (event.button === 1) onRead(true);
  });
  // The middle button starts scrolling on Windows unless the press is taken.
  button.addEventListener('mousedown', (event) => {
    if (event.button === 1) event.preventDefault();
  });
  bar.tools.append(button);
  const run = () => {
    onRead(false);
  };
  keys.push({ key: 'Enter', also: 'r', label: 'readExplained', run });
}

function addSave(view: View): void {
  const { actions, bar, keys, t } = view;
  const { onSave, beforeSave } = actions;
  if (!onSave) return;
  const button = toolButton('save', t('save'), null);
  const run = busyWhile(button, () => onSave(view.article));
  button.title = t('saveExplained');
  button.addEventListener('click', run);
  for (const type of ['pointerenter', 'focus'])
    button.addEventListener(type, () => void beforeSave?.(), { once: true });
  bar.tools.append(button);
  keys.push({ key: 's', label: 'saveExplained', run });
}

function addSite(view: View): void {
  if (!view.actions.site) return;
  const { bar, keys, t } = view;
  const run = () => {
    void import('./siteDialog').then(({ showSiteDialog }) => {
      showSiteDialog(view);
    });
  };
  const button = toolButton('site', t('site'), run);
  bar.tools.append(button);
  keys.push({ key: 't', label: 'site', run });
}

function addAppearance(view: View): void {
  const { actions, bar, keys, t } = view;
  const { onChangeSettings } = actions;
  if (!onChangeSettings) return;
  const button = toolButton('appearance', t('appearance'), null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (settings: ReaderSettings) => {
    view.applySettings(settings);
    clearTimeout(timer);
    timer = setTimeout(onChangeSettings, KEEP_AFTER_MS, settings);
  };
  const panel = panelFor(button, 'appearance-panel', t('appearance'), async (into) => {
    const { renderSettingsForm } = await import('./settingsForm');
    into.replaceChildren(
      renderSettingsForm({ settings: () => view.settings, change, t, ...lookOfSite(view) }),
    );
  });
  bar.tools.append(button, panel);
  keys.push({
    key: 'a',
    label: 'appearance',
    run: () => {
      button.click();
    },
  });
}

function lookOfSite(view: View): { site?: LookSwitch } {
  const { look } = view.actions;
  if (!look) return {};
  const setOwn = (own: boolean) => {
    view.applySettings(look.setOwn(own));
  };
  return { site: { name: domainOf(view.article.metadata.url), isOwn: look.isOwn, setOwn } };
}

function addSettings({ actions: { onSettings }, bar, t }: View): void {
  if (!onSettings) return;
  bar.tools.append(toolButton('settings', t('settings'), onSettings));
}

/** Browsers refuse synced settings that are written more than twice a second; a slider changes faster than that. */
const KEEP_AFTER_MS = 600;
