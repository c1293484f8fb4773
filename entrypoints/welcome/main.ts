import { browser } from 'wxt/browser';
import { renderWelcomePage } from '@/src/reader/welcomePage';
import { assignedKeys, openShortcutSettings } from '@/src/tabs/shortcuts';
import { pageRoot } from '../shared/root';
import { t } from '../shared/translate';

document.title = t('extensionName');
renderWelcomePage(
  pageRoot(),
  {
    pinning: import.meta.env.FIREFOX ? 'welcomePinFirefox' : 'welcomePinChromium',
    readKeys: () => assignedKeys('toggle-reader'),
    isPinned: async () => (await browser.action.getUserSettings()).isOnToolbar,
    onShortcutSettings: () => void openShortcutSettings(),
  },
  t,
);
