import type { Browser } from 'puppeteer-core';
import type { TruePage } from './corpus';
import { median } from './figures';
import { BenchTab, bundle, type World } from './pageRunner';

/** What an extractor found, in the corpus' scorer's field names. */
export interface Prediction {
  id: string;
  html?: string;
  text?: string;
  title?: string;
  authors?: string[];
  datePublished?: string | null;
  publisher?: string | null;
  language?: string | null;
  description?: string | null;
  leadImage?: string | null;
  section?: string | null;
  ms?: number;
  error?: string;
}

export type Extractor = 'broadsheet' | 'readability';

/** How a page is put before the extractor, from the most faithful to the quickest. */
export type Showing =
  /** Navigated to, under its own address. */
  | 'navigated'
  /** Written into a frame of one page: parsed and laid out as if navigated to. */
  | 'framed'
  /** Parsed by DOMParser: nothing is rendered, and `<noscript>` holds elements. */
  | 'parsed';

const BROADSHEET = `
import { extractArticle } from './src/article/extract';
import { readMetadata } from './src/article/metadata/readMetadata';
const shape = (m) => ({ title: m.headline, authors: m.author.map((a) => a.name), datePublished: m.datePublished,
  publisher: m.publisher?.name, language: m.inLanguage, description: m.description, leadImage: m.image?.url,
  section: m.articleSection });
export const once = (page, metadataOnly) => (metadataOnly ? readMetadata(page) : extractArticle(page));
export const shaped = (found) => {
  if (!('ok' in found)) return shape(found);
  if (!found.ok) return { error: found.reason };
  const { metadata, content, textContent } = found.article;
  return { ...shape(metadata), html: content, text: textContent };
};`;

/** What nearly every reader extension does with a page. */
const READABILITY = `
import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
export function once(page) {
  const parsed = new Readability(page.cloneNode(true)).parse();
  return { parsed, content: createDOMPurify(page.defaultView).sanitize(parsed?.content ?? '') };
}
export const shaped = ({ parsed, content }) =>
  parsed
    ? { title: parsed.title, authors: parsed.byline ? [parsed.byline] : [], datePublished: parsed.publishedTime,
        publisher: parsed.siteName, language: parsed.lang, description: parsed.excerpt, html: content,
        text: parsed.textContent }
    : { error: 'no-article' };`;

/** Puts a page into the bench's own tab; the address it pretends to have comes from the caller. */
const STAND_IN = `
const pretend = (page, url) => {
  const told = { URL: url, documentURI: url, ...(page.defaultView ? {} : { defaultView: window }) };
  const properties = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, { value }]));
  // On a prototype of its own, for that is where the extractor looks, not at what a page may have put in front.
  Object.setPrototypeOf(page, Object.create(Object.getPrototypeOf(page), properties));
  if (!page.querySelector('base[href]'))
    (page.head ?? page.documentElement).append(Object.assign(page.createElement('base'), { href: url }));
  return page;
};
export const parsed = (html, url) => pretend(new DOMParser().parseFromString(html, 'text/html'), url);
export const framed = (html, url) => {
  document.querySelector('iframe')?.remove();
  const frame = Object.assign(document.createElement('iframe'), { width: 1280, height: 900 });
  document.body.append(frame);
  const page = frame.contentDocument;
  page.open();
  page.write(html);
  page.close();
  return pretend(page, url);
};`;

/** Names of the globals in the page. */
const GLOBAL: Record<Extractor, string> = { broadsheet: 'benchBroadsheet', readability: 'benchReadability' };

export interface Scripts {
  broadsheet: string;
  readability: string;
  standIn: string;
}

/** Minified as in the product, unless somebody wants to read the names of functions. */
export async function bundleExtractors(minify = true): Promise<Scripts> {
  const [broadsheet, readability, standIn] = await Promise.all([
    bundle(BROADSHEET, GLOBAL.broadsheet, minify),
    bundle(READABILITY, GLOBAL.readability, minify),
    bundle(STAND_IN, 'benchStandIn'),
  ]);
  return { broadsheet, readability, standIn };
}

export interface RunOptions {
  extractors: Extractor[];
  showing: Showing;
  jobs: number;
  metadataOnly: boolean;
  scriptingOff: boolean;
  /** Repeats for the warm times; on every `warmEvery`th page. */
  warmRepeats: number;
  warmEvery: number;
}

/** Milliseconds of one page, for each extractor. */
export type PageTimes = Record<Extractor, number>;

