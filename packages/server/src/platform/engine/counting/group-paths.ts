import {
  type CollectPathsOptions,
  collectPaths,
  countVariants,
  type EventLog,
  type PathTable,
} from '@anklang/analysis';
import { customerGroups, type GroupedPaths, type MeasureOptions } from '../measures.ts';
import { compareJourneys } from './compare-journeys.ts';

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

function tellTogether(single: PathTable, groups: Uint8Array): PathTable {
  const told = withLeadingGroup(single, groups);
  const { count, example, variantOf } = countVariants(told);
  const order = Uint32Array.from(count, (_, v) => v).sort((a, b) => compareJourneys(told, example[a]!, example[b]!));
  const place = new Uint32Array(order.length);
  const offsets = new Uint32Array(order.length + 1);
  order.forEach((v, p) => {
    place[v] = p;
    const one = example[v]!;
    offsets[p + 1] = offsets[p]! + single.offsets[one + 1]! - single.offsets[one]!;
  });
  const table: PathTable = {
    touchpoints: single.touchpoints,
    paths: order.length,
    offsets,
    steps: new Uint16Array(offsets[order.length]!),
    conversions: new Float64Array(order.length),
    value: new Float64Array(order.length),
    nulls: new Float64Array(order.length),
    age: null,
    customerOf: new Int32Array(order.length),
    untouched: single.untouched,
  };
  order.forEach((v, p) => {
    const one = example[v]!;
    table.steps.set(single.steps.subarray(single.offsets[one]!, single.offsets[one + 1]!), offsets[p]!);
    table.customerOf![p] = groups[single.customerOf![one]!]!;
  });
  for (let one = 0; one < single.paths; one++) {
    const p = place[variantOf[one]!]!;
    table.conversions[p]! += single.conversions[one]!;
    table.value[p]! += single.value[one]!;
    table.nulls[p]! += single.nulls[one]!;
  }
  return table;
}

/** Paths as journeys whose first step is their group, so that they are told apart and ordered by it as well. */
function withLeadingGroup({ paths, offsets, steps, customerOf }: PathTable, groups: Uint8Array): EventLog {
  const touchpoint = new Uint16Array(offsets[paths]! + paths);
  const starts = new Uint32Array(paths + 1);
  for (let p = 0; p < paths; p++) {
    const from = offsets[p]! + p;
    touchpoint[from] = groups[customerOf![p]!]!;
    touchpoint.set(steps.subarray(offsets[p]!, offsets[p + 1]!), from + 1);
    starts[p + 1] = offsets[p + 1]! + p + 1;
  }
  return {
    events: touchpoint.length,
    journeys: paths,
    touchpoints: 65_535,
    starts,
    customerOf: null,
    touchpoint,
    time: new Float64Array(0),
    rating: null,
    value: null,
    caseOf: null,
    dimensions: {},
    source: null,
  };
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
  for (let p = 0; p < paths; p++) {
    if (conversions[p] === 0) continue;
    const from = offsets[p]!;
    const to = offsets[p + 1]!;
    // From the youngest step on: in a very old path all weights would round to nothing.
    const youngest = age![to - 1]!;
    let sum = 0;
    for (let i = from; i < to; i++) sum += 2 ** ((youngest - age![i]!) / halfLifeMs);
    const first = groups[customerOf![p]!]! * touchpoints;
    for (let i = from; i < to; i++) {
      const share = 2 ** ((youngest - age![i]!) / halfLifeMs) / sum;
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
