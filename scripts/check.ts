// npm run check: everything a tool can say about the code without running it.
import { run } from './lib/run.ts';

const checks: readonly [string, readonly string[]][] = [
  ['biome', ['check', '--error-on-warnings', '.']],
  ['tsc', ['-p', '.']],
  ['tsc', ['-p', 'packages/analysis']],
  ['depcruise', ['packages', '--config', '.dependency-cruiser.cjs']],
  ['knip', []],
  ['node', ['scripts/check-guide.ts']],
];

let failed = 0;
for (const [command, args] of checks) {
  console.log(`\n▸ ${command} ${args.join(' ')}`);
  if ((await run(command, args)) !== 0) failed += 1;
}
if (failed > 0) console.error(`\n${failed} of ${checks.length} checks failed.`);
process.exitCode = failed > 0 ? 1 : 0;
