/**
 * `npm test`: type check, lint, unit tests, both builds, browser tests, and what is asked of the builds themselves.
 *
 *     npm test                       everything
 *     npm run test:browser           only the browser tests
 *     npm run test:browser -- save   of these only the files with "save" in their path
 *
 * Every part runs even if an earlier one failed, so that one run shows all there
 * is to mend. The last lines name what failed and count; a failed check counts as
 * one failure.
 */
import { runBrowserTests } from './browserTests';
import { run } from './run';
import { add, type TestCount } from './testCount';
import { runVitest } from './vitest';

const [only, ...filters] = process.argv.slice(2);
const count = only === 'browser' ? await browserTests() : await everything();
if (count.skipped > 0) console.log(`${count.skipped} left out (see above)`);
for (const failure of count.failures) console.log(`\nFailed: ${failure}`);
console.log(`${count.passed} passed, ${count.failures.length} failed`);
process.exit(count.failures.length === 0 ? 0 : 1);

async function everything(): Promise<TestCount> {
  const parts = [
    // The names of messages are types, too, and may be newer than the last installation.
    () => check('types of the build', 'wxt', 'prepare'),
    () => check('type check', 'tsc', '--noEmit'),
    () => check('lint', 'eslint', '.', '--max-warnings', '0'),
    () => check('format', 'prettier', '--check', '.'),
    () => runVitest('unit'),
    browserTests,
    () =>
      check(
        'lint of the build for Firefox',
        'web-ext',
        'lint',
        '--warnings-as-errors',
        '--source-dir',
        '.output/firefox-mv3',
      ),
    () => check('size of the build', 'tsx', 'scripts/size.ts'),
    () => check('second build, to be the same', 'tsx', 'scripts/reproducible.ts'),
    () => check('audit', 'tsx', 'scripts/audit.ts'),
  ];
  let total: TestCount = { passed: 0, failures: [], skipped: 0 };
  for (const part of parts) total = add(total, await part());
  return total;
}

/** A check is no test: it adds nothing when it passes. */
async function check(name: string, command: string, ...args: string[]): Promise<TestCount> {
  console.log(`\n${name}: ${command} ${args.join(' ')}`);
  const failures = (await run(command, args)) === 0 ? [] : [`The ${name} failed.`];
  return { passed: 0, failures, skipped: 0 };
}

async function browserTests(): Promise<TestCount> {
  try {
    return await runBrowserTests(filters);
  } catch (error) {
    return { passed: 0, failures: [error instanceof Error ? error.message : String(error)], skipped: 0 };
  }
}
