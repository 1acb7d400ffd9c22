import { runAndKeep } from './run.ts';
import type { TestResult } from './test-result.ts';

const checks: readonly [string, readonly string[]][] = [
  ['biome', ['check', '--error-on-warnings', '.']],
  ['tsc', ['-p', '.']],
  ['tsc', ['-p', 'packages/analysis']],
  ['depcruise', ['packages', '--config', '.dependency-cruiser.cjs']],
  ['knip', []],
  ['node', ['scripts/check-guide.ts']],
];

/** Everything a tool can say about the code without running it. */
export async function runChecks(): Promise<TestResult> {
  const failures: { name: string; message: string }[] = [];
  for (const [command, args] of checks) {
    const name = [command, ...args].join(' ');
    console.log(`\n▸ ${name}`);
    const { ok, said } = await runAndKeep(command, args);
    if (!ok) failures.push({ name, message: said });
  }
  return { passed: checks.length - failures.length, skipped: 0, failures };
}
