/**
 * Two things the bundler leaves out that bring the article sooner on the screen.
 */

/** Chromium reads it in a script's first line: all functions are compiled at once, and not each again when it is called. */
export const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Nearly every function of these runs on every page: compiled one by one they take some per cent more of the first run. */
const RUN_WHOLE = /content-scripts\/extract\.js$/;

/** The popup's first script reads the page and nothing of its own document: it need not wait for stylesheets. */
const FIRST_SCRIPT = '<script type="module" ';
const NEEDS_NO_DOCUMENT = /popup\/index\.html$/;

interface Chunk {
  type: 'chunk';
  code: string;
}

/** For Vite. */
export const quickStart = {
  name: 'quick-start',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Record<string, Chunk | { type: 'asset' }>): void {
    for (const [name, file] of Object.entries(bundle))
      if (file.type === 'chunk' && RUN_WHOLE.test(name)) file.code = COMPILE_AT_ONCE + file.code;
  },
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { filename }: { filename: string }): string =>
      NEEDS_NO_DOCUMENT.test(filename) ? html.replace(FIRST_SCRIPT, `${FIRST_SCRIPT}async `) : html,
  },
};
