import type { ColumnSummary } from './schema.ts';

/** A column at a glance from its values and how often each occurs. */
export function column(name: string, counts: Readonly<Record<string, number>>, empty = 0): ColumnSummary {
  const values = Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
  const numbers = values.filter(({ value }) => /^-?\d+(\.\d+)?$/.test(value));
  const sum = (list: typeof values) => list.reduce((total, { count }) => total + count, 0);
  const sorted = numbers.map(({ value }) => Number(value)).sort((a, b) => a - b);
  return {
    name,
    filled: sum(values),
    empty,
    numeric: sum(numbers),
    distinct: Math.min(1000, values.length),
    minimum: sorted[0] ?? null,
    maximum: sorted.at(-1) ?? null,
    values: values.slice(0, 30),
  };
}

/** Every respondent has another one. */
export function unique(name: string, people: number): ColumnSummary {
  return column(name, Object.fromEntries(Array.from({ length: people }, (_, person) => [String(person + 1001), 1])));
}

/** Ratings from the lowest to the highest, `codes` beside them. */
export function ratings(
  name: string,
  counts: readonly number[],
  codes: Readonly<Record<string, number>> = {},
  low = 1,
) {
  return column(name, { ...Object.fromEntries(counts.map((count, step) => [String(low + step), count])), ...codes });
}
