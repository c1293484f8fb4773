import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox, findProgram } from './findBrowsers';

/** Something a script needs on the machine, and the Debian package that has it. */
export interface Need {
  name: string;
  isThere: () => boolean;
  packages: string[];
}

const FONTS = ['fonts-dejavu-core', 'fonts-liberation'];

export const CHROMIUM: Need = {
  name: 'Chromium, Chrome or Edge',
  isThere: () => findChromium() !== null,
  packages: ['chromium', ...FONTS],
};

export const FIREFOX: Need = {
  name: 'Firefox',
  isThere: () => findFirefox() !== null,
  packages: ['firefox-esr', ...FONTS],
};

export const ANY_BROWSER: Need = {
  name: 'a browser: Chromium, Chrome, Edge or Firefox',
  isThere: () => CHROMIUM.isThere() || FIREFOX.isThere(),
  packages: CHROMIUM.packages,
};

/** What stories in Japanese are looked at with. Those in Arabic have one with every browser. */
export const JAPANESE_FONT: Need = {
  name: 'a font for Japanese',
  isThere: () =>
    findProgram('fc-list') !== null &&
    spawnSync('fc-list', [':lang=ja', 'file'], { encoding: 'utf8' }).stdout.trim() !== '',
  packages: ['fonts-noto-cjk', 'fontconfig'],
};

/** A screen to press real keys on: the browser's own remote control does not reach an extension's shortcuts. */
export const SCREEN_AND_KEYS: Need[] = [
  { name: 'Xvfb', isThere: () => findProgram('Xvfb') !== null, packages: ['xvfb', 'xauth'] },
  { name: 'openbox', isThere: () => findProgram('openbox') !== null, packages: ['openbox'] },
  { name: 'xdotool', isThere: () => findProgram('xdotool') !== null, packages: ['xdotool'] },
];

/** Voices to read aloud with: what needs them is left out where there are none. */
export const VOICES: Need = {
  name: 'speech-dispatcher and espeak-ng',
  isThere: () => findProgram('speech-dispatcher') !== null && findProgram('espeak-ng') !== null,
  packages: [
    'speech-dispatcher',
    'speech-dispatcher-espeak-ng',
    'speech-dispatcher-audio-plugins',
    'espeak-ng',
  ],
};

/** Installs what is good to have where that is possible without asking, and goes on without it elsewhere. */
export function ensureIfPossible(needs: Need[]): void {
  if (mayInstall()) install(needs.filter((need) => !need.isThere()));
}

/**
 * Sees to it that everything needed is there: finds it, or installs it from
 * the system's packages where that is possible without asking (Debian and kin,
 * as root), or throws with one sentence that says what to do.
 */
export function ensure(needs: Need[]): void {
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return;

  if (mayInstall()) install(missing);

  const stillMissing = missing.filter((need) => !need.isThere()).map((need) => need.name);
  if (stillMissing.length > 0) throw new Error(whatToDo(stillMissing.join(', '), packagesOf(missing)));
}

function install(missing: Need[]): void {
  if (missing.length === 0) return;
  const packages = packagesOf(missing);
  const names = missing.map((need) => need.name).join(', ');
  console.log(`Not on this machine: ${names}. Installing ${packages.join(' ')} …`);
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
}

function packagesOf(needs: Need[]): string[] {
  return [...new Set(needs.flatMap((need) => need.packages))];
}

/** The sentence for someone whose machine lacks `names`. */
export function whatToDo(names: string, packages: string[]): string {
  const advice =
    process.platform === 'linux'
      ? `install it, on Debian or Ubuntu with: sudo apt-get install ${packages.join(' ')}`
      : 'install it from its maker, or say where it is in CHROMIUM_BIN or FIREFOX_BIN';
  return `This needs ${names}, which is not on this machine: ${advice}`;
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && findProgram('apt-get') !== null;
}

const LOCK_TIMEOUT_S = 300;

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // On a fresh machine the system's own updates may hold the lock for a while.
  const { status } = spawnSync('apt-get', ['-o', `DPkg::Lock::Timeout=${LOCK_TIMEOUT_S}`, ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) console.error(`apt-get ${args[0] ?? ''} ended with code ${status ?? 'none'}.`);
}
