// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstCodeOf, weigh, weightLine } from '../../scripts/size';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-size-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

describe('the weight of the build', () => {
  it('counts what a page imports at once, through other modules, and not what it imports later', () => {
    put({
      'popup.html':
        '<script type="module" crossorigin src="/chunks/popup-a.js"></script><link rel="stylesheet" crossorigin href="/assets/popup.css">',
      'assets/popup.css': 'p{margin:0}',
      'chunks/popup-a.js': 'import{a as e}from"./shared-b.js";e();import("./epub-c.js");',
      'chunks/shared-b.js': 'import"./icons-d.js";export{t as a}from"./texts-e.js"',
      'chunks/icons-d.js': '',
      'chunks/texts-e.js': 'const s="import(x)";export{s as t}',
      'chunks/epub-c.js': 'export{}',
    });
    expect(firstCodeOf(folder, 'popup.html').sort()).toEqual([
      'assets/popup.css',
      'chunks/icons-d.js',
      'chunks/popup-a.js',
      'chunks/shared-b.js',
      'chunks/texts-e.js',
      'popup.html',
    ]);
  });

  it('counts what a page imports later but shows nothing without', () => {
    put({
      'popup.html': '<script type="module" src="/chunks/popup-a.js"></script>',
      'chunks/popup-a.js': 'read();import(`./show-b_1.js`).then(s=>s());import(`./showcase-d.js`)',
      'chunks/show-b_1.js': 'import"./view-c.js";import("./find-e.js")',
      'chunks/view-c.js': '',
    });
    expect(firstCodeOf(folder, 'popup.html').sort()).toEqual([
      'chunks/popup-a.js',
      'chunks/show-b_1.js',
      'chunks/view-c.js',
      'popup.html',
    ]);
  });

  it('says which part is too big', () => {
    const noise = Buffer.from(Array.from({ length: 160_000 }, (_, i) => (i * i * 2654435761) >>> 13));
    put({ 'content-scripts/extract.js': noise, 'popup.html': '', 'reader.html': '' });
    const [script, popup] = weigh(folder).map(weightLine);
    expect(script).toMatch(
      /^TOO BIG {2}content script, gzipped: \d+\.\d kB, goal 45\.0 kB, at most \d+\.\d kB$/,
    );
    expect(popup).toMatch(/^fits/);
  });
});
