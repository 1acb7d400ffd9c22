// npm run check
import { runChecks } from './lib/run-checks.ts';
import { sayResult } from './lib/test-result.ts';

const result = await runChecks();
console.log(`\n${sayResult(result)}`);
process.exitCode = result.failures.length > 0 ? 1 : 0;
