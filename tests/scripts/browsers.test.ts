// @vitest-environment node
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensure, whatToDo } from '../../scripts/ensureBrowsers';
import { findChromium, findFirefox, findProgram } from '../../scripts/findBrowsers';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-path-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_BIN', undefined);
  vi.stubEnv('FIREFOX_BIN', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function addProgram(name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}

describe.runIf(process.platform === 'linux')('finding a browser', () => {
  it('finds Chromium before Chrome, and Chrome before Edge', () => {
    const edge = addProgram('microsoft-edge');
    expect(findChromium()).toBe(edge);
    const chrome = addProgram('google-chrome');
    expect(findChromium()).toBe(chrome);
    const chromium = addProgram('chromium');
    expect(findChromium()).toBe(chromium);
  });

  it('finds none on a machine without', () => {
    expect(findChromium()).toBeNull();
    expect(findFirefox()).toBeNull();
  });

  it('passes over a file that may not be run', () => {
    addProgram('firefox', 0o644);
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(findProgram('firefox')).toBeNull();
  });

  it('takes the one that the environment names', () => {
    addProgram('firefox');
    vi.stubEnv('FIREFOX_BIN', '/opt/firefox-nightly/firefox');
    expect(findFirefox()).toBe('/opt/firefox-nightly/firefox');
  });
});

describe('what a machine lacks', () => {
  const nothing = { name: 'Firefox', isThere: () => false, packages: ['firefox-esr'] };

  it('is said in one sentence where it cannot be installed', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(() => {
      ensure([nothing]);
    }).toThrow(whatToDo('Firefox', ['firefox-esr']));
    expect(whatToDo('Firefox', ['firefox-esr'])).not.toContain('\n');
  });

  it('is nothing when everything is there', () => {
    expect(() => {
      ensure([{ ...nothing, isThere: () => true }]);
    }).not.toThrow();
  });
});
