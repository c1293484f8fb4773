import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { TargetType, type CDPSession, type Page, type WebWorker } from 'puppeteer-core';
import type { browser as Api } from 'wxt/browser';
import { WANTS_SECOND_OPINION } from '../src/article/article';
import { BUILD } from './builtExtension';
import type { Extractor, PageTimes, Scripts } from './predict';

declare const chrome: typeof Api;

export interface Injected extends PageTimes {
  /** Of the tasks that our extraction is done in, the coming of the script among them. */
  longestTask: number;
}

/**
 * Injects the script as it is built, and the other as other extensions would, each into a page of a site that is new to
 * the browser's processes, so that everything is compiled anew: what a reader waits for on the first article of a site.
 * Times are milliseconds that the page's main thread computed.
 */
export async function measureInjecting(
  pages: { html: string }[],
  scripts: Scripts,
  measured: (count: number) => void,
): Promise<Injected[]> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  cpSync(BUILD, folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  const built = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  // Nobody clicks here, so it may read what it was not asked to.
  writeFileSync(manifest, JSON.stringify({ ...built, host_permissions: ['http://*/*'] }));
  writeFileSync(join(folder, FILES.readability), `${scripts.readability};benchReadability.once(document); 1`);
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // Scripts are refused by policy, not switched off, so that `<noscript>` is text.
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: { width: 1280, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-features=BackForwardCache,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND',
    ],
  });
  try {
    const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
    const worker = await target.worker();
    if (!worker) throw new Error('the extension has no worker');
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const found: Injected[] = [];
    for (const index of pages.keys()) {
      const times: Injected = { broadsheet: 0, readability: 0, longestTask: 0 };
      const order: Extractor[] =
        index % 2 === 0 ? ['broadsheet', 'readability'] : ['readability', 'broadsheet'];
      for (const extractor of order) {
        await page.goto(`http://${extractor}-${index}.test:${port}/${index}`, {
          waitUntil: 'domcontentloaded',
        });
        const { computed, longest } = await injectInto(page, session, worker, FILES[extractor]);
        times[extractor] = computed;
        if (extractor === 'broadsheet') times.longestTask = longest;
      }
      found.push(times);
      measured(found.length);
    }
    return found;
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const FILES = {
  broadsheet: 'content-scripts/extract.js',
  readability: 'readability.js',
} as const satisfies Record<Extractor, string>;

const SECOND_OPINION = 'content-scripts/secondOpinion.js';

async function injectInto(
  page: Page,
  session: CDPSession,
  worker: WebWorker,
  file: string,
): Promise<{ computed: number; longest: number }> {
  // In a tab that nobody sees it makes no pauses.
  await page.bringToFront();
  // The page's own layout is not the extractor's time.
  await page.evaluate('document.documentElement.offsetHeight');
  await page.tracing.start({ categories: ['toplevel'] });
  const start = await computedBy(session);
  let result = await inject(worker, [file]);
  if (result === WANTS_SECOND_OPINION) result = await inject(worker, [SECOND_OPINION, file]);
  if (result === null || result === undefined) throw new Error(`${file} gave no result`);
  const computed = (await computedBy(session)) - start;
  return { computed, longest: longestTaskOf(await page.tracing.stop()) };
}

/** Runs `files` in the one page there is, and returns what the last of them gives. */
function inject(worker: WebWorker, files: string[]): Promise<unknown> {
  return worker.evaluate(async (names) => {
    const [tab] = await chrome.tabs.query({ url: 'http://*.test/*' });
    if (tab?.id === undefined) throw new Error('there is no page');
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      // Of the files of the build, those that the type knows are the product's alone.
      files: names as '/content-scripts/extract.js'[],
      injectImmediately: true,
    });
    return frame?.result;
  }, files);
}

async function computedBy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Thread time, in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

/** In ms, of all pages' main threads: only one of them has much to do. */
function longestTaskOf(trace: Uint8Array | undefined): number {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return Math.max(
    ...traceEvents
      .filter(({ name, pid, tid }) => name.endsWith('RunTask') && isMain.has(`${pid} ${tid}`))
      .map(({ tdur = 0 }) => tdur / 1000),
  );
}
