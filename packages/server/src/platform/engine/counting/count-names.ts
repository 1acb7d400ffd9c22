import { type EventLog, noCode } from '@anklang/analysis';
import type { NameCount } from '../interaction-store.ts';

/** How often each code of a column comes, with how many customers, since when and until when. O(events). */
export function countNames(log: EventLog, column: Uint16Array): (Omit<NameCount, 'name'> & { code: number })[] {
  const interactions = new Uint32Array(65_536);
  const customers = new Uint32Array(65_536);
  const lastCustomer = new Int32Array(65_536).fill(-1);
  const firstAt = new Float64Array(65_536).fill(Number.POSITIVE_INFINITY);
  const lastAt = new Float64Array(65_536).fill(Number.NEGATIVE_INFINITY);
  for (let j = 0; j < log.journeys; j++) {
    for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) {
      const code = column[i]!;
      if (code === noCode) continue;
      interactions[code]!++;
      if (lastCustomer[code] !== j) {
        lastCustomer[code] = j;
        customers[code]!++;
      }
      const time = log.time[i]!;
      if (time < firstAt[code]!) firstAt[code] = time;
      if (time > lastAt[code]!) lastAt[code] = time;
    }
  }
  return Array.from(interactions.keys())
    .filter((code) => interactions[code]! > 0)
    .map((code) => ({
      code,
      interactions: interactions[code]!,
      customers: customers[code]!,
      firstAt: firstAt[code]!,
      lastAt: lastAt[code]!,
    }));
}
