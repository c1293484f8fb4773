import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../../browser/support/inChromium';
import { shown } from '../../browser/support/view';

const BUILD = join(import.meta.dirname, '../../../.output/chrome-mv3');
const FILES = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(BUILD.length + 1));

/** Runs in the page before anything else and looks for whatever an extension may leave: `seen()` says what it found. */
const PROBE = `<script>
  const seen = [];
  new MutationObserver((all) => { for (const one of all) seen.push('changed ' + one.type + ' ' + (one.target.nodeName || '')); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ['appendChild', 'insertBefore', 'replaceChild', 'removeChild']) {
    const own = Node.prototype[name];
    Node.prototype[name] = function (...args) { seen.push('called ' + name); return own.apply(this, args); };
  }
  for (const [owner, name] of [[Element.prototype, 'attachShadow'], [Element.prototype, 'setAttribute'], [Document.prototype, 'createElement'], [Document.prototype, 'querySelectorAll'], [window, 'getComputedStyle'], [EventTarget.prototype, 'dispatchEvent'], [window, 'postMessage'], [Storage.prototype, 'setItem']]) {
    const own = owner[name];
    owner[name] = function (...args) { seen.push('called ' + name); return own.apply(this, args); };
  }
  for (const name of ['broadsheetReading', 'browser'])
    Object.defineProperty(window, name, { configurable: true, get() { seen.push('read ' + name); }, set() { seen.push('set ' + name); } });
  for (const type of ['message', 'copy', 'selectionchange', 'beforeprint', 'securitypolicyviolation', 'error', 'unhandledrejection'])
    window.addEventListener(type, () => seen.push('heard ' + type), true);
  const names = Object.getOwnPropertyNames(window).length;
  window.seenSoFar = () => Object.getOwnPropertyNames(window).length === names + 1 ? seen : [...seen, 'new globals'];
</script>`;

const PROSE = `<p>${'The council voted on Tuesday to rebuild the old bridge across the river, and the mayor signed at once. '.repeat(4)}</p>`;

const here = inChromium({
  routes: {
    '/probe.html': `<!DOCTYPE html><html lang="en"><head><title>Council votes for new bridge</title></head><body><article><h1>Council votes for new bridge</h1>${PROSE.repeat(5)}</article>${PROBE}</body></html>`,
  },
});

describe('a page that looks for the extension', () => {
  it(
    'reaches none of its files and sees nothing, before a click and after',
    { timeout: 120_000 },
    async () => {
      const page = await here.chromium.open(`${here.site.address}/probe.html`);
      const reached = await page.evaluate(
        async (origin, files) => {
          const loads = (file: string): Promise<boolean> =>
            new Promise((resolve) => {
              const img = new Image();
              img.onload = () => {
                resolve(true);
              };
              img.onerror = () => {
                resolve(false);
              };
              img.src = origin + file;
            });
          const fetches = (file: string): Promise<boolean> =>
            fetch(origin + file).then(
              () => true,
              () => false,
            );
          const found = [];
          for (const file of files) if ((await fetches(file)) || (await loads(file))) found.push(file);
          return found;
        },
        `chrome-extension://${here.chromium.extensionId}/`,
        FILES,
      );
      expect(FILES.length).toBeGreaterThan(10);
      expect(reached).toEqual([]);
      // The looking itself reported errors; from here on everything counts.
      const signs = (): Promise<string[]> => page.evaluate('seenSoFar()') as Promise<string[]>;
      const before = await signs();
      expect(before.filter((sign) => sign !== 'heard error')).toEqual([]);

      const popup = await shown(await here.chromium.openPopup(page));
      expect(await popup.$eval('h1', (heading) => heading.textContent)).toContain('Council votes');
      await popup.close();
      expect(await signs()).toEqual(before);
    },
  );
});
