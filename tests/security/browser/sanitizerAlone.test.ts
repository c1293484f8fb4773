import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/findBrowsers';
import { serve, type Site } from '../../browser/support/server';
import { launchFirefox, type Firefox } from '../../browser/support/firefox';
import { PAYLOADS } from '../payloads';
import { PLACES } from '../places';
import { bundleWorld } from './builds';
import type { Outcome } from './world';

/** Every payload at every place on every surface takes a quarter of an hour; otherwise every seventh, from the second place on. */
const isFull = process.env['BROADSHEET_FULL_SECURITY'] === '1';

/** One wall: no CSP anywhere, so that what reaches a document runs. */
describe('with the sanitizer and no CSP', () => {
  let site: Site;
  let run: { chromium: Runner; firefox: Runner };
  let browser: Browser;
  let firefox: Firefox;
  type Runner = (page: 'on' | 'off', expression: string) => Promise<string>;

  beforeAll(async () => {
    const worlds = { on: await bundleWorld('on'), off: await bundleWorld('off') };
    const page = (world: string) =>
      `<!DOCTYPE html><meta charset="utf-8"><title>x</title><body><script src="/${world}.js"></script>`;
    site = await serve({
      routes: {
        '/on': page('on'),
        '/off': page('off'),
        '/on.js': (_, response) =>
          response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(worlds.on),
        '/off.js': (_, response) =>
          response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(worlds.off),
      },
    });
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--host-resolver-rules=MAP *.example ~NOTFOUND',
      ],
      protocolTimeout: 600_000,
    });
    firefox = await launchFirefox();
    await firefox.send('WebDriver:SetTimeouts', { script: 600_000 });
    run = {
      chromium: async (world, expression) => {
        const tab = await browser.newPage();
        await tab.goto(`${site.address}/${world}`);
        try {
          return (await tab.evaluate(expression)) as string;
        } finally {
          await tab.close();
        }
      },
      firefox: async (world, expression) => {
        await firefox.navigate(`${site.address}/${world}`);
        // `eval` of the page: its globals are seen, those of the driver are not.
        const answer = await firefox.run(`return await window.eval(args[0])`, expression);
        return answer as string;
      },
    };
  });

  afterAll(async () => {
    await browser.close();
    await firefox.close();
    await site.close();
  });

  it.each(['chromium', 'firefox'] as const)(
    'nothing runs in %s, whatever stands wherever, on every surface',
    { timeout: 900_000 },
    async (name) => {
      const outcomes: Outcome[] = [];
      const surfaces = JSON.parse(await run[name]('on', 'JSON.stringify(world.surfaces)')) as string[];
      for (const surface of surfaces) {
        for (const place of ['stored content', ...PLACES.map((row) => row.name)]) {
          const step = isFull || place === 'stored content' || place === 'the body' ? 1 : 7;
          outcomes.push(JSON.parse(await run[name]('on', call(place, surface, step))) as Outcome);
        }
      }
      report(name, outcomes);
      expect(outcomes.flatMap(({ errors, place }) => errors.map((error) => `${place}: ${error}`))).toEqual(
        [],
      );
      expect(outcomes.filter(({ executions }) => executions > 0)).toEqual([]);
      expect(total(outcomes, 'shown')).toBeGreaterThan(PLACES.length * (PAYLOADS.length / 7) * 1.5);
    },
  );

  it.each(['chromium', 'firefox'] as const)(
    'the sanitizer of %s itself leaves nothing that can act, and all that the extraction left',
    async (name) => {
      expect(JSON.parse(await run[name]('on', 'JSON.stringify(world.browserSanitizer())'))).toEqual({
        dangers: [],
        lost: [],
      });
    },
  );

  it.each(['chromium', 'firefox'] as const)(
    'the same payloads do run in %s without the sanitizer',
    { timeout: 300_000 },
    async (name) => {
      for (const surface of JSON.parse(await run[name]('on', 'JSON.stringify(world.surfaces)')) as string[]) {
        const outcome = JSON.parse(await run[name]('off', call('stored content', surface, 1))) as Outcome;
        report(`${name} without it`, [outcome]);
        expect(outcome.executions).toBeGreaterThan(0);
      }
    },
  );
});

const call = (place: string, surface: string, step: number): string =>
  `world.attack(${JSON.stringify(place)}, ${JSON.stringify(surface)}, ${step}).then(JSON.stringify)`;

const total = (outcomes: Outcome[], field: 'payloads' | 'articles' | 'shown' | 'executions'): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[field], 0);

function report(name: string, outcomes: Outcome[]): void {
  console.log(
    `${name}: ${total(outcomes, 'payloads')} attacks, ${total(outcomes, 'articles')} articles, ${total(outcomes, 'shown')} shown, ${total(outcomes, 'executions')} executions`,
  );
}
