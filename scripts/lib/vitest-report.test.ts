import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { addResults, sayResult } from './test-result.ts';
import { readVitestReport } from './vitest-report.ts';

const run = { name: 'unit', ok: true };

async function writeReport(report: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'report.json');
  await writeFile(path, JSON.stringify(report));
  return path;
}

function reportOf(testResults: readonly object[], success = testResults.length === 0): object {
  return { numPassedTests: 3, numPendingTests: 1, numTodoTests: 1, success, testResults };
}

test('a missing report is a failure', async ({ expect }) => {
  const result = await readVitestReport(join(tmpdir(), 'anklang-no-such-report.json'), run);
  expect(result.failures).toEqual([{ name: 'unit: no report', message: '' }]);
});

test('a run that failed without a failed test is a failure', async ({ expect }) => {
  const said = await readVitestReport(await writeReport(reportOf([], false)), run);
  const left = await readVitestReport(await writeReport(reportOf([])), { ...run, ok: false });
  expect(said.failures).toHaveLength(1);
  expect(left.failures).toHaveLength(1);
});

test('a run without failures has none', async ({ expect }) => {
  const result = await readVitestReport(await writeReport(reportOf([])), run);
  expect(result).toEqual({ passed: 3, skipped: 2, failures: [] });
});

test('failed tests and files that did not load are named with their reason', async ({ expect }) => {
  const path = await writeReport(
    reportOf([
      {
        name: join(process.cwd(), 'a.test.ts'),
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'divides', status: 'failed', failureMessages: ['expected 1 to be 2'] },
        ],
      },
      { name: join(process.cwd(), 'b.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
    ]),
  );
  const { failures } = await readVitestReport(path, run);
  expect(failures).toEqual([
    { name: 'a.test.ts › divides', message: 'expected 1 to be 2' },
    { name: 'b.test.ts', message: 'no such module' },
  ]);
});

test('the last lines name what failed, shortened, and count it', ({ expect }) => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const said = sayResult(
    addResults([
      { passed: 2, skipped: 0, failures: [{ name: 'a.test.ts › divides', message: long }] },
      { passed: 3, skipped: 1, failures: [] },
    ]),
  );
  expect(said).toContain('✗ a.test.ts › divides\n    line 0');
  expect(said).not.toContain('line 20');
  expect(said.endsWith('5 passed, 1 failed, 1 skipped')).toBe(true);
});
