import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';

export const ROOT = join(import.meta.dirname, '../../..');
const UNSANITIZED = join(import.meta.dirname, 'unsanitized.ts');

/** Whether a module is the sanitizer. Nothing else may turn HTML into nodes, so nothing else has to be taken out. */
export const SANITIZER = /(?:^|\/)clean\/(?:sanitize|browserSanitizer)$|^\.\/sanitize$/;

/** The code of the extension for a plain page, with the sanitizer or without. */
export async function bundleWorld(sanitizer: 'on' | 'off'): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'world.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'world',
    target: 'chrome120',
    charset: 'utf8',
    alias: { '@': ROOT },
    loader: { '.css': 'empty' },
    plugins: [stylesAsText, ...(sanitizer === 'off' ? [withoutSanitizer] : [])],
  });
  return result.outputFiles[0]?.text ?? '';
}

const stylesAsText: Plugin = {
  name: 'styles-as-text',
  setup(api) {
    api.onResolve({ filter: /\?inline$/ }, ({ path }) => ({
      path: join(ROOT, path.replace(/^@\/|\?inline$/g, '')),
      namespace: 'inline',
    }));
    api.onLoad({ filter: /./, namespace: 'inline' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

const withoutSanitizer: Plugin = {
  name: 'without-sanitizer',
  setup(api) {
    api.onResolve({ filter: SANITIZER }, () => ({ path: UNSANITIZED }));
  },
};

/** Builds the whole extension without the sanitizer and gives the folder. */
export async function buildUnsanitized(browser: 'chrome' | 'firefox'): Promise<string> {
  await promisify(execFile)(
    join(ROOT, 'node_modules/.bin/wxt'),
    ['build', '-b', browser, '--config', 'tests/security/browser/unsanitized.config.ts'],
    { cwd: ROOT },
  );
  return join(ROOT, `test-results/unsanitized/${browser}-mv3`);
}
