import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  TargetType,
  type Browser,
  type Extension,
  type Page,
  type WebWorker,
} from 'puppeteer-core';
import { median } from './figures';

export const BUILD = new URL('../.output/chrome-mv3', import.meta.url).pathname;

export const hasBuild = (): boolean => existsSync(join(BUILD, 'manifest.json'));

/** Chromium with the built extension and an empty one in it, and a site on this machine. */
export interface BuiltExtension {
  browser: Browser;
  /** Where the site is, without a slash at the end. */
  site: string;
  ours: Extension;
  /** The least an extension can be: a popup with one line. */
  empty: Extension;
}

/** Runs `measure` in such a browser, with a site that answers as `listener` does. */
export async function withBuiltExtension<T>(
  listener: RequestListener,
  measure: (built: BuiltExtension) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const emptyPath = emptyExtension(join(folder, 'empty'));
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: [BUILD, emptyPath],
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    const [ours, empty] = await Promise.all([extensionAt(browser, BUILD), extensionAt(browser, emptyPath)]);
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return await measure({ browser, site, ours, empty });
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function medianOf(repeats: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) times.push(await measure());
  return median(times);
}

/** Clicks the toolbar button over `page` and returns the popup, with the time of the click. */
export async function clickToolbar(
  browser: Browser,
  page: Page,
  extension: Extension,
): Promise<{ popup: Page; clicked: number }> {
  await page.bringToFront();
  const clicked = Date.now();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url() === popupUrl(extension), { timeout: 60_000 });
  return { popup: await target.asPage(), clicked };
}

/** Closes the popup, and waits: a click while it is still closing would only close it. */
export async function closePopup(browser: Browser, popup: Page, extension: Extension): Promise<void> {
  await popup.close();
  while (browser.targets().some((one) => one.url() === popupUrl(extension))) await pause(20);
  await pause(100);
}

const popupUrl = (extension: Extension): string => `chrome-extension://${extension.id}/popup.html`;

export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

export async function workerOf(browser: Browser, extension: Extension): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().includes(extension.id),
    { timeout: 60_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/** What the browser itself takes to open a popup with one line in it. */
function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      action: { default_popup: 'popup.html' },
    }),
  );
  writeFileSync(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><body><article><p>Empty</p></article>',
  );
  return folder;
}

async function extensionAt(browser: Browser, path: string): Promise<Extension> {
  for (let tries = 0; tries < 300; tries++) {
    const found = [...(await browser.extensions()).values()].find((one) => one.path === path);
    if (found) return found;
    await pause(100);
  }
  throw new Error(`the extension in ${path} did not load`);
}
