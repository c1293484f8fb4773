/**
 * `tsx bench/profile.ts`: in which functions the extractor spends its time, on pages of middle size and on the
 * largest, cold (a fresh world each page) and warm.
 */
import { parseArgs } from 'node:util';
import type { Protocol } from 'puppeteer-core';
import { corpusHtml, corpusPages, hasCorpus } from './corpus';
import { BenchTab, launchForBench } from './pageRunner';
import { bundleExtractors } from './predict';
import { table } from './table';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '20' },
    top: { type: 'string', default: '25' },
    repeats: { type: 'string', default: '5' },
  },
});

interface Spent {
  self: number;
  total: number;
}

async function main(): Promise<void> {
  if (!hasCorpus()) {
    console.log('There is no corpus beside the project; nothing was profiled.');
    return;
  }
  const scripts = await bundleExtractors(false);
  const modules = modulesByLine(scripts.broadsheet);
  const sized = corpusPages()
    .map((page) => ({ page, html: corpusHtml(page.id) }))
    .sort((a, b) => a.html.length - b.html.length);
  const count = Number(options.pages);
  const middle = Math.floor((sized.length - count) / 2);
  const groups = { middle: sized.slice(middle, middle + count), largest: sized.slice(-count) };
  const browser = await launchForBench();
  try {
    const tab = await BenchTab.open(browser);
    for (const [name, pages] of Object.entries(groups)) {
      const cold = new Map<string, Spent>();
      const warm = new Map<string, Spent>();
      for (const { page, html } of pages) {
        await tab.show(page.url, html);
        const world = await tab.emptyWorld();
        const run = () => world.evaluate('benchBroadsheet.once(document); 0');
        add(
          cold,
          modules,
          await tab.profile(async () => {
            await world.load(scripts.broadsheet);
            await run();
          }),
        );
        await run();
        add(
          warm,
          modules,
          await tab.profile(async () => {
            for (let i = 0; i < Number(options.repeats); i++) await run();
          }),
        );
      }
      console.log(`\n${name}, cold\n${report(cold)}\n\n${name}, warm\n${report(warm)}`);
    }
  } finally {
    await browser.close();
  }
}

/** Adds a profile's samples to what each function has, by itself and with all it called. */
function add(spent: Map<string, Spent>, modules: string[], profile: Protocol.Profiler.Profile): void {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const root = profile.nodes[0];
  if (root) visit(root.id, new Set());

  function visit(id: number, above: Set<string>): number {
    const node = nodes.get(id);
    if (!node) return 0;
    const { functionName, lineNumber } = node.callFrame;
    const module = lineNumber < 0 ? '' : ` ${modules[lineNumber] ?? ''}:${lineNumber + 1}`;
    const name = (functionName || 'anonymous') + module;
    const own = node.hitCount ?? 0;
    const inside = new Set(above).add(name);
    const total = own + (node.children ?? []).reduce((sum, child) => sum + visit(child, inside), 0);
    const entry = spent.get(name) ?? { self: 0, total: 0 };
    entry.self += own;
    // A function that called itself is counted once.
    if (!above.has(name)) entry.total += total;
    spent.set(name, entry);
    return total;
  }
}

/** The bundler writes each module's path above it. */
function modulesByLine(script: string): string[] {
  let module = '';
  return script.split('\n').map((line) => {
    module = /^ *\/\/ (?:\.\.\/)*((?:src|node_modules|<stdin)\S*)/.exec(line)?.[1] ?? module;
    return module.replace('node_modules/', '').replace('src/article/', '');
  });
}

function report(spent: Map<string, Spent>): string {
  const idle = ['(root)', '(idle)', '(program)'];
  const rows = [...spent].filter(([name]) => !idle.includes(name));
  const all = rows.reduce((sum, [, { self }]) => sum + self, 0);
  const percent = (samples: number) => `${((100 * samples) / all).toFixed(1)} %`;
  const top = (key: keyof Spent) =>
    rows
      .sort((a, b) => b[1][key] - a[1][key])
      .slice(0, Number(options.top))
      .map(([name, { self, total }]) => [name, percent(self), percent(total)]);
  return [
    table(['by itself', 'self', 'with callees'], top('self')),
    table(['with all it called', 'self', 'with callees'], top('total')),
  ].join('\n\n');
}

await main();
