import { AnalysisError } from '../error.ts';

/**
 * Ways to a conversion or to none, each with how often it ended so: the sufficient statistics of attribution. Path p
 * takes the steps `offsets[p]` up to but not including `offsets[p + 1]`; it has at least one.
 */
export type PathTable = {
  /** Touchpoint codes lie in [0, touchpoints). */
  touchpoints: number;
  paths: number;
  /** paths + 1. */
  offsets: Uint32Array;
  /** Touchpoint per step. */
  steps: Uint16Array;
  /** Times the path ended in a conversion, value of these together, times it ended in none. All ≥ 0. */
  conversions: Float64Array;
  value: Float64Array;
  nulls: Float64Array;
  /** Milliseconds from each step to the end of its path; null: not known, as in path files. */
  age: Float64Array | null;
  /** Customer of each path; null: every conversion and every null is a customer of its own. */
  customerOf: Int32Array | null;
  /** Conversions that no touchpoint can be credited with, and their value: not in the columns above. */
  untouched: { conversions: number; value: number };
};

export type PathRow = { path: string; conversions: number; value: number; nulls: number };

/**
 * Path table out of rows such as `a > b > c`. Names are trimmed; their codes follow first appearance. Throws
 * `value_invalid` for an empty path, an empty name, a negative or infinite number; `too_many_touchpoints` beyond 65,535.
 */
export function readPaths(rows: readonly PathRow[], separator = '>'): { table: PathTable; names: string[] } {
  const codes = new Map<string, number>();
  const offsets = new Uint32Array(rows.length + 1);
  const steps: number[] = [];
  rows.forEach((row, p) => {
    for (const part of row.path.split(separator)) {
      const name = part.trim();
      if (name === '') throw new AnalysisError('value_invalid', { column: 'path', row: p, value: row.path });
      if (!codes.has(name)) codes.set(name, codes.size);
      steps.push(codes.get(name)!);
    }
    offsets[p + 1] = steps.length;
  });
  if (codes.size > 65_535) throw new AnalysisError('too_many_touchpoints', { found: codes.size, limit: 65_535 });
  const column = (name: 'conversions' | 'value' | 'nulls') =>
    Float64Array.from(rows, (row, p) => {
      if (row[name] >= 0 && row[name] < Number.POSITIVE_INFINITY) return row[name];
      throw new AnalysisError('value_invalid', { column: name, row: p, value: row[name] });
    });
  const table: PathTable = {
    touchpoints: codes.size,
    paths: rows.length,
    offsets,
    steps: Uint16Array.from(steps),
    conversions: column('conversions'),
    value: column('value'),
    nulls: column('nulls'),
    age: null,
    customerOf: null,
    untouched: { conversions: 0, value: 0 },
  };
  return { table, names: [...codes.keys()] };
}

export function pathTotals(table: PathTable): { conversions: number; value: number; nulls: number } {
  let conversions = 0;
  let value = 0;
  let nulls = 0;
  for (let p = 0; p < table.paths; p++) {
    conversions += table.conversions[p]!;
    value += table.value[p]!;
    nulls += table.nulls[p]!;
  }
  return { conversions, value, nulls };
}
