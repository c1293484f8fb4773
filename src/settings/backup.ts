import { toReaderSettings, type ReaderSettings } from './readerSettings';

const KIND = 'broadsheet-settings';

/** Returns the settings as a JSON file's text, for another browser or for safe keeping. */
export function toBackup(settings: ReaderSettings): string {
  return `${JSON.stringify({ kind: KIND, version: 1, settings }, null, 2)}\n`;
}

/**
 * Returns the settings in a backup, or `null` if the text is none. A field this version does not know is
 * dropped, and one that makes no sense becomes the default, so a backup of any version can be read.
 */
export function fromBackup(text: string): ReaderSettings | null {
  try {
    const backup: unknown = JSON.parse(text);
    if (typeof backup !== 'object' || backup === null) return null;
    return 'kind' in backup && backup.kind === KIND && 'settings' in backup
      ? toReaderSettings(backup.settings)
      : null;
  } catch {
    // Not JSON: the reader chose some other file.
    return null;
  }
}
