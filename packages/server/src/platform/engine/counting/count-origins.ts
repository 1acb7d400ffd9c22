import { customerOfJourney, noCode } from '@anklang/analysis';
import type { CodedMeasures } from './coded-measures.ts';
import type { View } from './derive-view.ts';
import { originColumn } from './known-log.ts';

/** Customers by the origin they named first, with all their conversions in the question. O(events). */
export function countOrigins({ log, instants }: View): CodedMeasures['origins'] {
  const origin = log.dimensions[originColumn];
  if (!origin) return [];
  const { source } = log;
  // Sessions may run side by side, so that rows of one customer are not always in order.
  const isBefore = (a: number, b: number) =>
    instants[a]! < instants[b]! || (instants[a] === instants[b] && source !== null && source[a]! < source[b]!);
  const found = new Map<number, { code: number; customers: number; conversions: number; value: number }>();
  for (let j = 0; j < log.journeys; ) {
    const customer = customerOfJourney(log, j);
    let first = -1;
    let conversions = 0;
    let value = 0;
    for (; j < log.journeys && customerOfJourney(log, j) === customer; j++) {
      for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) {
        if (origin[i] !== noCode && (first < 0 || isBefore(i, first))) first = i;
        const worth = log.value ? log.value[i]! : Number.NaN;
        if (Number.isNaN(worth)) continue;
        conversions++;
        value += worth;
      }
    }
    if (first < 0) continue;
    const code = origin[first]!;
    const sums = found.get(code) ?? { code, customers: 0, conversions: 0, value: 0 };
    sums.customers++;
    sums.conversions += conversions;
    sums.value += value;
    found.set(code, sums);
  }
  return [...found.values()];
}
