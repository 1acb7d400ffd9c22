import type { ColumnSummary } from '@anklang/domain';
import { numberOf } from '../number-of.ts';
import type { CodedColumn } from './coded-column.ts';
import type { Table } from './table.ts';

const countedDistinct = 1000;
const shownValues = 30;

/** Every column at a glance; one pass over its codes. */
export function summariseColumns(table: Table): ColumnSummary[] {
  return table.columns.map((name, index) => summarise(name, table.coded[index]!, table.rows));
}

function summarise(name: string, { values, codes }: CodedColumn, rows: number): ColumnSummary {
  const counts = countCodes(codes, values.length);
  let numeric = 0;
  let minimum: number | null = null;
  let maximum: number | null = null;
  const present: number[] = [];
  for (let code = 1; code < values.length; code++) {
    if (counts[code] === 0) continue;
    present.push(code);
    const value = numberOf(values[code]!);
    if (value === null) continue;
    numeric += counts[code]!;
    minimum = minimum === null ? value : Math.min(minimum, value);
    maximum = maximum === null ? value : Math.max(maximum, value);
  }
  const frequent = present.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, shownValues);
  return {
    name,
    filled: rows - counts[0]!,
    empty: counts[0]!,
    numeric,
    distinct: Math.min(present.length, countedDistinct),
    minimum,
    maximum,
    values: frequent.map((code) => ({ value: values[code]!.slice(0, 200), count: counts[code]! })),
  };
}

function countCodes(codes: CodedColumn['codes'], distinct: number): Uint32Array {
  const counts = new Uint32Array(distinct);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return counts;
}
