import { describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '@/src/settings/backup';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';

describe('backup', () => {
  it('brings settings and sites back as they were', () => {
    const settings = { ...DEFAULT_READER_SETTINGS, theme: 'sepia' as const, fontSize: 23, showImages: false };
    const sites = {
      'https://news.example': { look: { theme: 'dark' as const, fontSize: 22 }, reads: true, marks: false },
    };
    expect(fromBackup(toBackup({ settings, sites }))).toEqual({ settings, sites });
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
    expect(fromBackup(text)).toEqual({ settings: { ...DEFAULT_READER_SETTINGS, fontSize: 40 }, sites: {} });
  });
  it('takes on no site that is none, and nothing of a site that makes no sense', () => {
    const sites = {
      'javascript:alert(1)': { reads: true },
      'https://news.example/path': { reads: true },
      'https://empty.example': { look: 'loud', reads: 'yes' },
      'https://good.example': { look: { fontSize: 9000, printLinks: true, lamp: 1 }, marks: true },
    };
    const text = JSON.stringify({ kind: 'broadsheet-settings', version: 1, settings: {}, sites });
    expect(fromBackup(text)?.sites).toEqual({
      'https://good.example': { look: { fontSize: 40 }, reads: false, marks: true },
    });
  });
});
