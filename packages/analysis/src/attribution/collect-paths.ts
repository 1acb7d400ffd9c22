import { AnalysisError } from '../error.ts';
import { customerOfJourney, type EventLog } from '../eventlog/event-log.ts';
import type { PathTable } from './path-table.ts';

export type CollectPathsOptions = {
  /** Interactions longer before the end of a path than this many milliseconds do not count; default: all count. */
  lookBackMs?: number | undefined;
  /** Touchpoints that never get credit, such as the order form itself; offline ones are treated like any other. */
  notCredited?: readonly number[] | undefined;
};

/**
 * Cuts every journey at its conversions (rows whose `value` is not NaN). The converting interaction is the last step of
 * its path; what remains behind the last conversion is a path without one, which looks back from its own last row.
 * O(events). Throws `option_invalid` for a log without conversions and for a look-back that is not positive.
 */
export function collectPaths(log: EventLog, options: CollectPathsOptions = {}): PathTable {
  if (!log.value) throw new AnalysisError('option_invalid', { option: 'value', value: 'absent' });
  const lookBackMs = options.lookBackMs ?? Number.POSITIVE_INFINITY;
  if (!(lookBackMs > 0)) throw new AnalysisError('option_invalid', { option: 'lookBackMs', value: lookBackMs });
  const credited = new Uint8Array(log.touchpoints).fill(1);
  for (const t of options.notCredited ?? []) credited[t] = 0;

  const table = roomFor(log, countConversions(log, log.value));
  let paths = 0;
  let steps = 0;
  for (let j = 0; j < log.journeys; j++) {
    const customer = customerOfJourney(log, j);
    const end = log.starts[j + 1]!;
    let from = log.starts[j]!;
    for (let i = from; i < end; i++) {
      const value = log.value[i]!;
      const converts = !Number.isNaN(value);
      if (!converts && i + 1 < end) continue;
      const before = steps;
      steps = takeSteps(log, { table, credited, lookBackMs, from, last: i, steps });
      from = i + 1;
      if (steps > before) {
        table.conversions[paths] = converts ? 1 : 0;
        table.value[paths] = converts ? value : 0;
        table.nulls[paths] = converts ? 0 : 1;
        table.customerOf![paths++] = customer;
        table.offsets[paths] = steps;
      } else if (converts) {
        table.untouched.conversions++;
        table.untouched.value += value;
      }
    }
  }
  return cutToSize(table, paths, steps);
}

type Stretch = {
  table: PathTable;
  credited: Uint8Array;
  lookBackMs: number;
  from: number;
  last: number;
  steps: number;
};

function takeSteps(log: EventLog, { table, credited, lookBackMs, from, last, steps }: Stretch): number {
  const end = log.time[last]!;
  let next = steps;
  for (let i = from; i <= last; i++) {
    const age = end - log.time[i]!;
    if (age > lookBackMs || credited[log.touchpoint[i]!] === 0) continue;
    table.age![next] = age;
    table.steps[next++] = log.touchpoint[i]!;
  }
  return next;
}

function countConversions(log: EventLog, value: Float64Array): number {
  const first = log.starts[0]!;
  let conversions = 0;
  for (let i = first; i < first + log.events; i++) {
    if (Number.isNaN(value[i]!)) continue;
    if (!(value[i]! >= 0 && value[i]! < Number.POSITIVE_INFINITY)) {
      throw new AnalysisError('value_invalid', { column: 'value', row: i, value: value[i]! });
    }
    conversions++;
  }
  return conversions;
}

function roomFor(log: EventLog, conversions: number): PathTable {
  const most = conversions + log.journeys;
  return {
    touchpoints: log.touchpoints,
    paths: most,
    offsets: new Uint32Array(most + 1),
    steps: new Uint16Array(log.events),
    conversions: new Float64Array(most),
    value: new Float64Array(most),
    nulls: new Float64Array(most),
    age: new Float64Array(log.events),
    customerOf: new Int32Array(most),
    untouched: { conversions: 0, value: 0 },
  };
}

function cutToSize(table: PathTable, paths: number, steps: number): PathTable {
  return {
    ...table,
    paths,
    offsets: table.offsets.subarray(0, paths + 1),
    steps: table.steps.subarray(0, steps),
    conversions: table.conversions.subarray(0, paths),
    value: table.value.subarray(0, paths),
    nulls: table.nulls.subarray(0, paths),
    age: table.age!.subarray(0, steps),
    customerOf: table.customerOf!.subarray(0, paths),
  };
}
