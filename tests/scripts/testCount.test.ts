// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { add, countTests, takeReport } from '../../scripts/testCount';

const REPORT = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

describe('the count at the end of the tests', () => {
  it('is what the report says', () => {
    expect(countTests(REPORT, 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(countTests({ ...REPORT, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a file that does not load as one failure', () => {
    const testResults = [...REPORT.testResults, { status: 'failed', assertionResults: [] }];
    expect(countTests({ ...REPORT, testResults }, 1).failed).toBe(1);
  });

  it('is never without a failure when the run failed', () => {
    expect(countTests(REPORT, 1).failed).toBe(1);
    expect(countTests(null, 134)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('reads no report where there is none', async () => {
    await expect(takeReport('test-results/no-such-report.json')).resolves.toBeNull();
  });

  it('adds up over the projects', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(add(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
