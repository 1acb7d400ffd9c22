import { type CollectPathsOptions, collectPaths, type EventLog, type PathTable } from '@anklang/analysis';
import { customerGroups, type GroupedPaths, type MeasureOptions } from '../measures.ts';
import { orderPaths } from './order-paths.ts';

type Options = MeasureOptions['paths'] & { groups: Uint8Array };

/** Ways to conversions, equal ways of one group of customers told once. O(events + paths log). */
export function groupPaths(log: EventLog, { lookBackMs, notCredited, halfLifeMs, groups }: Options): GroupedPaths {
  const options: CollectPathsOptions = { lookBackMs: lookBackMs ?? undefined, notCredited };
  const single = collectPaths(log.value ? log : withoutConversions(log), options);
  return {
    table: tellTogether(single, groups),
    timeDecay: creditByAge(single, { halfLifeMs, groups }),
    customers: countDifferent(single.customerOf!),
  };
}

function withoutConversions(log: EventLog): EventLog {
  return { ...log, value: new Float64Array(log.touchpoint.length).fill(Number.NaN) };
}

/** Equal paths of a group stand side by side once they are in order. */
function tellTogether(single: PathTable, groups: Uint8Array): PathTable {
  const { paths: many, offsets: from, steps } = single;
  const groupOf = new Uint8Array(many);
  for (let one = 0; one < many; one++) groupOf[one] = groups[single.customerOf![one]!]!;
  const order = orderPaths(single, groupOf);
  const place = new Uint32Array(many);
  let paths = 0;
  let length = 0;
  for (let i = 0; i < many; i++) {
    const one = order[i]!;
    if (i === 0 || groupOf[one] !== groupOf[order[i - 1]!] || !isSamePath(single, one, order[i - 1]!)) {
      paths++;
      length += from[one + 1]! - from[one]!;
    }
    place[i] = paths - 1;
  }
  const table: PathTable = {
    touchpoints: single.touchpoints,
    paths,
    offsets: new Uint32Array(paths + 1),
    steps: new Uint16Array(length),
    conversions: new Float64Array(paths),
    value: new Float64Array(paths),
    nulls: new Float64Array(paths),
    age: null,
    customerOf: new Int32Array(paths),
    untouched: single.untouched,
  };
  let told = 0;
  for (let i = 0; i < many; i++) {
    const one = order[i]!;
    const p = place[i]!;
    table.conversions[p]! += single.conversions[one]!;
    table.value[p]! += single.value[one]!;
    table.nulls[p]! += single.nulls[one]!;
    if (i > 0 && place[i - 1] === p) continue;
    for (let step = from[one]!, end = from[one + 1]!; step < end; step++) table.steps[told++] = steps[step]!;
    table.offsets[p + 1] = told;
    table.customerOf![p] = groupOf[one]!;
  }
  return table;
}

function isSamePath({ offsets, steps }: PathTable, a: number, b: number): boolean {
  const first = offsets[a]!;
  const other = offsets[b]!;
  const length = offsets[a + 1]! - first;
  if (offsets[b + 1]! - other !== length) return false;
  for (let i = 0; i < length; i++) if (steps[first + i] !== steps[other + i]) return false;
  return true;
}

/** The credit of `creditByTimeDecay`, told per group of customers. */
function creditByAge(
  { paths, offsets, steps, age, conversions, value, customerOf, touchpoints }: PathTable,
  { halfLifeMs, groups }: { halfLifeMs: number; groups: Uint8Array },
): GroupedPaths['timeDecay'] {
  const credit = {
    conversions: new Float64Array(customerGroups * touchpoints),
    value: new Float64Array(customerGroups * touchpoints),
  };
  let weights = new Float64Array(1024);
  for (let p = 0; p < paths; p++) {
    if (conversions[p] === 0) continue;
    const from = offsets[p]!;
    const to = offsets[p + 1]!;
    if (to - from > weights.length) weights = new Float64Array(2 * (to - from));
    // From the youngest step on: in a very old path all weights would round to nothing.
    const youngest = age![to - 1]!;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const weight = 2 ** ((youngest - age![i]!) / halfLifeMs);
      weights[i - from] = weight;
      sum += weight;
    }
    const first = groups[customerOf![p]!]! * touchpoints;
    for (let i = from; i < to; i++) {
      const share = weights[i - from]! / sum;
      credit.conversions[first + steps[i]!]! += share * conversions[p]!;
      credit.value[first + steps[i]!]! += share * value[p]!;
    }
  }
  return credit;
}

function countDifferent(customerOf: Int32Array): number {
  let customers = 0;
  for (let p = 0; p < customerOf.length; p++) if (p === 0 || customerOf[p] !== customerOf[p - 1]) customers++;
  return customers;
}
