/**
 * What the bundler leaves out that brings the article sooner on the screen.
 */

/** The popup's first script reads the page and nothing of its own document: it need not wait for stylesheets. */
const FIRST_SCRIPT = '<script type="module" ';
const NEEDS_NO_DOCUMENT = /popup\/index\.html$/;

/** For Vite. */
export const quickStart = {
  name: 'quick-start',
  enforce: 'post' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { filename }: { filename: string }): string =>
      NEEDS_NO_DOCUMENT.test(filename) ? html.replace(FIRST_SCRIPT, `${FIRST_SCRIPT}async `) : html,
  },
};