export interface Run {
  predictions: Record<Extractor, Map<string, Prediction>>;
  /** The first run in a fresh world, which of the two came first changing from page to page. */
  cold: PageTimes[];
  /** Medians of repeats in one world, the two taking turns. */
  warm: PageTimes[];
}

export async function predictAll(
  browser: Browser,
  pages: TruePage[],
  htmlOf: (id: string) => string,
  scripts: Scripts,
  options: RunOptions,
): Promise<Run> {
  const run: Run = { predictions: { broadsheet: new Map(), readability: new Map() }, cold: [], warm: [] };
  const queue = pages.map((page, index) => ({ page, index }));
  const work = async (): Promise<void> => {
    const tab = await BenchTab.open(browser, { scriptingOff: options.scriptingOff });
    const shown = options.showing === 'navigated' ? undefined : await standIn(tab, scripts);
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        if (shown) await predictStandIn(shown, next.page, htmlOf(next.page.id), run, options);
        else await predictNavigated(tab, next.page, next.index, htmlOf(next.page.id), scripts, run, options);
      } catch (error) {
        const failed = { id: next.page.id, error: String(error) };
        for (const extractor of options.extractors) run.predictions[extractor].set(failed.id, failed);
      }
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, pages.length) }, work));
  return run;
}

async function predictNavigated(
  tab: BenchTab,
  page: TruePage,
  index: number,
  html: string,
  scripts: Scripts,
  run: Run,
  options: RunOptions,
): Promise<void> {
  await tab.show(page.url, html);
  const order = index % 2 === 0 ? options.extractors : [...options.extractors].reverse();
  const cold: Partial<PageTimes> = {};
  for (const extractor of order) {
    const world = await tab.emptyWorld();
    const start = await tab.computed();
    await world.load(scripts[extractor]);
    const prediction = await predictIn(world, extractor, 'document', page, options, async () => {
      cold[extractor] = (await tab.computed()) - start;
    });
    run.predictions[extractor].set(page.id, { ...prediction, ms: cold[extractor] ?? 0 });
  }
  if (cold.broadsheet === undefined || cold.readability === undefined) return;
  run.cold.push({ broadsheet: cold.broadsheet, readability: cold.readability });
  if (options.warmRepeats > 0 && index % options.warmEvery === 0)
    run.warm.push(await warmTimes(tab, scripts, options.warmRepeats));
}

async function standIn(tab: BenchTab, scripts: Scripts): Promise<World> {
  await tab.show('https://bench.invalid/', '<!doctype html><title>bench</title><body style="margin:0">');
  const world = await tab.emptyWorld();
  await world.load(`${scripts.broadsheet};${scripts.readability};${scripts.standIn}`);
  return world;
}

async function predictStandIn(
  world: World,
  page: TruePage,
  html: string,
  run: Run,
  options: RunOptions,
): Promise<void> {
  const kind = options.showing === 'framed' ? 'framed' : 'parsed';
  await world.evaluate(
    `globalThis.benchPage = benchStandIn.${kind}(${JSON.stringify(html)}, ${JSON.stringify(page.url)}); 0`,
  );
  for (const extractor of options.extractors)
    run.predictions[extractor].set(page.id, await predictIn(world, extractor, 'benchPage', page, options));
}

async function predictIn(
  world: World,
  extractor: Extractor,
  document: string,
  page: TruePage,
  options: RunOptions,
  extracted?: () => Promise<void>,
): Promise<Prediction> {
  const name = GLOBAL[extractor];
  try {
    await world.evaluate(`globalThis.benchFound = ${name}.once(${document}, ${options.metadataOnly}); 0`);
    await extracted?.();
    return {
      id: page.id,
      ...((await world.evaluate(`${name}.shaped(benchFound)`)) as Omit<Prediction, 'id'>),
    };
  } catch (error) {
    return { id: page.id, error: String(error) };
  }
}

/** Both extractors on the page that is shown, taking turns; the first round warms up and is not counted. */
export async function warmTimes(tab: BenchTab, scripts: Scripts, repeats: number): Promise<PageTimes> {
  const world = await tab.emptyWorld();
  await world.load(`${scripts.broadsheet};${scripts.readability}`);
  const times: Record<Extractor, number[]> = { broadsheet: [], readability: [] };
  for (let i = 0; i <= repeats; i++) {
    for (const extractor of ['broadsheet', 'readability'] as const) {
      const start = await tab.computed();
      await world.evaluate(`${GLOBAL[extractor]}.once(document); 0`);
      if (i > 0) times[extractor].push((await tab.computed()) - start);
    }
  }
  return { broadsheet: median(times.broadsheet), readability: median(times.readability) };
}
