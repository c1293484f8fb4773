import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceInnerHtml } from '@/scripts/withoutInnerHtml';

const MODULES = join(import.meta.dirname, '../../node_modules');
const READABILITY = join(MODULES, '@mozilla/readability/Readability.js');
const PURIFY = join(MODULES, 'dompurify/dist/purify.es.mjs');
const ASSIGNMENT = /\.innerHTML\s*=[^=]/;

type Parse = (page: Document) => { content: string } | null;

/** Readability as its code is given. */
function parserOf(code: string): Parse {
  const file = join(mkdtempSync(join(tmpdir(), 'readability-')), 'readability.cjs');
  writeFileSync(file, code);
  const Parser = createRequire(import.meta.url)(file) as new (page: Document) => {
    parse: () => ReturnType<Parse>;
  };
  return (page) => new Parser(page).parse();
}

const SENTENCE = 'The council voted on Tuesday to rebuild the old bridge, and the mayor signed at once. ';
const PAGE = `<title>Bridge</title><body><div class="sidebar"><p>${SENTENCE.repeat(2)}<p>${SENTENCE}</div>
  <noscript><img src="/a.jpg"></noscript><ul><li><a href="/1">One</a></ul></body>`;

describe('the libraries in the build', () => {
  it.each([READABILITY, PURIFY])('assign to no innerHTML: %s', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(code).toMatch(ASSIGNMENT);
    expect(replaceInnerHtml(code, `${file}?v=1`)).not.toMatch(ASSIGNMENT);
  });

  it('leaves every other module alone', () => {
    expect(replaceInnerHtml('a.innerHTML = b', '/src/article/extract.ts')).toBeNull();
  });

  it('fails the build when a release has another line there', () => {
    expect(() => replaceInnerHtml('', READABILITY)).toThrow('no longer has once');
  });

  it('gives the same article as before', () => {
    const code = readFileSync(READABILITY, 'utf8');
    const parse = (parser: Parse): string | undefined =>
      parser(new DOMParser().parseFromString(PAGE, 'text/html'))?.content;
    const before = parse(parserOf(code));
    expect(before).toContain('The council voted');
    expect(parse(parserOf(replaceInnerHtml(code, READABILITY) ?? ''))).toBe(before);
  });
});
