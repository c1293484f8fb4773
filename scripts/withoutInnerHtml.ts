import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Two libraries of ours assign to `innerHTML` in four places; here these become what makes nodes of nodes. It is the same
 * document afterwards, or a better one: nothing is serialised and parsed again on the way, which is where markup mutates. No
 * other line of a library is touched, and a release that has another line there fails the build until someone has looked.
 */
interface Replacement {
  file: RegExp;
  from: string;
  to: string;
}

const READABILITY = /@mozilla\/readability\/Readability\.js$/;

export const REPLACEMENTS: Replacement[] = [
  // Readability keeps the page to begin anew: as nodes instead of as a string.
  {
    file: READABILITY,
    from: 'var pageCacheHtml = page.innerHTML;',
    to: 'var pageCache = page.cloneNode(true);',
  },
  {
    file: READABILITY,
    from: 'page.innerHTML = pageCacheHtml;',
    to: 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);',
  },
  // In the document it is given no script runs, so that what stands in `noscript` is nodes already.
  {
    file: READABILITY,
    from: 'tmp.innerHTML = noscript.innerHTML;',
    to: 'tmp.replaceChildren(...noscript.cloneNode(true).childNodes);',
  },
  // For browsers whose DOMParser gives nothing for HTML: none of ours. Then there is nothing, instead of another parser's work.
  {
    file: /dompurify\/dist\/purify\.es\.mjs$/,
    from: 'doc.documentElement.innerHTML = IS_EMPTY_INPUT ? emptyHTML : dirtyPayload;',
    to: '',
  },
];

/** Returns the code of the module `id` without these assignments, or `null` if it is none of the libraries. */
export function replaceInnerHtml(code: string, id: string): string | null {
  const [path = ''] = id.split('?', 1);
  const here = REPLACEMENTS.filter(({ file }) => file.test(path));
  if (here.length === 0) return null;
  let result = code;
  for (const { from, to } of here) {
    if (result.split(from).length !== 2) throw new Error(`${path} no longer has once: ${from}`);
    result = result.replace(from, () => to);
  }
  return result;
}

/** For Vite. */
export const withoutInnerHtml = {
  name: 'without-inner-html',
  enforce: 'pre' as const,
  transform: (code: string, id: string): { code: string; map: null } | null => {
    const replaced = replaceInnerHtml(code, id);
    return replaced === null ? null : { code: replaced, map: null };
  },
};

/** For esbuild, which the benchmark measures with. */
export const withoutInnerHtmlInBundles: Plugin = {
  name: 'without-inner-html',
  setup(api) {
    api.onLoad({ filter: /Readability\.js$|purify\.es\.mjs$/ }, async ({ path }) => {
      const contents = replaceInnerHtml(await readFile(path, 'utf8'), path);
      return contents === null ? undefined : { contents };
    });
  },
};
