// npm test: the rules, the unit and HTTP tests on both databases, the built pages in real Chromium. With --both-languages
// every story of the browser tests is told in German and in English.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.ts';
import { run, runAndKeep } from './lib/run.ts';
import { runChecks } from './lib/run-checks.ts';
import { addResults, sayResult, type TestResult } from './lib/test-result.ts';
import { readVitestReport } from './lib/vitest-report.ts';

const folder = await mkdtemp(join(tmpdir(), 'anklang-test-'));

async function vitest(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<TestResult> {
  const report = join(folder, `${name}.json`);
  const code = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  return readVitestReport(report, { name, ok: code === 0 });
}

async function build(): Promise<TestResult> {
  console.log('\n▸ build');
  const { ok, said } = await runAndKeep('npm', ['run', '--silent', 'build']);
  return { passed: ok ? 1 : 0, skipped: 0, failures: ok ? [] : [{ name: 'npm run build', message: said }] };
}

try {
  const results: TestResult[] = [];
  console.log('\n▸ check');
  results.push(await runChecks());
  console.log('\n▸ unit, HTTP and both databases');
  results.push(await vitest('unit', []));
  results.push(await build());
  console.log('\n▸ browser');
  const chromium = await ensureChromium();
  results.push(
    await vitest('browser', ['--config', 'e2e/vitest.config.ts'], {
      CHROMIUM_PATH: chromium,
      ...(process.argv.includes('--both-languages') ? { ANKLANG_TEST_LANGUAGES: 'both' } : {}),
    }),
  );
  const result = addResults(results);
  console.log(`\n${sayResult(result)}`);
  process.exitCode = result.failures.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
