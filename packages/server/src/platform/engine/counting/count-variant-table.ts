import { countVariants, type EventLog, notRated, pathOfVariant, variantsToCover } from '@anklang/analysis';
import type { VariantTable } from '../measures.ts';
import { compareJourneys } from './compare-journeys.ts';
import type { View } from './derive-view.ts';

/** Different paths with their outcomes, most taken first; equals in the order of their steps. O(events + variants log). */
export function countVariantTable({ log, journeys, customers }: View, limit: number): VariantTable {
  const variants = countVariants(log);
  const { count, example, variantOf } = variants;
  const shown = Math.min(limit, count.length);
  const order = firstVariants(log, { count, example, shown });
  const place = new Int32Array(count.length).fill(-1);
  const rows = order.map((v, row) => {
    place[v] = row;
    const path = pathOfVariant(log, variants, v);
    return { path, journeys: count[v]!, rated: 0, ratingSum: 0, ratingSquares: 0, converted: 0 };
  });
  if (log.rating || log.value) {
    for (let j = 0; j < log.journeys; j++) {
      const row = rows[place[variantOf[j]!] ?? -1];
      if (row) addOutcome(row, log, j);
    }
  }
  return {
    journeys,
    customers,
    variants: count.length,
    toCover80: variantsToCover(variants, 0.8),
    rows,
  };
}

/** The first `shown` variants in the promised order: counts fall already, only equals have to be put in order. */
function firstVariants(
  log: EventLog,
  { count, example, shown }: { count: Uint32Array; example: Uint32Array; shown: number },
): number[] {
  const compare = (a: number, b: number) => compareJourneys(log, example[a]!, example[b]!);
  const order: number[] = [];
  for (let from = 0; from < shown; ) {
    let to = from + 1;
    while (to < count.length && count[to] === count[from]) to++;
    for (const v of firstOf({ from, to, wanted: shown - order.length, compare })) order.push(v);
    from = to;
  }
  return order;
}

type Range = { from: number; to: number; wanted: number; compare: (a: number, b: number) => number };

/** The first `wanted` numbers of a range; there may be a million variants taken once, and a hundred looked at. */
function firstOf({ from, to, wanted, compare }: Range): Uint32Array {
  const enough = 2 * wanted + 1024;
  let best = Uint32Array.from({ length: Math.min(enough, to - from) }, (_, v) => from + v).sort(compare);
  for (let next = from + best.length; next < to; ) {
    const last = best[wanted - 1]!;
    const kept = best.subarray(0, wanted);
    const better: number[] = [];
    for (; next < to && better.length < enough; next++) if (compare(next, last) < 0) better.push(next);
    best = Uint32Array.from([...kept, ...better]).sort(compare);
  }
  return best.subarray(0, wanted);
}

function addOutcome(row: VariantTable['rows'][number], log: EventLog, j: number): void {
  const { rating, value } = log;
  let sum = 0;
  let rated = 0;
  let converted = 0;
  for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) {
    if (rating && rating[i] !== notRated) {
      sum += rating[i]!;
      rated++;
    }
    if (value && !Number.isNaN(value[i]!)) converted = 1;
  }
  row.converted += converted;
  if (rated === 0) return;
  const mean = sum / rated;
  row.rated++;
  row.ratingSum += mean;
  row.ratingSquares += mean * mean;
}
