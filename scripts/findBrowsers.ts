import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names a Chromium goes by, best first: Chromium itself, then Chrome, then Edge. */
const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

/** Where the installers of macOS and Windows put them, as those are on no PATH. */
const CHROMIUM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programFiles('Google\\Chrome\\Application\\chrome.exe'),
  ...programFiles('Microsoft\\Edge\\Application\\msedge.exe'),
];

const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...programFiles('Mozilla Firefox\\firefox.exe'),
];

/** Path of a Chromium, Chrome or Edge, or `null`. `CHROMIUM_BIN` overrules the search. */
export function findChromium(): string | null {
  return process.env['CHROMIUM_BIN'] ?? firstProgram(CHROMIUM_NAMES, CHROMIUM_PLACES);
}

/** Path of a Firefox, or `null`. `FIREFOX_BIN` overrules the search. */
export function findFirefox(): string | null {
  return process.env['FIREFOX_BIN'] ?? firstProgram(FIREFOX_NAMES, FIREFOX_PLACES);
}

/** Path of the first of `names` on the PATH, or `null`. */
export function findProgram(...names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const extension = process.platform === 'win32' ? '.exe' : '';
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name + extension)));
  return paths.find(isProgram) ?? null;
}

function firstProgram(names: string[], places: string[]): string | null {
  return findProgram(...names) ?? places.find((place) => existsSync(place)) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run by this user: look on.
    return false;
  }
}

function programFiles(path: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\${path}`);
}
