/**
 * `npm run screenshots`: takes the README's pictures anew, from the built
 * extension on the sample page, in light and in dark.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tests/browser/support/chromium';
import { serve } from '../tests/browser/support/server';
import { clickButton, onlyIfClosed, shown, words } from '../tests/browser/support/view';
import { CHROMIUM, ensure } from './ensureBrowsers';
import { ROOT, run } from './run';

const FOLDER = join(ROOT, 'docs/screenshots');

ensure([CHROMIUM]);
if ((await run('wxt', ['build', '-b', 'chrome'])) !== 0) process.exit(1);
await mkdir(FOLDER, { recursive: true });
const site = await serve();
const chromium = await launchChromium({ headless: true });

const page = await chromium.open(`${site.address}/lighthouse.html`);
const popup = await shown(await chromium.openPopup(page));
await takeBoth(popup, 'popup');

await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
const reader = await shown(await chromium.reader());
await reader.setViewport({ width: 1000, height: 800 });
await takeBoth(reader, 'reader');

await chromium.close();
await site.close();

async function takeBoth(surface: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await surface.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await surface.waitForNetworkIdle();
    await surface.evaluate(() => document.fonts.ready.then(() => undefined));
    await surface.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`) });
  }
}
