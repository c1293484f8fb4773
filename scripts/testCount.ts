import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { ROOT } from './run';

/** What a run came to; each failure is named and, where that is known, explained. */
export interface TestCount {
  passed: number;
  failures: string[];
  skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
}

interface FileReport {
  name: string;
  status: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
}

/** Of a long message the first lines say what happened and where. */
const LINES_OF_MESSAGE = 12;

/**
 * What a run of Vitest came to. A file that could not even be loaded counts as
 * one failed test, and so does a run that failed for another reason (an error
 * outside any test, a crash before the report): no failure adds up to zero.
 */
export function countTests(report: Report | null, exitCode: number): TestCount {
  const failures = report?.testResults.flatMap(failuresOf) ?? [];
  if (failures.length === 0 && exitCode !== 0) {
    failures.push(`The tests ended with exit code ${exitCode}, and no test says why.`);
  }
  return {
    passed: report?.numPassedTests ?? 0,
    failures,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

function failuresOf(file: FileReport): string[] {
  const name = relative(ROOT, file.name);
  if (file.status === 'failed' && file.assertionResults.length === 0) {
    return [explained(`${name} did not load`, file.message)];
  }
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map((test) => explained(`${name}: ${test.fullName}`, test.failureMessages?.[0]));
}

function explained(name: string, message = ''): string {
  const lines = message.split('\n').slice(0, LINES_OF_MESSAGE);
  return [name, ...lines.map((line) => `    ${line}`.trimEnd())].join('\n').trimEnd();
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
    failures: [...one.failures, ...other.failures],
    skipped: one.skipped + other.skipped,
  };
}
