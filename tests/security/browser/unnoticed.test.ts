import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../../browser/support/inChromium';
import { shown } from '../../browser/support/view';
import { probePage } from './probe';

const BUILD = join(import.meta.dirname, '../../../.output/chrome-mv3');
const FILES = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(BUILD.length + 1));

const here = inChromium({
  routes: {
    '/probe.html': probePage(),
  },
});

describe('a page that looks for the extension', () => {
  it(
    'reaches none of its files and sees nothing, before a click and after',
    { timeout: 120_000 },
    async () => {
      const page = await here.chromium.open(`${here.site.address}/probe.html`);
      const reached = await page.evaluate(
        (origin, files) =>
          (
            globalThis as unknown as { reached: (origin: string, files: string[]) => Promise<string[]> }
          ).reached(origin, files),
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
