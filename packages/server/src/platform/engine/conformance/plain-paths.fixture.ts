import { createHash } from 'node:crypto';
import { customerGroups, type GroupedPaths, type MeasureOptions } from '../measures.ts';
import type { Journey, Visit } from './plain-journeys.fixture.ts';
import { comparePaths, groupBy, sumOf } from './plain-numbers.fixture.ts';

export type PlainPath = { customer: string; visits: Visit[]; endsAt: number; value: number | null };

/** Ways as they end in a conversion, or in none behind the last one; visits that get no credit are taken out. */
export function cutPaths(
  journeys: readonly Journey[],
  { lookBackMs, notCredited }: Pick<MeasureOptions['paths'], 'lookBackMs' | 'notCredited'>,
): PlainPath[] {
  const paths: PlainPath[] = [];
  for (const { customer, visits } of journeys) {
    let open: Visit[] = [];
    visits.forEach((visit, i) => {
      open.push(visit);
      if (visit.row.value === null && i < visits.length - 1) return;
      const credited = open.filter(
        ({ step, time }) => !notCredited.includes(step) && (lookBackMs === null || visit.time - time <= lookBackMs),
      );
      paths.push({ customer, visits: credited, endsAt: visit.time, value: visit.row.value });
      open = [];
    });
  }
  return paths;
}

export function plainPaths(
  journeys: readonly Journey[],
  steps: number,
  { halfLifeMs, ...cut }: MeasureOptions['paths'],
): GroupedPaths {
  const all = cutPaths(journeys, cut);
  const paths = all.filter(({ visits }) => visits.length > 0);
  const untouched = all.filter(({ visits, value }) => visits.length === 0 && value !== null);
  const rows = [
    ...groupBy(paths, (path) => `${groupOf(path.customer)}:${path.visits.map(({ step }) => step)}`).values(),
  ]
    .map((same) => ({ group: groupOf(same[0]!.customer), steps: same[0]!.visits.map(({ step }) => step), same }))
    .sort((a, b) => a.group - b.group || comparePaths(a.steps, b.steps));
  const timeDecay = {
    conversions: new Float64Array(customerGroups * steps),
    value: new Float64Array(customerGroups * steps),
  };
  for (const { customer, visits, value } of paths) {
    if (value === null) continue;
    const youngest = visits.at(-1)!.time;
    const weights = visits.map(({ time }) => 2 ** (-(youngest - time) / halfLifeMs));
    visits.forEach(({ step }, i) => {
      const share = weights[i]! / sumOf(weights);
      timeDecay.conversions[groupOf(customer) * steps + step]! += share;
      timeDecay.value[groupOf(customer) * steps + step]! += share * value;
    });
  }
  let end = 0;
  return {
    table: {
      touchpoints: steps,
      paths: rows.length,
      offsets: Uint32Array.from([0, ...rows.map((row) => (end += row.steps.length))]),
      steps: Uint16Array.from(rows.flatMap((row) => row.steps)),
      conversions: Float64Array.from(rows, ({ same }) => same.filter(({ value }) => value !== null).length),
      value: Float64Array.from(rows, ({ same }) => sumOf(same.map(({ value }) => value ?? 0))),
      nulls: Float64Array.from(rows, ({ same }) => same.filter(({ value }) => value === null).length),
      age: null,
      customerOf: Int32Array.from(rows, ({ group }) => group),
      untouched: { conversions: untouched.length, value: sumOf(untouched.map(({ value }) => value!)) },
    },
    timeDecay,
    customers: new Set(paths.map(({ customer }) => customer)).size,
  };
}

function groupOf(customer: string): number {
  return createHash('md5').update(customer).digest()[0]!;
}
