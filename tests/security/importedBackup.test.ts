import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBackup } from '@/src/settings/backup';
import { DEFAULT_READER_SETTINGS, SETTING_RANGES } from '@/src/settings/readerSettings';
import { LOOK_FIELDS, siteOf } from '@/src/settings/siteSettings';
import { PAYLOADS } from './payloads';

const FIELDS = Object.keys(DEFAULT_READER_SETTINGS);
const WORDS = /^[a-z]{1,12}$/;

function backupWith(settings: unknown, sites: unknown): string {
  return JSON.stringify({ kind: 'broadsheet-settings', version: 1, settings, sites });
}

/** What may be in settings: known fields, and in them yes or no, a number in its range, or a word we have. */
function areOurs(settings: Record<string, unknown>, known: readonly string[]): void {
  for (const [name, value] of Object.entries(settings)) {
    expect(known).toContain(name);
    const range = (SETTING_RANGES as Record<string, { min: number; max: number }>)[name];
    if (range) {
      expect(value).toBeGreaterThanOrEqual(range.min);
      expect(value).toBeLessThanOrEqual(range.max);
    } else if (name === 'voices') areVoices(value);
    else if (typeof value !== 'boolean') expect(value).toMatch(WORDS);
  }
}

/** Few and short names, which nothing is done with but to look for a voice that is called so. */
function areVoices(voices: unknown): void {
  const entries = Object.entries(voices as Record<string, unknown>);
  expect(entries.length).toBeLessThanOrEqual(20);
  for (const [language, name] of entries) {
    expect(language).toMatch(/^[a-z]{2,3}$/);
    expect(typeof name).toBe('string');
    expect((name as string).length).toBeLessThanOrEqual(100);
  }
}

function isHarmless(text: string): void {
  const backup = fromBackup(text);
  if (!backup) return;
  expect(Object.keys(backup.settings).sort()).toEqual([...FIELDS].sort());
  areOurs({ ...backup.settings }, FIELDS);
  for (const [site, { look, reads, marks }] of Object.entries(backup.sites)) {
    expect(siteOf(site)).toBe(site);
    expect([typeof reads, typeof marks]).toEqual(['boolean', 'boolean']);
    areOurs({ ...look }, LOOK_FIELDS);
  }
  expect('polluted' in {}).toBe(false);
}

describe('a backup that somebody else has made', () => {
  it('brings nothing but settings, whatever stands in each field', () => {
    for (const payload of PAYLOADS) {
      const all = Object.fromEntries(FIELDS.map((field) => [field, payload]));
      isHarmless(backupWith(all, { [payload]: { look: all, reads: payload, marks: true } }));
      isHarmless(backupWith(payload, payload));
    }
  });

  it('brings nothing but settings, of whatever type each field is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.webUrl(), fc.jsonValue()), (settings, sites) => {
        isHarmless(backupWith(settings, sites));
        isHarmless(backupWith(Object.fromEntries(FIELDS.map((field) => [field, settings])), sites));
      }),
    );
  });

  it.each([
    [
      'a prototype',
      '{"kind":"broadsheet-settings","settings":{"__proto__":{"polluted":1}},"sites":{"__proto__":{"polluted":1,"reads":true},"constructor":{"prototype":{"polluted":1}}}}',
    ],
    [
      '200,000 levels',
      `{"kind":"broadsheet-settings","settings":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    ],
    ['a name of 5 MB', backupWith({ ['x'.repeat(5_000_000)]: 1 }, {})],
    [
      '100,000 sites that are none',
      backupWith(
        {},
        Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`javascript:${at}`, { reads: true }])),
      ),
    ],
  ])('stands %s', (_, text) => {
    isHarmless(text);
  });
});
