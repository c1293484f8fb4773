import { browser } from 'wxt/browser';
import { applyAppearance } from '@/src/reader/appearance';
import { setInterfaceLanguage } from '@/src/reader/interfaceLanguage';
import type { MessageKey } from '@/src/reader/messages';
import { renderSettingsPage } from '@/src/reader/settingsPage';
import type { ShownSite } from '@/src/reader/siteList';
import { fromBackup, toBackup } from '@/src/settings/backup';
import type { ReaderSettings } from '@/src/settings/readerSettings';
import { addSites, changeSite, loadSites, watchSites } from '@/src/settings/sites';
import { keepSettingsSoon, loadSettings, watchSettings } from '@/src/settings/storage';
import { download } from '@/src/tabs/download';
import { allowedHosts, forgetHost, maySeeSite, patternOf } from '@/src/tabs/hostPermissions';
import { listShortcuts, openShortcutSettings, type ShortcutCommand } from '@/src/tabs/shortcuts';
import { pageRoot } from '../shared/root';
import { chooseForSite } from '../shared/site';
import { t } from '../shared/translate';

const SHORTCUT_LABELS: Record<ShortcutCommand, MessageKey> = {
  'toggle-reader': 'commandToggleReader',
  _execute_action: 'shortcutPopup',
  'save-copy': 'commandSaveCopy',
};

void start();

async function start(): Promise<void> {
  document.title = t('settingsTitle');
  setInterfaceLanguage(document, t);
  let settings = await loadSettings();
  applyAppearance(document, settings);

  const keep = keepSettingsSoon();
  const change = (changed: ReaderSettings) => {
    settings = changed;
    applyAppearance(document, changed);
    keep(changed);
  };
  const page = renderSettingsPage(
    pageRoot(),
    {
      settings: () => settings,
      change,
      sites: listSites,
      onChooseForSite: chooseForSite,
      onForgetLook: (site) => changeSite(site, { look: null }),
      onForgetSite: async (site) => {
        await changeSite(site, { look: null, reads: false, marks: false });
        await forgetHost(patternOf(site));
      },
      hosts: allowedHosts,
      onForgetHost: forgetHost,
      shortcuts: async () =>
        (await listShortcuts()).map(({ command, keys }) => ({ label: SHORTCUT_LABELS[command], keys })),
      onShortcutSettings: openShortcutSettings,
      onExport: async () => {
        const backup = toBackup({ settings, sites: await loadSites() });
        download({ name: 'broadsheet-settings.json', type: 'application/json', body: [backup] });
      },
      onImport: async (file) => {
        const imported = fromBackup(await file.text());
        if (!imported) return false;
        change(imported.settings);
        await addSites(imported.sites);
        return true;
      },
    },
    t,
  );
  const { signal } = new AbortController();
  watchSettings((changed) => {
    // What this page wrote itself comes back too; the form must not be made anew under the reader's hand.
    if (document.hasFocus()) return;
    settings = changed;
    applyAppearance(document, changed);
    page.refresh();
  }, signal);
  watchSites(() => {
    if (!document.hasFocus()) page.refreshSites();
  }, signal);
  browser.permissions.onAdded.addListener(page.refreshSites);
  browser.permissions.onRemoved.addListener(page.refreshSites);
}

async function listSites(): Promise<ShownSite[]> {
  const sites = Object.entries(await loadSites());
  return Promise.all(
    sites.map(async ([site, chosen]) => ({ site, ...chosen, allowed: await maySeeSite(site) })),
  );
}
