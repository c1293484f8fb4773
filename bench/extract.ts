/**
 * `npm run bench:extract`: the extractor over real pages in real Chromium, beside plain Readability, in one table.
 *
 *   --dataset A,B     only these data sets          --id X,Y           only these pages
 *   --worst 20        the worst pages, with what was missed and what was wrongly kept
 *   --wrong title     every page on which a field is wrong (title,authors,date,publisher,language,description,image,section)
 *   --fast            pages parsed without being shown: quick, for work on rules
 *   --framed          pages written into one frame: shown, and quicker than going to each
 *   --scripting-off   scripting switched off instead of refused by policy: the figures must not change
 *   --metadata-only   no body
 *   --alone           without Readability (as --fast and --metadata-only are)
 *   --record          keeps the figures in bench/recorded.json, for the regression test (with --fast)
 *   --jobs 2          tabs at work                  --out FOLDER       where the predictions go
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusHtml, corpusPages, fixtureHtml, fixturePages, hasCorpus, type TruePage } from './corpus';
import { barText, figures, RECORDED, isMet, median, quantile, type Figure } from './figures';
import { launchForBench } from './pageRunner';
import {
  bundleExtractors,
  predictAll,
  type Extractor,
  type PageTimes,
  type Run,
  type Showing,
} from './predict';
import { loadScorer, score, type Scorer } from './scorer';
import { table } from './table';
import { worstPages, wrongFields } from './worst';

const { values: options } = parseArgs({
  options: {
    dataset: { type: 'string' },
    id: { type: 'string' },
    worst: { type: 'string' },
    wrong: { type: 'string' },
    out: { type: 'string', default: 'test-results/bench' },
    jobs: { type: 'string', default: '2' },
    'metadata-only': { type: 'boolean', default: false },
    fast: { type: 'boolean', default: false },
    framed: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    'scripting-off': { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const withCorpus = hasCorpus();
  if (!withCorpus)
    console.log('There is no corpus beside the project; these are the figures of its own fixtures.\n');
  const pages = (withCorpus ? corpusPages() : fixturePages()).filter(
    (page) => isNamed(options.dataset, page.dataset) && isNamed(options.id, page.id),
  );
  const showing: Showing = options.fast ? 'parsed' : options.framed ? 'framed' : 'navigated';
  const alone = options.alone || options.fast || options['metadata-only'];
  const extractors: Extractor[] = alone ? ['broadsheet'] : ['readability', 'broadsheet'];
  const scripts = await bundleExtractors();
  const browser = await launchForBench();
  const started = Date.now();
  const run = await predictAll(browser, pages, withCorpus ? corpusHtml : fixtureHtml, scripts, {
    extractors,
    showing,
    jobs: Number(options.jobs),
    metadataOnly: options['metadata-only'],
    scriptingOff: options['scripting-off'],
    warmRepeats: 5,
    warmEvery: 6,
  }).finally(() => browser.close());

  mkdirSync(options.out, { recursive: true });
  for (const extractor of extractors) {
    const file = `${options.out}/${extractor}.jsonl`;
    const found = run.predictions[extractor];
    writeFileSync(file, pages.map((page) => JSON.stringify(found.get(page.id))).join('\n') + '\n');
    console.log(`wrote ${file}`);
  }
  for (const p of run.predictions.broadsheet.values())
    if (p.error) console.log('ERROR', p.id, p.error.slice(0, 200));
  console.log(`${pages.length} pages ${showing}, ${Math.round((Date.now() - started) / 1000)} s\n`);
  if (withCorpus) report(await loadScorer(), pages, run, extractors);
  else reportFixtures(pages, run);
}

function isNamed(names: string | undefined, name: string): boolean {
  return names === undefined || names.split(',').includes(name);
}

function report(scorer: Scorer, pages: TruePage[], run: Run, extractors: Extractor[]): void {
  const scored = (extractor: Extractor) => score(scorer, pages, run.predictions[extractor]);
  const ours = scored('broadsheet');
  const plain = new Map(
    extractors.includes('readability')
      ? figures(scorer, scored('readability')).map((f) => [f.name, f.value])
      : [],
  );
  const skipped = options['metadata-only']
    ? / (?:body F1|precision|recall|F1 . 0\.\d|phrases.*|all right)$/
    : /^$/;
  const rows = figures(scorer, ours)
    .filter((figure) => !skipped.test(figure.name))
    .map((figure) => figureRow(figure, plain.get(figure.name)));
  console.log(
    table(['measure', 'pages', 'Readability 0.6.0', 'Broadsheet', 'bar', 'met'], [...rows, ...timeRows(run)]),
  );
  if (options.record) record(figures(scorer, ours));
  if (options.worst)
    console.log(`\n${worstPages(scorer, pages, ours, run.predictions.broadsheet, Number(options.worst))}`);
  if (options.wrong) console.log(`\n${wrongFields(options.wrong, pages, ours, run.predictions.broadsheet)}`);
}

function record(found: Figure[]): void {
  if (!options.fast || options.dataset || options.id || options['metadata-only'])
    throw new Error('what is recorded are the figures of all pages, with --fast and without other limits');
  writeFileSync(
    RECORDED,
    `${JSON.stringify(Object.fromEntries(found.map((f) => [f.name, round(f.value)])), null, 2)}\n`,
  );
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function figureRow(figure: Figure, plain: number | undefined): string[] {
  return [
    figure.name,
    String(figure.n),
    plain === undefined ? '–' : plain.toFixed(3),
    figure.value.toFixed(3),
    barText(figure.name),
    yesNo(isMet(figure.name, figure.value)),
  ];
}

function timeRows(run: Run): string[][] {
  return [...timeRowsOf('cold', run.cold), ...timeRowsOf('warm', run.warm)];
}

/** Times as a ratio to Readability and DOMPurify on the same pages. */
function timeRowsOf(name: string, times: PageTimes[]): string[][] {
  if (times.length === 0) return [];
  const ours = times.map((page) => page.broadsheet);
  const plain = times.map((page) => page.readability);
  return (
    [
      ['median', 0.5, 0.7],
      ['95th percentile', 0.95, 0.8],
    ] as const
  )
    .map(([label, q, bar]) => {
      const ratio = quantile(ours, q) / quantile(plain, q);
      return [
        `time ${name}, ${label}`,
        String(times.length),
        `1 (${quantile(plain, q).toFixed(1)} ms)`,
        `${ratio.toFixed(2)} (${quantile(ours, q).toFixed(1)} ms)`,
        `≤ ${bar}`,
        yesNo(ratio <= bar),
      ];
    })
    .concat([
      [
        `time ${name}, median of the pages' ratios`,
        String(times.length),
        '1',
        median(times.map((page) => page.broadsheet / page.readability)).toFixed(2),
        '–',
        '–',
      ],
    ]);
}

