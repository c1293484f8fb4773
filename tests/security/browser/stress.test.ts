import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/findBrowsers';
import { STRESS_PAGES } from '../stressPages';
import { bundleWorld } from './builds';

/** What a reader waits for before they think that it hangs. */
const MAX_MS = 5_000;
const MAX_BYTES = 300_000_000;

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

  it.each(Object.entries(STRESS_PAGES))('is answered in time: %s', { timeout: 120_000 }, async (_, html) => {
    // What the page before has left behind is not this one's.
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate((text) => Object.assign(globalThis, { stress: text }), html());
    const answer = JSON.parse((await page.evaluate('JSON.stringify(world.answerTo(stress))')) as string) as {
      ms: number;
      reason: string;
    };
    expect(answer.reason).not.toContain('Error');
    expect(answer.ms).toBeLessThan(MAX_MS);
    const { JSHeapUsedSize } = await page.metrics();
    expect(JSHeapUsedSize).toBeLessThan(MAX_BYTES);
  });
});
