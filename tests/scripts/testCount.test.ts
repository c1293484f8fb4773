// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run';
import { add, countTests, takeReport } from '../../scripts/testCount';

const PASSED = { status: 'passed', fullName: 'a door opens' };
const REPORT = {
  numPassedTests: 7,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ name: join(ROOT, 'tests/door.test.ts'), status: 'passed', assertionResults: [PASSED] }],
};

describe('the count at the end of the tests', () => {
  it('is what the report says', () => {
    expect(countTests(REPORT, 0)).toEqual({ passed: 7, failures: [], skipped: 2 });
  });

  it('names each failed test with its file and the first lines of its message', () => {
    const failed = {
      status: 'failed',
      fullName: 'a door closes',
      failureMessages: [['AssertionError: it is open', ...Array<string>(40).fill('at door.ts')].join('\n')],
    };
    const file = {
      name: join(ROOT, 'tests/door.test.ts'),
      status: 'failed',
      assertionResults: [PASSED, failed],
    };
    const { failures } = countTests({ ...REPORT, testResults: [file] }, 1);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^tests\/door\.test\.ts: a door closes\n {4}AssertionError: it is open\n/);
    expect(failures[0]?.split('\n')).toHaveLength(13);
  });

  it('counts a file that does not load as one failure, and says why', () => {
    const broken = {
      name: join(ROOT, 'tests/wall.test.ts'),
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    const testResults = [...REPORT.testResults, broken];
    expect(countTests({ ...REPORT, testResults }, 1).failures).toEqual([
      'tests/wall.test.ts did not load\n    no such module',
    ]);
  });

  it('is never without a failure when the run failed', () => {
    expect(countTests(REPORT, 1).failures).toHaveLength(1);
    expect(countTests(null, 134).failures).toHaveLength(1);
  });

  it('reads no report where there is none', async () => {
    await expect(takeReport('test-results/no-such-report.json')).resolves.toBeNull();
  });

  it('adds up over the projects', () => {
    const one = { passed: 1, failures: ['a'], skipped: 3 };
    const other = { passed: 2, failures: ['b', 'c'], skipped: 0 };
    expect(add(one, other)).toEqual({ passed: 3, failures: ['a', 'b', 'c'], skipped: 3 });
  });
});
