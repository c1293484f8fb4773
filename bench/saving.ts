import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import {
  clickToolbar,
  closePopup,
  medianOf,
  pause,
  withBuiltExtension,
  type BuiltExtension,
} from './builtExtension';

export interface Saving {
  /** How many the article has. */
  pictures: number;
  /** Milliseconds it takes a page to fetch them all at once, and us from the click to the file. */
  fetched: number;
  saved: number;
}

const PICTURES = 30;
/** Of one picture: one that fills the width of a page. */
const PICTURE_BYTES = 150_000;
/** How far away their host is, and how long one picture takes on a line that carries 50 Mbit a second. */
const ROUND_TRIP_MS = 50;
const PICTURE_MS = (PICTURE_BYTES * 8) / 50_000;
/** From the pointer's coming to the click. */
const AIMING_MS = 200;

const JPEG = readFileSync(new URL('../samples/pictures/ferry.jpg', import.meta.url));

/** Saves a copy of an article with many pictures from the popup, after a page has fetched the same pictures. */
export function measureSaving(repeats: number): Promise<Saving> {
  return withBuiltExtension(answer, async (built) => {
    const page = await built.browser.newPage();
    await page.goto(`${built.site}/story`);
    return {
      pictures: PICTURES,
      fetched: await medianOf(repeats, () => fetchAll(page)),
      saved: await medianOf(repeats, () => save(built, page)),
    };
  });
}

/** Browsers take six at a time from one host, whoever asks; nothing is kept, so that each picture comes each time. */
async function fetchAll(page: Page): Promise<number> {
  return (await page.evaluate(`(async () => {
    const start = performance.now();
    const urls = [...document.images].map(({ src }) => src);
    await Promise.all(urls.map(async (url) => (await fetch(url)).arrayBuffer()));
    return performance.now() - start;
  })()`)) as number;
}

async function save({ browser, ours }: BuiltExtension, page: Page): Promise<number> {
  const { popup } = await clickToolbar(browser, page, ours);
  // Once all that it shows is there, it asks for nothing else meanwhile.
  await popup.waitForFunction(
    () =>
      document.querySelector('#app[data-state=done]') &&
      [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
  );
  const button = await popup.waitForSelector('.tool:has(.icon-save)');
  const saved = popup.evaluate(`new Promise((resolve) => {
    let clicked;
    addEventListener('click', ({ target, timeStamp }) => {
      if (target.download) resolve(performance.now() - clicked);
      else clicked = timeStamp;
    }, true);
  })`) as Promise<number>;
  // As a hand does it, which is on the button some time before it presses.
  await button?.hover();
  await pause(AIMING_MS);
  await popup.mouse.down();
  await popup.mouse.up();
  const time = await saved;
  await closePopup(browser, popup, ours);
  return time;
}

let lineIsFree = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  if (request.url?.startsWith('/pictures/')) {
    response.setHeader('content-type', 'image/jpeg');
    response.setHeader('access-control-allow-origin', '*');
    lineIsFree = Math.max(lineIsFree, performance.now()) + PICTURE_MS;
    setTimeout(
      () => {
        // What follows the end of a JPEG belongs to nobody.
        response.end(Buffer.concat([JPEG, randomBytes(Math.max(0, PICTURE_BYTES - JPEG.length))]));
      },
      ROUND_TRIP_MS + lineIsFree - performance.now(),
    );
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(request.url === '/story' ? STORY : '');
}

const paragraph = `<p>${'The ferry to Saltmere left on time, which nobody on the quay had thought possible, and the band played on. '.repeat(3)}</p>`;
const figure = (n: number): string =>
  `<figure><img src="/pictures/${n}.jpg" alt="Seen from the quay" width="800" height="600"><figcaption>The ferry, for the ${n}th time.</figcaption></figure>`;
const STORY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry leaves – Saltmere Chronicle</title></head>
<body><article><h1>The ferry leaves</h1>${Array.from({ length: PICTURES }, (_, n) => paragraph + figure(n + 1)).join('')}</article></body></html>`;
