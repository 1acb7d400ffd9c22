// npm test: the rules, the unit and HTTP tests on both databases, the built pages in real Chromium.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.ts';
import { run } from './lib/run.ts';
import { type Counts, readCounts } from './lib/vitest-counts.ts';

const folder = await mkdtemp(join(tmpdir(), 'anklang-test-'));

async function vitest(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Counts> {
  const report = join(folder, `${name}.json`);
  const code = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  const counts = await readCounts(report);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function step(name: string, command: string, args: readonly string[]): Promise<Counts> {
  console.log(`\n▸ ${name}`);
  const ok = (await run(command, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

try {
  const results: Counts[] = [];
  results.push(await step('check', 'node', ['scripts/check.ts']));
  console.log('\n▸ unit, HTTP and both databases');
  results.push(await vitest('unit', []));
  results.push(await step('build', 'npm', ['run', '--silent', 'build']));
  console.log('\n▸ browser');
  const chromium = await ensureChromium();
  results.push(await vitest('browser', ['--config', 'e2e/vitest.config.ts'], { CHROMIUM_PATH: chromium }));
  const sum = (key: keyof Counts) => results.reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
