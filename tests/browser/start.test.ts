import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_SITE } from './support/server';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'broadsheet-output');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('npm start without a display', { timeout: 300_000 }, () => {
  it.each([
    ['Chromium', []],
    ['Firefox', ['--firefox']],
  ])('reads and saves the sample page in %s', async (_browser, options) => {
    await rm(OUTPUT, { recursive: true, force: true });
    const { code, output } = await start(...options);
    expect(output).toContain('"headline": "Lamp of Gannet Rock shines again after 61 dark years"');
    expect(output).toContain('"datePublished": "2026-03-14T07:30:00+01:00"');
    expect(output).toContain('broadsheet-output');
    expect(code).toBe(0);

    const names = await readdir(OUTPUT);
    expect(names.toSorted()).toEqual([
      '2026-03-14 Saltmere Chronicle – Lamp of Gannet Rock shines again after 61 dark years.html',
      'popup.png',
      'reader.png',
    ]);
    for (const name of ['popup.png', 'reader.png']) {
      expect((await readFile(join(OUTPUT, name))).subarray(0, 4)).toEqual(PNG);
    }
  });

  it('reads a file that it is given, and says so when there is no article in it', async () => {
    const { code, output } = await start(join(SAMPLE_SITE, 'empty.html'));
    expect(output).toContain('There is no article to show.');
    expect(output).toContain('This page has no text');
    expect(code).toBe(1);
  });

  it('says so when what it is given is neither file nor address', async () => {
    const { code, output } = await start('no-such-story.html');
    expect(output).toContain('"no-such-story.html" is neither a file here nor an address');
    expect(code).toBe(1);
  });

  it('says so when nobody answers at the address', async () => {
    const { code, output } = await start('http://127.0.0.1:9/story.html');
    expect(output).toMatch(/could not be opened/);
    expect(code).toBe(1);
  });
});

function start(...args: string[]): Promise<{ code: number; output: string }> {
  const program = join(ROOT, 'node_modules/.bin/tsx');
  return new Promise((resolve) => {
    const child = execFile(
      program,
      ['scripts/start.ts', '--headless', ...args],
      { cwd: ROOT, timeout: 240_000 },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? 1, output: stdout + stderr });
      },
    );
  });
}
