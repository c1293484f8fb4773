import type { UserConfig } from 'vite';

/**
 * What the bundler leaves out that brings the article sooner on the screen.
 */

/** The popup's first script reads the page and nothing of its own document: it need not wait for stylesheets. */
const FIRST_SCRIPT = '<script type="module" ';
const NEEDS_NO_DOCUMENT = /popup\/index\.html$/;

/**
 * What popup and reader view need first comes in few files, for each takes its time to be asked for and to come, however
 * small. What a module imports comes with it. Parts that are loaded later stay apart.
 */
const FIRST_FILES = [
  {
    // What a reading begins with, before anything is shown.
    name: 'base',
    test: /popup[\\/]beginReading|preload-helper|virtual:wxt|assets[\\/](?:base|fonts)\.css/,
  },
  {
    // What shows it, in the popup and in a tab.
    name: 'view',
    test: /reader[\\/](?:renderReader|loading)|settings[\\/](?:articleSettings|storage)|tabs[\\/](?:shortcuts|articleAddress)|entrypoints[\\/]shared[\\/]/,
  },
];

/**
 * Says to Chromium (from 136 on) that all functions of a file are going to be called: compiled at once, they are parsed
 * once instead of twice. On a site that is new to the browser's process a cold extraction takes a tenth less. Others take it
 * for a comment. https://v8.dev/blog/explicit-compile-hints
 */
const ALL_IS_CALLED = '//# allFunctionsCalledOnLoad\n';

/** The scripts that go into a page are called by its click alone: none of their parts waits for anything. */
const INJECTED = /^(?:content-scripts\/)?(?:extract|secondOpinion)\.js$/;

/** For Vite. */
export const quickStart = {
  name: 'quick-start',
  enforce: 'post' as const,
  // Scripts that go into a page are built one by one, each as one file.
  config: ({ build }: UserConfig): UserConfig =>
    build?.lib ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups: FIRST_FILES } } } } },
  // When all is written: before, it would go with the other comments.
  generateBundle(_: unknown, files: Record<string, { type: string; fileName: string; code?: string }>): void {
    for (const file of Object.values(files))
      if (file.code !== undefined && INJECTED.test(file.fileName)) file.code = ALL_IS_CALLED + file.code;
  },
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { filename }: { filename: string }): string =>
      NEEDS_NO_DOCUMENT.test(filename) ? html.replace(FIRST_SCRIPT, `${FIRST_SCRIPT}async `) : html,
  },
};
