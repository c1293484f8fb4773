import { defineConfig } from 'eslint/config';
import nounsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

/** What each folder of src/ may import from its neighbours. */
const MAY_IMPORT = {
  article: [],
  settings: [],
  reader: ['article/', 'settings/(?:readerSettings|siteSettings)$', 'save/saveOutcome'],
  // The copy shows what the view shows: it shares how dates, names and texts are compared, and nothing that draws.
  save: ['article/', 'reader/(?:dates|direction|elements|leadPicture|messages|sameText|standfirst)$'],
  library: ['article/'],
  tabs: ['article/', 'save/', 'reader/messages$'],
};

/** Folders that use no browser API, and the globals they do without. */
const PURE = {
  article: ['browser', 'chrome', 'document', 'window', 'location'],
  save: ['browser', 'chrome', 'document', 'window', 'location'],
  reader: ['browser', 'chrome'],
};

const boundaries = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) =>
  [1, 2].map((depth) => ({
    files: [`src/${folder}/${'*/'.repeat(depth - 1)}*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^@/src/(?!${allowed.join('|') || 'nothing'})`,
              message: `src/${folder} may import: ${allowed.join(', ') || 'nothing outside itself'}`,
            },
            { regex: `^(\\.\\./){${depth}}`, message: 'Import from another folder as @/src/…' },
            { regex: 'entrypoints/', message: 'src never imports entrypoints' },
            ...(folder in PURE
              ? [{ regex: '^(wxt|webextension-polyfill)(/|$)', message: `src/${folder} uses no browser API` }]
              : []),
          ],
        },
      ],
      'no-restricted-globals': ['error', ...(PURE[folder] ?? [])],
    },
  })),
);

export default defineConfig(
  {
    ignores: [
      'node_modules',
      '.output',
      '.wxt',
      'test-results',
      'broadsheet-output',
      'tests/fixtures',
      'samples',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  nounsanitized.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    // HTML is text until the sanitizer says otherwise; the copy of a page is made where nothing of it can act.
    files: ['src/**/*.ts', 'entrypoints/**/*.ts'],
    ignores: [
      'src/article/clean/sanitize.ts',
      'src/article/clean/browserSanitizer.ts',
      'src/article/pageCopy.ts',
    ],
    rules: {
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        ...[
          'parseFromString',
          'createContextualFragment',
          'insertAdjacentHTML',
          'setHTML',
          'setHTMLUnsafe',
          'parseHTMLUnsafe',
          'srcdoc',
        ].map((property) => ({
          property,
          message: 'Only the sanitizers in src/article/clean turn HTML into nodes: use renderContent',
        })),
      ],
    },
  },
  ...boundaries,
  // This file is JavaScript and has no types to check.
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
);