function yesNo(met: boolean | undefined): string {
  return met === undefined ? '–' : met ? 'yes' : 'NO';
}

/** Without the corpus there is no scorer either: which fixtures come out as they should. */
function reportFixtures(pages: TruePage[], run: Run): void {
  const words = (text: string | undefined) => (text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const rows = pages.map((page) => {
    const found = run.predictions.broadsheet.get(page.id);
    const plain = run.predictions.readability.get(page.id);
    const same = (value: unknown, truth: unknown) =>
      truth === undefined ? '–' : yesNo(JSON.stringify(value) === JSON.stringify(truth));
    const share = (text: string | undefined) =>
      page.bodyText === undefined ? '–' : overlap(words(text), words(page.bodyText)).toFixed(3);
    return [
      page.id,
      share(plain?.text),
      share(found?.text),
      same(found?.title, page.title),
      same(found?.authors, page.authors),
      same(found?.datePublished, page.datePublished),
      same(found?.publisher, page.publisher),
      same(found?.language, page.language),
    ];
  });
  console.log(
    table(
      ['fixture', 'Readability body', 'Broadsheet body', 'title', 'authors', 'date', 'publisher', 'language'],
      rows,
    ),
  );
  const cold = timeRows(run);
  if (cold.length > 0)
    console.log(`\n${table(['measure', 'pages', 'Readability 0.6.0', 'Broadsheet', 'bar', 'met'], cold)}`);
}

/** F1 of the words two texts have in common. */
function overlap(a: string[], b: string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both++;
    counts.set(word, left - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * both) / (a.length + b.length);
}

await main();
