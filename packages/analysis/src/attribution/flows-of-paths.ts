import { AnalysisError } from '../error.ts';
import type { PathTable } from './path-table.ts';

/** Ways that go from one step to the next at the same place of the way. */
export type PathFlow = {
  /** 0: from the first to the second step that is told. */
  position: number;
  from: number;
  /** null: the way ends here. */
  to: number | null;
  conversions: number;
  nulls: number;
};

/**
 * Ways step by step, for a picture of flows: a way longer than `steps` (default 6) is told by its last ones. At every
 * position what arrives at a step leaves it or ends there, so that the picture adds up. By position, then `from`, then
 * `to`, ends last. O(steps).
 */
export function flowsOfPaths(table: PathTable, { steps = 6 }: { steps?: number | undefined } = {}): PathFlow[] {
  if (!(Number.isInteger(steps) && steps >= 1)) {
    throw new AnalysisError('option_invalid', { option: 'steps', value: steps });
  }
  const places = table.touchpoints + 1;
  const numberOf = numberKeys(steps * places * places);
  const flows: PathFlow[] = [];
  for (let p = 0; p < table.paths; p++) {
    const end = table.offsets[p + 1]!;
    const first = Math.max(table.offsets[p]!, end - steps);
    for (let i = first; i < end; i++) {
      const from = table.steps[i]!;
      const to = i + 1 < end ? table.steps[i + 1]! : table.touchpoints;
      const number = numberOf(((i - first) * places + from) * places + to);
      if (number === flows.length) {
        flows.push({
          position: i - first,
          from,
          to: to === table.touchpoints ? null : to,
          conversions: 0,
          nulls: 0,
        });
      }
      const flow = flows[number]!;
      flow.conversions += table.conversions[p]!;
      flow.nulls += table.nulls[p]!;
    }
  }
  const last = table.touchpoints;
  return flows.sort((a, b) => a.position - b.position || a.from - b.from || (a.to ?? last) - (b.to ?? last));
}

/** Keys below this many are looked up in a table, which is much quicker. */
const tableLimit = 1 << 22;

/** Numbers keys as they are met. */
function numberKeys(keys: number): (key: number) => number {
  let count = 0;
  if (keys <= tableLimit) {
    const numbers = new Int32Array(keys).fill(-1);
    return (key) => {
      if (numbers[key]! < 0) numbers[key] = count++;
      return numbers[key]!;
    };
  }
  const numbers = new Map<number, number>();
  return (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, count);
    return count++;
  };
}
