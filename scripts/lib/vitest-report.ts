import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Failure, TestResult } from './test-result.ts';

type Report = {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: readonly {
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] | null }[];
  }[];
};

/**
 * Reads what a Vitest run came to out of its JSON report. A report that is missing, or that says the run failed and
 * names no test, counts as one failure: nothing unread is a pass.
 */
export async function readVitestReport(path: string, run: { name: string; ok: boolean }): Promise<TestResult> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, skipped: 0, failures: [{ name: `${run.name}: no report`, message: '' }] };
  const report = JSON.parse(text) as Report;
  const failures = report.testResults.flatMap(failuresOfFile);
  const unexplained = failures.length === 0 && !(report.success && run.ok);
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: unexplained ? [{ name: `${run.name}: an error outside of every test`, message: '' }] : failures,
  };
}

function failuresOfFile(file: Report['testResults'][number]): Failure[] {
  const place = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && file.status === 'failed') return [{ name: place, message: file.message ?? '' }];
  return failed.map(({ fullName, failureMessages }) => ({
    name: `${place} › ${fullName}`,
    message: (failureMessages ?? []).join('\n'),
  }));
}
