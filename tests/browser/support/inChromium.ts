import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium, type Chromium, type ChromiumOptions } from './chromium';
import { serve, type Route, type Site } from './server';
import { onlyIfClosed } from './view';

interface Surroundings {
  chromium: Chromium;
  site: Site;
}

/**
 * One Chromium and one site for all tests of a file; after each test its tabs
 * are closed and no page of the extension may have reported an error.
 *
 *     const here = inChromium({ routes: { '/odd.html': '…' } });
 *     it('…', async () => { const page = await here.chromium.open(`${here.site.address}/odd.html`); … });
 */
export function inChromium({
  routes = {},
  ...options
}: ChromiumOptions & { routes?: Record<string, Route> } = {}): Surroundings {
  const here = {} as Surroundings;

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true });
    here.site = await serve({ routes });
    here.chromium = await launchChromium(options);
  });

  beforeEach(() => {
    here.site.requests.length = 0;
    here.chromium.errors.length = 0;
  });

  afterEach(async () => {
    await closeTabs(here.chromium);
    await forgetDownloads(here.chromium);
    expect(here.chromium.errors).toEqual([]);
  });

  afterAll(async () => {
    // What did not start need not be ended: the failure above is the one to show.
    await (here as Partial<Surroundings>).chromium?.close();
    await (here as Partial<Surroundings>).site?.close();
  });

  return here;
}

/** Chromium ends with its last tab, so one stays, empty. */
async function closeTabs({ browser }: Chromium): Promise<void> {
  const old = await browser.pages();
  await browser.newPage();
  for (const page of old) {
    // One may close by itself, as a popup does that loses the focus.
    if (!page.isClosed()) await page.close().catch(onlyIfClosed(page));
  }
}

/** A file of the same name would be written over, and seem never to have arrived. */
async function forgetDownloads(chromium: Chromium): Promise<void> {
  for (const name of await chromium.downloaded()) await rm(join(chromium.downloads, name), { force: true });
}
