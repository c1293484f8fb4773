import type { PageScore, Scorer } from './scorer';

export interface Figure {
  name: string;
  /** Pages that were asked. */
  n: number;
  value: number;
}

/** A figure to reach: at least `atLeast`, or at most `atMost`. */
export interface Bar {
  atLeast?: number;
  atMost?: number;
}

/** The figures of the last run that was taken for good. */
export const RECORDED = new URL('recorded.json', import.meta.url);

/** Figures where less is better. */
const FEWER = /^spurious author$|F1 < 0\.5$/;

/**
 * Whether `figure` is worse than `recorded` by more than one page and a little: with so few pages a good rule may
 * cost one of them.
 */
export function hasFallen(figure: Figure, recorded: number): boolean {
  const loss = FEWER.test(figure.name) ? figure.value - recorded : recorded - figure.value;
  return loss > 0.002 + 1 / figure.n;
}

export const BARS: Record<string, Bar> = {
  'aeb body F1': { atLeast: 0.985 },
  'aeb F1 > 0.9': { atLeast: 0.97 },
  'aeb F1 < 0.5': { atMost: 0 },
  'fundus body F1': { atLeast: 0.972 },
  'fundus F1 > 0.9': { atLeast: 0.95 },
  'fundus F1 < 0.5': { atMost: 0 },
  'trafilatura phrases F1': { atLeast: 0.95 },
  'trafilatura all right': { atLeast: 0.8 },
  title: { atLeast: 0.95 },
  authors: { atLeast: 0.92 },
  'spurious author': { atMost: 0.1 },
  date: { atLeast: 0.95 },
  publisher: { atLeast: 0.95 },
  language: { atLeast: 0.98 },
  description: { atLeast: 0.85 },
  'lead image': { atLeast: 0.85 },
};

/** The figures of one run. Bodies are compared without captions, for no truth holds any. */
export function figures(scorer: Scorer, pages: PageScore[]): Figure[] {
  const datasets = [...new Set(pages.map((page) => page.dataset))];
  return [
    ...datasets.flatMap((dataset) =>
      bodyFigures(
        scorer,
        dataset,
        pages.filter((page) => page.dataset === dataset),
      ),
    ),
    share('title', pages, 'titleNorm'),
    share('authors', pages, 'authF1'),
    share('spurious author', pages, 'authSpurious'),
    share('date', pages, 'dateDay'),
    share('publisher', pages, 'pubLen'),
    share('publisher, same words', pages, 'pubNorm'),
    share('section', pages, 'section'),
    share('language', pages, 'lang'),
    share('description', pages, 'descr'),
    share('lead image', pages, 'image'),
  ].filter((figure) => figure.n > 0);
}

function bodyFigures(scorer: Scorer, dataset: string, pages: PageScore[]): Figure[] {
  const bodies = pages.flatMap((page) => (page.body ? [page.body] : []));
  const f1 = pages.flatMap((page) => (page.f1 === undefined ? [] : [page.f1]));
  const phrases = pages.flatMap((page) => (page.snip ? [page.snip] : []));
  const found: Figure[] = [];
  if (bodies.length > 0) {
    const body = scorer.bodyScore(bodies);
    const n = bodies.length;
    found.push(
      { name: `${dataset} body F1`, n, value: body.f1 },
      { name: `${dataset} precision`, n, value: body.p },
      { name: `${dataset} recall`, n, value: body.r },
      { name: `${dataset} F1 > 0.9`, n, value: mean(f1.map((x) => Number(x > 0.9))) },
      { name: `${dataset} F1 < 0.5`, n, value: mean(f1.map((x) => Number(x < 0.5))) },
    );
  }
  if (phrases.length > 0) {
    const [tp, fp, fn, tn] = phrases.reduce<[number, number, number, number]>(
      (sum, page) => [sum[0] + page[0], sum[1] + page[1], sum[2] + page[2], sum[3] + page[3]],
      [0, 0, 0, 0],
    );
    const n = phrases.length;
    found.push(
      { name: `${dataset} phrases F1`, n, value: (2 * tp) / (2 * tp + fp + fn) },
      { name: `${dataset} phrases right`, n, value: (tp + tn) / (tp + fp + fn + tn) },
      share(`${dataset} all right`, pages, 'snipOk'),
    );
  }
  return found;
}

function share(name: string, pages: PageScore[], key: keyof PageScore): Figure {
  const values = pages.map((page) => page[key]).filter((value) => typeof value === 'number');
  return { name, n: values.length, value: mean(values) };
}

export function isMet(name: string, value: number): boolean | undefined {
  const bar = BARS[name];
  if (!bar) return undefined;
  // As precise as the bars are written.
  const rounded = Math.round(value * 1000) / 1000;
  return rounded >= (bar.atLeast ?? -Infinity) && rounded <= (bar.atMost ?? Infinity);
}

export function barText(name: string): string {
  const bar = BARS[name];
  if (!bar) return '–';
  return bar.atLeast === undefined ? `≤ ${bar.atMost ?? 0}` : `≥ ${bar.atLeast}`;
}

export function mean(values: number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which the share `q` of `values` lies. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);
