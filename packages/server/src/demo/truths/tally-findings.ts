import type { Alarms, Finding, Truth } from './truth.ts';

export type Tally = {
  truths: Map<string, Record<Truth['verdict'], number>>;
  alarms: Map<string, Pick<Alarms, 'looks' | 'alarms'> & { what: Map<string, number> }>;
};

/** How often each truth was found and each alarm was false, over many companies. */
export function tallyFindings(findings: Iterable<Finding>): Tally {
  const tally: Tally = { truths: new Map(), alarms: new Map() };
  for (const { truths, alarms } of findings) {
    for (const { name, verdict } of truths) {
      const counts = tally.truths.get(name) ?? { found: 0, open: 0, wrong: 0 };
      counts[verdict]++;
      tally.truths.set(name, counts);
    }
    for (const each of alarms) {
      const sum = tally.alarms.get(each.name) ?? { looks: 0, alarms: 0, what: new Map<string, number>() };
      sum.looks += each.looks;
      sum.alarms += each.alarms;
      for (const what of each.what) sum.what.set(what, (sum.what.get(what) ?? 0) + 1);
      tally.alarms.set(each.name, sum);
    }
  }
  return tally;
}
