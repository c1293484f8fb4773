/**
 * `npm run notices`: writes THIRD_PARTY_NOTICES.txt, the licences of all that is in the build: packages, lists of data, typefaces.
 * With `--check` it only says whether the file is what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'THIRD_PARTY_NOTICES.txt');

interface Package {
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** Build-time packages of which data or run-time code ends up in the build. */
const ALSO_SHIPPED = [
  'third-party-web',
  'tidy-url',
  'wxt',
  '@wxt-dev/browser',
  '@wxt-dev/webextension-polyfill',
];

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;
const names = [...new Set([...Object.keys(manifest.dependencies ?? {}), ...ALSO_SHIPPED])].sort();
const text = [
  'Broadsheet contains the following work of others.\n',
  ...names.filter((name) => existsSync(join(ROOT, 'node_modules', name))).map(noticeOf),
  ...typefaces(),
].join(`\n${'-'.repeat(80)}\n\n`);

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error('THIRD_PARTY_NOTICES.txt is out of date: npm run notices');
  process.exit(1);
}

function noticeOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  if (!license) throw new Error(`${name} states no licence`);
  return `${name} ${version} (${license})\n${homepage ?? ''}\n\n${licenceIn(folder)}`;
}

function licenceIn(folder: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|ofl|copying|notice)/i.test(file))
    .sort();
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n') + '\n';
}

/** The licences that lie beside the fonts. */
function typefaces(): string[] {
  const folder = join(ROOT, 'assets/fonts');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:licen[cs]e|ofl)[^/]*$/i.test(file))
    .sort()
    .map((file) => `Typeface: ${file}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`);
}
