import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'jsdom',
          // The one stylesheet that is content: it goes into every saved copy.
          css: { include: [/savedCopy\.css/] },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/security/browser/**', 'tests/corpus/**'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: [
            'tests/browser/**/*.test.ts',
            'tests/security/browser/**/*.test.ts',
            'tests/corpus/**/*.test.ts',
          ],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
