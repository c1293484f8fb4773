import { browser } from 'wxt/browser';
import { toReaderSettings, type ReaderSettings } from './readerSettings';

/** In the browser's synced storage: where somebody signed in, the other devices look the same. */
const KEY = 'readerSettings';

/** Returns the reader's settings; the defaults for what was never set or cannot be read. */
export async function loadSettings(): Promise<ReaderSettings> {
  const stored = await browser.storage.sync.get(KEY);
  return toReaderSettings(stored[KEY]);
}

export async function saveSettings(settings: ReaderSettings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: settings });
}

/** Calls back whenever another page or device changed the settings, until `signal` ends it. */
export function watchSettings(onChange: (settings: ReaderSettings) => void, signal: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[KEY];
    if (area === 'sync' && change) onChange(toReaderSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}
