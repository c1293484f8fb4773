/** `npm run bench:extract`: the extractor over the corpus in real Chromium, beside plain Readability. */
import { writeFileSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusHtml, corpusPages, hasCorpus, SCORER, type TruePage } from './corpus';
import { bundle, launchForBench, openPage } from './pageRunner';

const { values: options } = parseArgs({
  options: {
    dataset: { type: 'string' },
    id: { type: 'string' },
    worst: { type: 'string' },
    out: { type: 'string', default: 'test-results/bench' },
    jobs: { type: 'string', default: '2' },
    'metadata-only': { type: 'boolean', default: false },
    /** Parses pages with DOMParser in one tab: six times faster, but nothing is rendered. For work on rules. */
    fast: { type: 'boolean', default: false },
  },
});

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
  ms?: number;
  error?: string;
}

const ENTRY = `
import { extractArticle } from './src/article/extract';
import { readMetadata } from './src/article/metadata/readMetadata';
const shape = (m) => ({ title: m.headline, authors: m.author.map((a) => a.name), datePublished: m.datePublished,
  publisher: m.publisher?.name, language: m.inLanguage, description: m.description, leadImage: m.image?.url,
  section: m.articleSection });
export function runParsed(metadataOnly, html, url) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const [name, value] of Object.entries({ URL: url, documentURI: url, defaultView: window }))
    Object.defineProperty(parsed, name, { value });
  if (!parsed.querySelector('base[href]')) parsed.head.append(Object.assign(parsed.createElement('base'), { href: url }));
  return run(metadataOnly, parsed);
}
export function run(metadataOnly, document) {
  const start = performance.now();
  try {
    if (metadataOnly) return { ...shape(readMetadata(document)), ms: performance.now() - start };
    const result = extractArticle(document);
    const ms = performance.now() - start;
    if (!result.ok) return { error: result.reason, ms };
    return { ...shape(result.article.metadata), html: result.article.content, text: result.article.textContent, ms };
  } catch (error) {
    return { error: String(error?.stack ?? error), ms: performance.now() - start };
  }
}`;

async function main(): Promise<void> {
  if (!hasCorpus()) {
    console.log('No corpus beside the project; nothing was measured.');
    return;
  }
  const pages = corpusPages().filter(
    (p) =>
      (!options.dataset || options.dataset.split(',').includes(p.dataset)) && (!options.id || options.id.split(',').includes(p.id)),
  );
  const script = await bundle(ENTRY, 'bench');
  const browser = await launchForBench();
  const queue = [...pages];
  const predictions = new Map<string, Prediction>();
  const worker = async (): Promise<void> => {
    const page = await browser.newPage();
    if (options.fast) await page.evaluate(`${script};globalThis.bench = bench`);
    for (let next = queue.shift(); next; next = queue.shift()) predictions.set(next.id, await predict(page, next, script));
    await page.close();
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  await browser.close();

  mkdirSync(options.out, { recursive: true });
  const file = `${options.out}/broadsheet.jsonl`;
  writeFileSync(file, pages.map((p) => JSON.stringify(predictions.get(p.id))).join('\n') + '\n');
  console.log(`wrote ${file}`);
  for (const p of predictions.values()) if (p.error) console.log('ERROR', p.id, p.error.slice(0, 200));
}

async function predict(page: import('puppeteer-core').Page, truth: TruePage, script: string): Promise<Prediction> {
  try {
    const metadataOnly = String(options['metadata-only']);
    const html = corpusHtml(truth.id);
    if (!options.fast) await openPage(page, truth.url, html);
    const prediction = (await page.evaluate(
      options.fast
        ? `bench.runParsed(${metadataOnly}, ${JSON.stringify(html)}, ${JSON.stringify(truth.url)})`
        : `${script};bench.run(${metadataOnly}, document)`,
    )) as Omit<Prediction, 'id'>;
    return { id: truth.id, ...prediction };
  } catch (error) {
    return { id: truth.id, error: String(error) };
  }
}

void SCORER;
await main();
