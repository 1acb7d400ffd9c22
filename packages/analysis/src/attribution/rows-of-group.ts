import { AnalysisError } from '../error.ts';
import type { PathTable } from './path-table.ts';

/** Paths of group g: `from[g]` up to `from[g + 1]`. The paths before `from[0]` belong to none and are never resampled. */
export type RowsOfGroup = { count: number; from: Uint32Array };

/** Finds the groups of a table whose `customerOf` never falls; −1: no group. Throws `value_invalid` otherwise. */
export function rowsOfGroup(table: PathTable, groups: number): RowsOfGroup {
  const { customerOf, paths } = table;
  if (!customerOf) throw new AnalysisError('value_invalid', { column: 'customerOf', row: 0, value: 'absent' });
  const from = new Uint32Array(groups + 1);
  let row = 0;
  for (let g = 0; g <= groups; g++) {
    while (row < paths && customerOf[row]! < g) row++;
    from[g] = row;
  }
  for (let p = 0; p < paths; p++) {
    if (customerOf[p]! >= groups || (p > 0 && customerOf[p]! < customerOf[p - 1]!)) {
      throw new AnalysisError('value_invalid', { column: 'customerOf', row: p, value: customerOf[p]! });
    }
  }
  return { count: groups, from };
}

/** The paths of one group as a table of their own; shares the steps. */
export function tableOfGroup(table: PathTable, { from }: RowsOfGroup, g: number): PathTable {
  return tableOfRows(table, from[g]!, from[g + 1]!);
}

/** The paths that belong to no group. */
export function tableOfNone(table: PathTable, { from }: RowsOfGroup): PathTable {
  return tableOfRows(table, 0, from[0]!);
}

function tableOfRows(table: PathTable, start: number, end: number): PathTable {
  return {
    ...table,
    paths: end - start,
    offsets: table.offsets.subarray(start, end + 1),
    conversions: table.conversions.subarray(start, end),
    value: table.value.subarray(start, end),
    nulls: table.nulls.subarray(start, end),
    customerOf: null,
  };
}
