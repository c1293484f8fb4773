/**
 * `npm run bench`: how fast, how small and how tidy, in one table with the bars.
 *
 *   --pages 60        so many pages of the corpus       --repeats 5       rounds on each
 *   --only extract    or open, save, size               --write           keeps the table in docs/performance.md
 *
 * Times of extraction are what the page's main thread computed, so that a busy machine does not spoil them; those of
 * opening are the clock's, and want a quiet one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { weigh } from '../scripts/size';
import { corpusHtml, corpusPages, fixtureHtml, fixturePages, hasCorpus } from './corpus';
import { median, quantile } from './figures';
import { grownPage } from './grown';
import { hasBuild } from './builtExtension';
import { measureInjecting } from './injecting';
import { measureOpening } from './opening';
import { measureSaving } from './saving';
import { BenchTab, bundle, launchForBench } from './pageRunner';
import { bundleExtractors, warmTimes, type PageTimes, type Scripts } from './predict';
import { table } from './table';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '60' },
    repeats: { type: 'string', default: '5' },
    toggles: { type: 'string', default: '50' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const REPEATS = Number(options.repeats);
const FACTORS = [1, 4, 16, 64];

/** Of a screen that shows sixty a second, in ms. */
const FRAME = 16.7;

/** The least any extractor can do: go once over the page, and build the nodes of the article. */
const LIMIT = `
export function prepare(content) {
  globalThis.benchTemplate = new DOMParser().parseFromString(content, 'text/html').body;
}
export function once(page) {
  let seen = 0;
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) seen += node.nodeType;
  const built = page.implementation.createHTMLDocument('');
  const build = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === 3) to.append(built.createTextNode(node.data));
      if (node.nodeType !== 1) continue;
      const element = built.createElement(node.localName);
      for (const { name, value } of node.attributes) element.setAttribute(name, value);
      to.append(element);
      build(node, element);
    }
  };
  build(globalThis.benchTemplate, built.body);
  return seen;
}`;

type Row = [measure: string, value: string, bar: string, met: string];

async function main(): Promise<void> {
  const rows: Row[] = [];
  const wanted = (part: string) => options.only === undefined || options.only === part;
  if (wanted('extract')) rows.push(...(await extraction()));
  if (wanted('open')) rows.push(...(await opening()));
  if (wanted('save')) rows.push(...(await saving()));
  if (wanted('size')) rows.push(...sizes());
  const text = table(['measure', 'value', 'bar', 'met'], rows);
  console.log(`\n${text}`);
  if (options.write) write(text);
}

async function extraction(): Promise<Row[]> {
  const scripts = await bundleExtractors();
  const limit = await bundle(LIMIT, 'benchLimit');
  const pages = somePages();
  const browser = await launchForBench();
  try {
    return [
      ...(await onRealPages(browser, pages, scripts, limit)),
      ...(await injected(pages, scripts)),
      ...(await onGrownPages(browser, scripts)),
    ];
  } finally {
    await browser.close();
  }
}

async function injected(pages: SomePage[], scripts: Scripts): Promise<Row[]> {
  if (!hasBuild()) return [['extraction, cold', 'there is no build; npm run build makes one', '–', '–']];
  const times = await measureInjecting(pages, scripts, (count) =>
    process.stdout.write(`\rcold: ${count} of ${pages.length} pages `),
  );
  const longest = median(times.map((t) => t.longestTask));
  return [
    ...ratioRows(`extraction, cold (${pages.length} pages)`, times),
    row('longest task of the main thread, cold, median page', longest, 50, ms),
  ];
}

interface SomePage {
  url: string;
  html: string;
}

/** As many pages as are asked for, from all over the corpus or, without one, of the project's own. */
function somePages(): SomePage[] {
  const all = hasCorpus() ? corpusPages() : fixturePages();
  const htmlOf = hasCorpus() ? corpusHtml : fixtureHtml;
  const step = Math.max(1, Math.floor(all.length / Number(options.pages)));
  if (!hasCorpus())
    console.log('There is no corpus beside the project; times are those of its own fixtures.');
  return all.filter((_, i) => i % step === 0).map(({ id, url }) => ({ url, html: htmlOf(id) }));
}

async function onRealPages(
  browser: Browser,
  pages: SomePage[],
  scripts: Scripts,
  limit: string,
): Promise<Row[]> {
  const tab = await BenchTab.open(browser);
  const warm: PageTimes[] = [];
  const toLimit: number[] = [];
  for (const [index, { url, html }] of pages.entries()) {
    await tab.show(url, html);
    const times = await warmTimes(tab, scripts, REPEATS);
    warm.push(times);
    toLimit.push(times.broadsheet / (await limitTime(tab, scripts, limit)));
    process.stdout.write(`\rwarm: ${index + 1} of ${pages.length} pages `);
  }
  await tab.close();
  return [
    ...ratioRows(`extraction, warm (${pages.length} pages)`, warm),
    row(
      `to the limit: one walk and the article's nodes, median`,
      median(toLimit),
      4,
      (x) => `${x.toFixed(1)} ×`,
    ),
  ];
}

