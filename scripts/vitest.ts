import { join } from 'node:path';
import { ROOT, run } from './run';
import { countTests, takeReport, type TestCount } from './testCount';

/** Runs one project of vitest.config.ts, or of it only the files whose path has one of `filters`. */
export async function runVitest(
  project: 'unit' | 'browser',
  filters: string[] = [],
  env = process.env,
): Promise<TestCount> {
  const report = join(ROOT, `test-results/${project}.json`);
  await takeReport(report); // one of an earlier run must not be counted again
  const exitCode = await run(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    env,
  );
  return countTests(await takeReport(report), exitCode);
}
