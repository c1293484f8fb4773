import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusHtml, corpusPages, hasCorpus } from '../../bench/corpus';
import { figures, hasFallen, RECORDED } from '../../bench/figures';
import { launchForBench } from '../../bench/pageRunner';
import { bundleExtractors, predictAll } from '../../bench/predict';
import { loadScorer, score } from '../../bench/scorer';

if (!hasCorpus())
  console.warn('The corpus is not beside the project: the figures of extraction are left out.');

describe.skipIf(!hasCorpus())('extraction from real pages', () => {
  it('gives no figure that has fallen below the recorded one', { timeout: 900_000 }, async () => {
    const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, number>;
    const pages = corpusPages();
    const browser = await launchForBench();
    const run = await predictAll(browser, pages, corpusHtml, await bundleExtractors(), {
      extractors: ['broadsheet'],
      showing: 'parsed',
      jobs: 2,
      metadataOnly: false,
      scriptingOff: false,
      warmRepeats: 0,
      warmEvery: 1,
    }).finally(() => browser.close());
    const scorer = await loadScorer();
    const found = figures(scorer, score(scorer, pages, run.predictions.broadsheet));

    expect(found.map((figure) => figure.name)).toEqual(Object.keys(recorded));
    const fallen = found.filter((figure) => hasFallen(figure, recorded[figure.name] ?? 0));
    expect(
      fallen.map(({ name, value }) => `${name}: ${value.toFixed(4)}, was ${recorded[name] ?? 0}`),
    ).toEqual([]);
  });
});