function ratioRows(name: string, times: PageTimes[]): Row[] {
  const ours = times.map((t) => t.broadsheet);
  const plain = times.map((t) => t.readability);
  return (
    [
      ['median', 0.5, 0.7],
      ['95th percentile', 0.95, 0.8],
    ] as const
  ).map(([label, q, bar]) =>
    row(
      `${name}, ${label}`,
      quantile(ours, q) / quantile(plain, q),
      bar,
      (x) => `${x.toFixed(2)} × (${ms(quantile(ours, q))} to ${ms(quantile(plain, q))})`,
    ),
  );
}

async function limitTime(tab: BenchTab, scripts: Scripts, limit: string): Promise<number> {
  const world = await tab.emptyWorld();
  await world.load(`${scripts.broadsheet};${limit}`);
  await world.evaluate(`(() => {
    const found = benchBroadsheet.once(document);
    benchLimit.prepare(found.ok ? found.article.content : '');
  })()`);
  const times: number[] = [];
  for (let i = 0; i <= REPEATS; i++) {
    const start = await tab.computed();
    await world.evaluate('benchLimit.once(document); 0');
    if (i > 0) times.push((await tab.computed()) - start);
  }
  return median(times);
}

async function onGrownPages(browser: Browser, scripts: Scripts): Promise<Row[]> {
  const tab = await BenchTab.open(browser);
  const times: PageTimes[] = [];
  for (const factor of FACTORS) {
    await tab.show('https://courier.example/grown', grownPage(factor));
    times.push(await warmTimes(tab, scripts, factor > 4 ? 2 : REPEATS));
  }
  await tab.close();
  const first = times[0];
  const last = times.at(-1);
  return [
    ...FACTORS.map((factor, i): Row => {
      const { broadsheet = NaN, readability = NaN } = times[i] ?? {};
      return [
        `article in ${factor} × the markup`,
        `${(broadsheet / readability).toFixed(2)} × (${ms(broadsheet)} to ${ms(readability)})`,
        '–',
        '–',
      ];
    }),
    row(
      'growth of the time, 64 × the markup',
      (last?.broadsheet ?? NaN) / (first?.broadsheet ?? NaN),
      80,
      (x) => `${x.toFixed(1)} ×`,
    ),
  ];
}

async function opening(): Promise<Row[]> {
  if (!hasBuild()) return [['opening', 'there is no build; npm run build makes one', '–', '–']];
  const found = await measureOpening(REPEATS * 2, Number(options.toggles));
  const beyond = (time: number) => time - found.emptyPopup;
  return [
    ['empty popup, click to first frame', ms(found.emptyPopup), '–', '–'],
    row('popup warm, to the first text, beyond an empty one', beyond(found.popupWarm), 150, ms),
    ['popup with the worker stopped, beyond an empty one', ms(beyond(found.popupCold)), '–', '–'],
    row('reader warm, command to the first text, beyond an empty popup', beyond(found.readerWarm), 150, ms),
    row('leaving the reader: from the key to the last thing we do', found.leaving, FRAME, ms),
    ['leaving the reader: from the key to the page', ms(found.left), '–', '–'],
    row(
      `memory of the article's tab after ${found.toggles} toggles`,
      found.heapAfter / found.heapBefore,
      1.02,
      (x) => `${x.toFixed(3)} × (${(found.heapAfter / 1e6).toFixed(2)} MB)`,
    ),
    row(
      `its nodes after ${found.toggles} toggles`,
      found.nodesAfter / found.nodesBefore,
      1,
      (x) => `${x.toFixed(3)} × (${found.nodesAfter})`,
    ),
  ];
}

async function saving(): Promise<Row[]> {
  if (!hasBuild()) return [['saving', 'there is no build; npm run build makes one', '–', '–']];
  const { pictures, fetched, saved } = await measureSaving(REPEATS);
  return [
    row(
      `saving a copy with ${pictures} pictures, against fetching these in parallel`,
      saved / fetched,
      1.2,
      (x) => `${x.toFixed(2)} × (${ms(saved)} to ${ms(fetched)})`,
    ),
  ];
}

function sizes(): Row[] {
  if (!hasBuild()) return [['size', 'there is no build; npm run build makes one', '–', '–']];
  return weigh(new URL('../.output/chrome-mv3', import.meta.url).pathname).map(({ name, bytes, goal }) =>
    row(name, bytes / 1000, goal / 1000, (x) => `${x.toFixed(1)} kB`),
  );
}

function row(measure: string, value: number, bar: number, show: (x: number) => string): Row {
  return [measure, show(value), `≤ ${bar}`, value <= bar ? 'yes' : 'NO'];
}

function ms(x: number): string {
  return `${x.toFixed(1)} ms`;
}

/** Replaces the table of the last run in the document; what is written around it stays. */
function write(text: string): void {
  const file = new URL('../docs/performance.md', import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const day = new Date().toISOString().slice(0, 10);
  const where = `Version ${version}, ${day}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}.`;
  const document = readFileSync(file, 'utf8');
  const replaced = document.replace(
    /(<!-- figures -->\n)[\s\S]*(\n<!-- end of figures -->)/,
    (_, start: string, end: string) => `${start}\n${where}\n\n${text}\n${end}`,
  );
  writeFileSync(file, replaced);
}

await main();
