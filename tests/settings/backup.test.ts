import { describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '@/src/settings/backup';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';

describe('backup', () => {
  it('brings settings back as they were', () => {
    const settings = { ...DEFAULT_READER_SETTINGS, theme: 'sepia' as const, fontSize: 23, showImages: false };
    expect(fromBackup(toBackup(settings))).toEqual(settings);
  });
  it('refuses other files', () => {
    for (const text of ['', 'hello', '[]', 'null', '{"settings":{}}', '{"kind":"other","settings":{}}']) {
      expect(fromBackup(text)).toBeNull();
    }
  });
  it('drops what it does not know and mends what makes no sense', () => {
    const text = JSON.stringify({
      kind: 'broadsheet-settings',
      version: 9,
      settings: { theme: 'neon', fontSize: 9000, lamp: 1 },
    });
    expect(fromBackup(text)).toEqual({ ...DEFAULT_READER_SETTINGS, fontSize: 40 });
  });
});
