import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/findBrowsers';
import { page as pageWith, paragraphs, STRESS_PAGES } from '../stressPages';
import { bundleWorld } from './builds';

/** What a reader waits for before they think that it hangs. */
const MAX_MS = 5_000;
const MAX_BYTES = 300_000_000;

/** Pages of as many parts as are asked for. */
const GROWING: Record<string, (count: number) => string> = {
  paragraphs: (count) => pageWith(paragraphs(count)),
  links: (count) => pageWith(paragraphs(20) + '<p><a href="/a">Bridge</a> and river.</p>'.repeat(count)),
  pictures: (count) => pageWith(paragraphs(20) + '<figure><img src="/a.jpg"></figure>'.repeat(count)),
  'bare pictures': (count) => pageWith(paragraphs(20) + '<div><img src="/a.jpg"></div>'.repeat(count)),
  'pictures in text': (count) => pageWith(paragraphs(count).replaceAll('</p>', '<img src="/a.jpg"></p>')),
  headings: (count) => pageWith(paragraphs(count).replaceAll('<p>', '<h2>Bridge</h2><p>')),
  quotations: (count) =>
    pageWith(paragraphs(count).replaceAll('<p>', '<blockquote>The river</blockquote><p>')),
  rows: (count) =>
    pageWith(`${paragraphs(20)}<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(count)}</table>`),
  breaks: (count) =>
    pageWith(`${paragraphs(20)}<p>${'The bridge over the river.<br><br>'.repeat(count)}</p>`),
  'list items': (count) => pageWith(`${paragraphs(20)}<ul>${'<li>The bridge</li>'.repeat(count)}</ul>`),
  votes: (count) =>
    pageWith(paragraphs(20) + '<div><label><input type="radio">Yes</label></div>'.repeat(count)),
  'parts of one link': (count) =>
    pageWith(
      `${paragraphs(20)}<a href="/a">${'<div><p>The bridge over the river.</p></div>'.repeat(count)}</a>`,
    ),
  'short last lines': (count) => pageWith(`${paragraphs(20)}<div>${'<p>The bridge</p>'.repeat(count)}</div>`),
  'quotations in boxes': (count) =>
    pageWith(paragraphs(count).replaceAll('<p>', '<div><p>“The bridge over the river”</p></div><p>')),
  'folded answers': (count) =>
    pageWith(
      paragraphs(20) +
        '<details class="accordion"><summary><h3>Why?</h3></summary><p>The bridge over the river.</p></details>'.repeat(
          count,
        ),
    ),
  'boxes that ask': (count) =>
    pageWith(
      paragraphs(count).replaceAll(
        '<p>',
        '<div><h3>Subscribe to our letter</h3><p>The bridge, every day.</p></div><p>',
      ),
    ),
  'entries of a report': (count) =>
    pageWith(
      Array.from(
        { length: count },
        (_, n) =>
          `<article><header><time datetime="2025-01-01T00:00:${n}">${n}</time><h2>News</h2></header><p>The bridge over the <a href="/a">river</a> is closed until the morning.</p></article>`,
      ).join(''),
    ),
  divisions: (count) => pageWith(paragraphs(20) + '<div><span>x</span></div>'.repeat(count)),
};
const COUNT = 1_000;
/** Shorter times are mostly the start. */
const MIN_MS = 20;
/** A time that grew with the square would be eight times the linear one. */
const TOLERANCE = 2.5;

describe('a page that is too much', () => {
  let browser: Browser;
  let page: Page;
  let session: CDPSession;

  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--host-resolver-rules=MAP *.example ~NOTFOUND',
      ],
    });
    const world = await bundleWorld('on');
    page = await browser.newPage();
    session = await page.createCDPSession();
    await page.setContent('<!DOCTYPE html><body></body>');
    await page.evaluate(`${world};window.world = world`);
  });

  afterAll(() => browser.close());

  async function answerTo(html: string): Promise<{ ms: number; reason: string }> {
    // What the page before has left behind is not this one's.
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate((text) => Object.assign(globalThis, { stress: text }), html);
    return JSON.parse((await page.evaluate('JSON.stringify(world.answerTo(stress))')) as string) as {
      ms: number;
      reason: string;
    };
  }

  it.each(Object.entries(GROWING))(
    'takes a time that grows as the page does: %s',
    { timeout: 120_000 },
    async (_, part) => {
      const quickest = async (count: number): Promise<number> => {
        const times: number[] = [];
        for (let turn = 0; turn < 3; turn += 1) times.push((await answerTo(part(count))).ms);
        return Math.min(...times);
      };
      const once = await quickest(COUNT);
      expect(await quickest(COUNT * 8)).toBeLessThan(Math.max(once, MIN_MS) * 8 * TOLERANCE);
    },
  );

  it.each(Object.entries(STRESS_PAGES))('is answered in time: %s', { timeout: 120_000 }, async (_, html) => {
    const answer = await answerTo(html());
    expect(answer.reason).not.toContain('Error');
    expect(answer.ms).toBeLessThan(MAX_MS);
    const { JSHeapUsedSize } = await page.metrics();
    expect(JSHeapUsedSize).toBeLessThan(MAX_BYTES);
  });
});
