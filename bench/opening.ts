import type { Browser, Extension, Page, WebWorker } from 'puppeteer-core';
import type { browser as Api } from 'wxt/browser';
import {
  clickToolbar,
  closePopup,
  medianOf,
  withBuiltExtension,
  workerOf,
  type BuiltExtension,
} from './builtExtension';
import { median } from './figures';
import { grownPage } from './grown';

declare const chrome: typeof Api;

export interface Opening {
  /** Milliseconds from the toolbar click to the first text: of an empty popup, and of the article in ours. */
  emptyPopup: number;
  popupWarm: number;
  popupCold: number;
  /** From the command to the article's text in the tab. */
  readerWarm: number;
  /** From the key that leaves the reader view to our own last word, and to the page being there again. */
  leaving: number;
  left: number;
  /** What the tab of the article holds after garbage is collected, before and after the toggles. */
  toggles: number;
  heapBefore: number;
  heapAfter: number;
  nodesBefore: number;
  nodesAfter: number;
}

/** Opens popup and reader of the built extension as the toolbar button does, and leaves them. */
export function measureOpening(repeats: number, toggles: number): Promise<Opening> {
  return withBuiltExtension(
    (request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/story' ? grownPage(1) : '');
    },
    (built) => measureIn(built, repeats, toggles),
  );
}

async function measureIn(
  { browser, site, ours, empty }: BuiltExtension,
  repeats: number,
  toggles: number,
): Promise<Opening> {
  const address = `${site}/story`;
  // Held on to, so that it is awake until it is stopped.
  const worker = await workerOf(browser, ours);
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(`addEventListener('pageshow', ({ timeStamp }) => {
    globalThis.shownAgain = performance.timeOrigin + timeStamp;
  })`);
  const emptyPopup = await medianOf(repeats, () => openPopup(browser, page, empty));
  const popupWarm = await medianOf(repeats, () => openPopup(browser, page, ours));
  const leaving: number[] = [];
  const left: number[] = [];
  const readerWarm = await medianOf(repeats, async () => {
    const time = await openReader(browser, page, ours, worker);
    const gone = await leaveReader(page, address);
    leaving.push(gone.leaving);
    left.push(gone.left);
    return time;
  });
  // A tab that nothing else was measured in.
  const fresh = await browser.newPage();
  await fresh.goto(address);
  await openPopup(browser, fresh, ours);
  const before = await held(fresh);
  for (let i = 0; i < toggles; i++) await openPopup(browser, fresh, ours);
  const after = await held(fresh);
  await fresh.close();
  const popupCold = await medianOf(Math.ceil(repeats / 3), async () => {
    await stopWorkers(page);
    return openPopup(browser, page, ours);
  });
  return {
    emptyPopup,
    popupWarm,
    popupCold,
    readerWarm,
    leaving: median(leaving),
    left: median(left),
    toggles,
    heapBefore: before.heap,
    heapAfter: after.heap,
    nodesBefore: before.nodes,
    nodesAfter: after.nodes,
  };
}

/** The time from the click to the first frame that shows text of the article. */
async function openPopup(browser: Browser, page: Page, extension: Extension): Promise<number> {
  const { popup, clicked } = await clickToolbar(browser, page, extension);
  const seen = await firstFrame(popup);
  await closePopup(browser, popup, extension);
  return seen - clicked;
}

/** The command as the browser hands it to the worker; the click before it has given it the tab. */
async function openReader(
  browser: Browser,
  page: Page,
  extension: Extension,
  worker: WebWorker,
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
  return (await firstFrame(page)) - pressed;
}

/** Presses Escape in the reader view, and waits for the page to be shown again. */
async function leaveReader(page: Page, address: string): Promise<{ leaving: number; left: number }> {
  let leaving = NaN;
  page.once('console', (message) => (leaving = Number(message.text().replace('left after ', ''))));
  // As text, as below. What the view does last is to send the tab a step back.
  await page.evaluate(`addEventListener('keydown', ({ timeStamp }) => {
    const { go } = history;
    history.go = (steps) => {
      console.info('left after', performance.now() - timeStamp);
      go.call(history, steps);
    };
  }, true)`);
  const pressed = Date.now();
  await page.keyboard.press('Escape');
  await page.waitForFunction((url) => location.href === url, { timeout: 60_000 }, address);
  const shownAgain = (await page.evaluate('globalThis.shownAgain')) as number | undefined;
  return { leaving, left: (shownAgain ?? Date.now()) - pressed };
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

/**
 * What lives in the tab: the sizes of all that a snapshot of its heap can reach. The heap's own figure also has what is
 * to be collected and what the browser has set aside, which differs by more than one visit leaves.
 */
async function held(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const written: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => written.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes: fields } = JSON.parse(written.join('')) as HeapSnapshot;
  const { node_fields: names } = snapshot.meta;
  const size = names.indexOf('self_size');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return {
    heap: fields.reduce((sum, value, at) => (at % names.length === size ? sum + value : sum), 0),
    nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? NaN,
  };
}

/** As V8 writes it: of each object as many numbers as there are fields, one object after the other. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[] } };
  nodes: number[];
}
