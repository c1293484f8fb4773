import { isRecord, toReaderSettings, type ReaderSettings } from './readerSettings';
import { toSites, type Sites } from './sites';

const KIND = 'broadsheet-settings';

export interface Backup {
  settings: ReaderSettings;
  /** What was chosen for single sites. Permissions are the browser's, and none comes along. */
  sites: Sites;
}

/** Returns everything that can be set as a JSON file's text, for another browser or for safe keeping. */
export function toBackup({ settings, sites }: Backup): string {
  return `${JSON.stringify({ kind: KIND, version: 1, settings, sites }, null, 2)}\n`;
}

/**
 * Returns what is in a backup, or `null` if the text is none. A field this version does not know is
 * dropped, and one that makes no sense becomes the default, so a backup of any version can be read.
 */
export function fromBackup(text: string): Backup | null {
  try {
    const backup: unknown = JSON.parse(text);
    if (!isRecord(backup) || backup['kind'] !== KIND || !('settings' in backup)) return null;
    const { settings, sites } = backup;
    return { settings: toReaderSettings(settings), sites: isRecord(sites) ? toSites(sites) : {} };
  } catch {
    // Not JSON: the reader chose some other file.
    return null;
  }
}
