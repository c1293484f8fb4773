import { applyAppearance } from '@/src/reader/appearance';
import { setInterfaceLanguage } from '@/src/reader/interfaceLanguage';
import type { MessageKey } from '@/src/reader/messages';
import { renderSettingsPage } from '@/src/reader/settingsPage';
import { fromBackup, toBackup } from '@/src/settings/backup';
import type { ReaderSettings } from '@/src/settings/readerSettings';
import { keepSettingsSoon, loadSettings, watchSettings } from '@/src/settings/storage';
import { download } from '@/src/tabs/download';
import { listShortcuts, openShortcutSettings, type ShortcutCommand } from '@/src/tabs/shortcuts';
import { pageRoot } from '../shared/root';
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
      shortcuts: async () =>
        (await listShortcuts()).map(({ command, keys }) => ({ label: SHORTCUT_LABELS[command], keys })),
      onShortcutSettings: openShortcutSettings,
      onExport: () => {
        download({ name: 'broadsheet-settings.json', type: 'application/json', body: toBackup(settings) });
      },
      onImport: async (file) => {
        const imported = fromBackup(await file.text());
        if (imported) change(imported);
        return imported !== null;
      },
    },
    t,
  );
  watchSettings((changed) => {
    // What this page wrote itself comes back too; the form must not be made anew under the reader's hand.
    if (document.hasFocus()) return;
    settings = changed;
    applyAppearance(document, changed);
    page.refresh();
  }, new AbortController().signal);
}
