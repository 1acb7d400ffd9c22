// Called by npm run check: every link of the texts leads somewhere, and the guide is whole in both languages.
import { join } from 'node:path';
import { findGuideFaults } from './lib/guide/find-guide-faults.ts';

const faults = await findGuideFaults(join(import.meta.dirname, '..'));
for (const fault of faults) console.error(fault);
if (faults.length > 0) console.error(`\n${faults.length} faults in the texts.`);
process.exitCode = faults.length > 0 ? 1 : 0;
