import { readFile, rm } from 'node:fs/promises';

export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * What a run of Vitest came to. A file that could not even be loaded counts as
 * one failed test, and so does a run that failed for another reason (an error
 * outside any test, a crash before the report): no failure adds up to zero.
 */
export function countTests(report: Report | null, exitCode: number): TestCount {
  const broken = report?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = (report?.numFailedTests ?? 0) + (broken ?? 0);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** Reads the report that Vitest left at `path`, once; `null` if it left none. */
export async function takeReport(path: string): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Report;
  } catch {
    // Vitest ended before it could write one.
    return null;
  } finally {
    await rm(path, { force: true });
  }
}

export function add(one: TestCount, other: TestCount): TestCount {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
