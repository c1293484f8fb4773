// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { quickStart } from '../../scripts/quickStart';

describe('quickStart', () => {
  it('asks for all of the scripts that go into a page to be compiled at once, and of no others', () => {
    const files = Object.fromEntries(
      ['extract.js', 'secondOpinion.js', 'background.js'].map((fileName) => [
        fileName,
        { type: 'chunk', fileName, code: 'run();' },
      ]),
    );
    quickStart.generateBundle(undefined, files);
    expect(Object.values(files).map(({ code }) => code)).toEqual([
      '//# allFunctionsCalledOnLoad\nrun();',
      '//# allFunctionsCalledOnLoad\nrun();',
      'run();',
    ]);
  });

  it("lets the popup's script run before its stylesheets have come, but no other page's", () => {
    const html = '<script type="module" crossorigin src="/chunks/a.js"></script>';
    const { handler } = quickStart.transformIndexHtml;
    expect(handler(html, { filename: '/project/entrypoints/popup/index.html' })).toBe(
      '<script type="module" async crossorigin src="/chunks/a.js"></script>',
    );
    expect(handler(html, { filename: '/project/entrypoints/reader/index.html' })).toBe(html);
  });
});
