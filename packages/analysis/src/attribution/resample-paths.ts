import type { Random } from '../stats/random.ts';
import type { PathTable } from './path-table.ts';
import { drawPoisson } from './poisson.ts';

/**
 * The table as another sample of customers might have given it (Poisson bootstrap: Hanley & MacGibbon 2006). Where
 * customers are known each of them comes Poisson(1) times with all their paths; otherwise every conversion and every
 * null is a customer of its own, and the value of a path is taken at its mean. Shares the steps. O(paths).
 */
export function resamplePaths(table: PathTable, random: Random): PathTable {
  const { paths, customerOf } = table;
  const conversions = new Float64Array(paths);
  const value = new Float64Array(paths);
  const nulls = new Float64Array(paths);
  let customer = -1;
  let times = 0;
  for (let p = 0; p < paths; p++) {
    if (customerOf === null) {
      conversions[p] = drawPoisson(random, table.conversions[p]!);
      nulls[p] = drawPoisson(random, table.nulls[p]!);
      value[p] = conversions[p] === 0 ? 0 : (table.value[p]! * conversions[p]!) / table.conversions[p]!;
      continue;
    }
    if (customerOf[p] !== customer) {
      customer = customerOf[p]!;
      times = drawPoisson(random, 1);
    }
    conversions[p] = table.conversions[p]! * times;
    nulls[p] = table.nulls[p]! * times;
    value[p] = table.value[p]! * times;
  }
  return { ...table, conversions, value, nulls };
}
