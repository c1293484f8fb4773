/** `npm run reproducible`: builds twice from clean and compares every file, byte for byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run';

const first = await build();
const second = await build();
const files = [...new Set([...first.keys(), ...second.keys()])];
const different = files.filter((file) => first.get(file) !== second.get(file));
for (const file of different) console.error(`differs: ${file}`);
console.log(`${files.length} files, ${different.length} differ`);
process.exit(different.length === 0 && files.length > 0 ? 0 : 1);

async function build(): Promise<Map<string, string>> {
  const folder = join(ROOT, 'test-results/reproducible');
  const hashes = new Map<string, string>();
  for (const browser of ['chrome', 'firefox']) {
    rmSync(folder, { recursive: true, force: true });
    const code = await run('wxt', ['build', '-b', browser, '--config', 'scripts/reproducible.config.ts']);
    if (code !== 0) throw new Error(`The build for ${browser} failed`);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, file);
      if (statSync(path).isFile())
        hashes.set(file, createHash('sha256').update(readFileSync(path)).digest('hex'));
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return hashes;
}
