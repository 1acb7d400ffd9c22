/**
 * How often everything planted in the simulated company is found by the product's own analyses, and how often they raise
 * their voice where nothing is. `--what` names the false alarms.
 *
 *     node --conditions=source bench/truths.ts [customers, default 4000] [seeds, default 20] [first month, default 2024-11]
 */
import { pathToFileURL } from 'node:url';
import { simulateCompany } from '../packages/server/src/demo/simulate/simulate-company.ts';
import { findTruths } from '../packages/server/src/demo/truths/find-truths.ts';
import { tallyFindings } from '../packages/server/src/demo/truths/tally-findings.ts';

/** Two winters are needed to recognise a season. */
const autumn = '2024-11';

export function run(customers = 4000, seeds = 20, firstMonth = autumn, says = false): void {
  const start = Date.parse(`${firstMonth}-01T00:00:00Z`);
  const one = (_: unknown, i: number) => findTruths(simulateCompany({ customers, seed: i + 1, start }));
  const { truths, alarms } = tallyFindings(Array.from({ length: seeds }, one));
  console.log(`\n${customers} customers from ${firstMonth} on, seeds 1 to ${seeds}\n`);
  console.log('| Planted | found | open | wrong |\n| --- | ---: | ---: | ---: |');
  for (const [name, { found, open, wrong }] of truths) console.log(`| ${name} | ${found} | ${open} | ${wrong} |`);
  console.log('\n| Where nothing is planted | looks | alarms | share |\n| --- | ---: | ---: | ---: |');
  for (const [name, { looks, alarms: raised, what }] of alarms) {
    console.log(`| ${name} | ${looks} | ${raised} | ${((raised / looks) * 100).toFixed(2)} % |`);
    const most = [...what].sort(([, a], [, b]) => b - a);
    if (says) for (const [alarm, times] of most) console.log(`    ${times} × ${alarm}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [customers, seeds, firstMonth] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  run(
    customers ? Number(customers) : undefined,
    seeds ? Number(seeds) : undefined,
    firstMonth,
    process.argv.includes('--what'),
  );
}
