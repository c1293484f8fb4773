/**
 * `npm run size`: what the built extension weighs, against its goals and limits.
 *
 * Code a page needs before it can show the article is counted with everything it imports at once; what it imports
 * later, when a reader asks for it, is not. Fonts count in the package only: the first text does not wait for them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { ROOT } from './run';

export interface Weight {
  name: string;
  bytes: number;
  /** What it is meant to weigh. */
  goal: number;
  /** What it may weigh today: the check fails above. Lowered as parts get smaller, never raised in passing. */
  limit: number;
}

const KB = 1000;

/** What a click puts into the page. */
const INJECTED = 'content-scripts/extract.js';

/**
 * Modules a page begins to import() in its first line, so that something else can start before they arrive: nothing is
 * shown without them.
 */
const AWAITED: Record<string, string[]> = { 'popup.html': ['show'] };

/** Weighs the build in `folder`. */
export function weigh(folder: string): Weight[] {
  const page = (name: string) => gzipped(folder, firstCodeOf(folder, name));
  return [
    { name: 'content script, gzipped', bytes: gzipped(folder, [INJECTED]), goal: 45 * KB, limit: 121.9 * KB },
    { name: 'popup, first code, gzipped', bytes: page('popup.html'), goal: 35 * KB, limit: 35 * KB },
    { name: 'reader, first code, gzipped', bytes: page('reader.html'), goal: 35 * KB, limit: 35 * KB },
    { name: 'package', bytes: packed(folder), goal: 1000 * KB, limit: 1000 * KB },
  ];
}

/** The page itself and every script and stylesheet its first text waits for. */
export function firstCodeOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+\.(?:js|css))"/g)];
  const files = new Set([page]);
  const queue = named.flatMap(([, file]) => (file === undefined ? [] : [file]));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    queue.push(...importsOf(file, code), ...awaitedIn(file, code, AWAITED[page] ?? []));
  }
  return [...files];
}

function awaitedIn(file: string, code: string, names: string[]): string[] {
  return names.flatMap((name) =>
    [...code.matchAll(new RegExp(`\\bimport\\(["'\`](\\./${name}-[\\w-]+\\.js)["'\`]`, 'g'))].flatMap(
      ([, address]) => (address === undefined ? [] : [posix.join(posix.dirname(file), address)]),
    ),
  );
}

/** The files a module imports by statement; `import(…)` is for later. */
function importsOf(file: string, code: string): string[] {
  const statements = code.matchAll(
    /(?<![\w$.])(?:import|export)\s*(?:[\w$*{][^;"'()]*?\bfrom\s*|[{*][^;"'()]*?\}?\s*from\s*)?["']([^"']+)["']/g,
  );
  return [...statements]
    .flatMap(([, address]) => (address === undefined ? [] : [address]))
    .filter((address) => /^[./]/.test(address))
    .map((address) =>
      address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(file), address),
    );
}

function gzipped(folder: string, files: string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0,
  );
}

/** As a ZIP file stores it: each file deflated or as it is, with two headers that hold its name. */
function packed(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      const stored = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
      return sum + stored + 30 + 46 + 2 * (path.length - folder.length - 1);
    }, 22);
}

export function weightLine({ name, bytes, goal, limit }: Weight): string {
  const kilobytes = (n: number) => `${(n / KB).toFixed(1)} kB`;
  const verdict = bytes > limit ? 'TOO BIG' : bytes > goal ? 'heavy  ' : 'fits   ';
  const ceiling = limit > goal ? `, at most ${kilobytes(limit)}` : '';
  return `${verdict}  ${name}: ${kilobytes(bytes)}, goal ${kilobytes(goal)}${ceiling}`;
}

if (process.argv[1] === import.meta.filename) {
  const folder = join(ROOT, '.output/chrome-mv3');
  if (!existsSync(folder)) throw new Error('There is no build to weigh; `npm run build` makes one.');
  const weights = weigh(folder);
  for (const weight of weights) console.log(weightLine(weight));
  process.exitCode = weights.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1;
}
