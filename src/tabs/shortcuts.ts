import { browser } from 'wxt/browser';

export type ShortcutCommand = 'toggle-reader' | 'save-copy' | '_execute_action';

export interface Shortcut {
  command: ShortcutCommand;
  /** As the browser writes it, such as "Alt+Shift+K"; empty if none is assigned. */
  keys: string;
}

const COMMANDS: ShortcutCommand[] = ['toggle-reader', '_execute_action', 'save-copy'];

/** Returns the keys that really are assigned: browsers drop a suggested key that is taken, without a word. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const assigned = await browser.commands.getAll();
  return COMMANDS.map((command) => ({
    command,
    keys: assigned.find(({ name }) => name === command)?.shortcut ?? '',
  }));
}

/** Returns the keys of one command, or the empty string if it has none. */
export async function assignedKeys(command: ShortcutCommand): Promise<string> {
  const shortcuts = await listShortcuts();
  return shortcuts.find((shortcut) => shortcut.command === command)?.keys ?? '';
}

/** Opens the browser's own page for the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & FirefoxCommands;
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Since Firefox 137. Chromium lets extensions open its page by address instead, which Firefox forbids. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}
