import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
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
import type { browser as Api } from 'wxt/browser';
import { median } from './figures';
import { grownPage } from './grown';

declare const chrome: typeof Api;

const BUILD = new URL('../.output/chrome-mv3', import.meta.url).pathname;

export interface Opening {
  /** Milliseconds from the toolbar click to the first text: of an empty popup, and of the article in ours. */
  emptyPopup: number;
  popupWarm: number;
  popupCold: number;
  /** From the command to the article's text in the tab. */
  readerWarm: number;
  /** What the tab of the article holds after garbage is collected, before and after the toggles. */
  toggles: number;
  heapBefore: number;
  heapAfter: number;
  nodesBefore: number;
  nodesAfter: number;
}

export const hasBuild = (): boolean => existsSync(join(BUILD, 'manifest.json'));

/** Opens popup and reader of the built extension as the toolbar button does. */
export async function measureOpening(repeats: number, toggles: number): Promise<Opening> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const empty = emptyExtension(join(folder, 'empty'));
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/story' ? grownPage(1) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`;
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: [BUILD, empty],
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    const ours = await extensionAt(browser, BUILD);
    // Held on to, so that it is awake until it is stopped.
    const worker = await workerOf(browser, ours.extension);
    const page = await browser.newPage();
    await page.goto(address);
    const emptyPopup = await medianOf(repeats, () => openPopup(browser, page, ours.empty(empty)));
    const popupWarm = await medianOf(repeats, () => openPopup(browser, page, ours.extension));
    const readerWarm = await medianOf(repeats, () =>
      openReader(browser, page, ours.extension, worker, address),
    );
    await openPopup(browser, page, ours.extension);
    const before = await held(page);
    for (let i = 0; i < toggles; i++) await openPopup(browser, page, ours.extension);
    const after = await held(page);
    const popupCold = await medianOf(Math.ceil(repeats / 3), async () => {
      await stopWorkers(page);
      return openPopup(browser, page, ours.extension);
    });
    return {
      emptyPopup,
      popupWarm,
      popupCold,
      readerWarm,
      toggles,
      heapBefore: before.heap,
      heapAfter: after.heap,
      nodesBefore: before.nodes,
      nodesAfter: after.nodes,
    };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function medianOf(repeats: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) times.push(await measure());
  return median(times);
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

async function extensionAt(
  browser: Browser,
  path: string,
): Promise<{ extension: Extension; empty: (path: string) => Extension }> {
  for (let tries = 0; tries < 300; tries++) {
    const all = [...(await browser.extensions()).values()];
    const find = (wanted: string) => all.find((one) => one.path === wanted);
    const extension = find(path);
    if (extension && all.length > 1)
      return {
        extension,
        empty: (wanted) => {
          const found = find(wanted);
          if (!found) throw new Error('the empty extension did not load');
          return found;
        },
      };
    await pause(100);
  }
  throw new Error('the extension did not load');
}

/** The time from the click to the first frame that shows text of the article. */
async function openPopup(browser: Browser, page: Page, extension: Extension): Promise<number> {
  await page.bringToFront();
  const clicked = Date.now();
  const url = `chrome-extension://${extension.id}/popup.html`;
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url() === url, { timeout: 60_000 });
  const popup = await target.asPage();
  const seen = await firstFrame(popup);
  await popup.close();
  // A click while the last popup is still closing would only close it.
  while (browser.targets().some((one) => one.url() === url)) await pause(20);
  await pause(100);
  return seen - clicked;
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** The command as the browser hands it to the worker; the click before it has given it the tab. */
async function openReader(
  browser: Browser,
  page: Page,
  extension: Extension,
  worker: WebWorker,
  address: string,
): Promise<number> {
  await openPopup(browser, page, extension);
  await page.bringToFront();
  const pressed = Date.now();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch: (name: string, tab: unknown) => void };
    };
    onCommand.dispatch('toggle-reader', tab);
  });
  await page.waitForFunction(() => location.pathname === '/reader.html', { timeout: 60_000 });
  const seen = await firstFrame(page);
  await page.goto(address);
  return seen - pressed;
}

async function workerOf(browser: Browser, extension: Extension): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().includes(extension.id),
    { timeout: 60_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/**
 * When the first paint with text of the article was on screen, as the time of day. The page is asked afterwards: it
 * keeps a list of its largest paints.
 */
async function firstFrame(page: Page): Promise<number> {
  await page.waitForSelector('article p', { timeout: 60_000 });
  // Written as text: the page has none of the helpers that the compiler of this file puts into functions.
  return (await page.evaluate(`new Promise((resolve) => {
    const done = (time) => resolve(performance.timeOrigin + time);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.element?.closest('article')) done(entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    // A page that names no such paint: the next frame, for the text is there.
    setTimeout(() => requestAnimationFrame(done), 1500);
  })`)) as number;
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function held(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes') };
}
