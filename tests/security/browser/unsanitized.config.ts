import { join } from 'node:path';
import { defineConfig } from 'wxt';
import base from '../../../wxt.config';

/** Not a pattern from builds.ts: this file is loaded by WXT, before anything of the tests. */
const SANITIZER = /(?:^|\/)clean\/(?:sanitize|browserSanitizer)$|^\.\/sanitize$/;

/** The extension as it is, but for the sanitizer. For tests only; nothing else refers to it. */
export default defineConfig({
  ...base,
  outDir: 'test-results/unsanitized',
  vite: () => ({
    plugins: [
      {
        name: 'without-sanitizer',
        enforce: 'pre',
        resolveId: (source: string) =>
          SANITIZER.test(source) ? join(import.meta.dirname, 'unsanitized.ts') : null,
      },
    ],
  }),
});
