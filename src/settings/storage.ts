import { browser } from 'wxt/browser';
import { toReaderSettings, type ReaderSettings } from './readerSettings';

/** In the browser's synced storage: where somebody signed in, the other devices look the same. */
const KEY = 'readerSettings';
const SETTLING_MS = 400;

/** Returns the reader's settings; the defaults for what was never set or cannot be read. */
export async function loadSettings(): Promise<ReaderSettings> {
  const stored = await browser.storage.sync.get(KEY);
  return toReaderSettings(stored[KEY]);
}

export async function saveSettings(settings: ReaderSettings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: settings });
}

/**
 * Returns a function that keeps the last of many quick changes: browsers refuse synced settings that are
 * written more than twice a second, and a slider changes faster than that.
 */
export function keepSettingsSoon(): (settings: ReaderSettings) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (settings) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Refused writes are few and small: what is shown stays, and the next change is kept.
      saveSettings(settings).catch(() => undefined);
    }, SETTLING_MS);
  };
}

/** Whether something is done for the first time with this browser; from then on it is not. */
export async function isFirstTime(what: string): Promise<boolean> {
  const key = `told:${what}`;
  const stored = await browser.storage.local.get(key);
  if (stored[key] !== undefined) return false;
  await browser.storage.local.set({ [key]: true });
  return true;
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
