import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium';
import type { Site } from './server';

/**
 * Opens a saved file from disk in Chromium and lists what it asks for beyond itself. All other tabs are closed
 * first: what they still had to fetch would be taken for the copy's doing.
 *
 * With `offline`, the network is off; without, the site it came from would answer.
 */
export async function openCopy(
  chromium: Chromium,
  site: Site,
  path: string,
  { offline }: { offline: boolean },
): Promise<{ copy: Page; requests: string[] }> {
  const others = await chromium.browser.pages();
  const copy = await chromium.browser.newPage();
  for (const page of others) if (!page.isClosed()) await page.close().catch(() => undefined);
  if (offline) await copy.setOfflineMode(true);
  const requests: string[] = [];
  copy.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) requests.push(request.url());
  });
  site.requests.length = 0;
  await copy.goto(pathToFileURL(resolve(path)).href, { waitUntil: 'networkidle0', timeout: 90_000 });
  return { copy, requests: [...requests, ...site.requests] };
}
