import type { ReactNode } from 'react';
import { writeCsv } from '../../../lib/write-csv.ts';

/** A column of a table: what it sorts by and takes along as CSV, and how it is shown. */
export type Column<Row> = {
  key: string;
  label: string;
  help?: string;
  /** Numbers stand to the right and sort from the largest first. */
  value: (row: Row) => number | string | null;
  show?: (row: Row) => ReactNode;
  /** What a file says, where it is not what the column sorts by. */
  csv?: (row: Row) => number | string | null;
  /** Head of the column in a file, where numbers stand without their unit. */
  csvLabel?: string;
};

export type Sorting = { sort: string; descending: boolean };

export function isNumber<Row>(column: Column<Row>, rows: readonly Row[]): boolean {
  return rows.some((row) => typeof column.value(row) === 'number');
}

/** What a click on a head asks for next; numbers begin with the largest. */
export function nextSorting(now: Sorting, clicked: string, number: boolean): Sorting {
  return now.sort === clicked ? { sort: clicked, descending: !now.descending } : { sort: clicked, descending: number };
}

type Arranging<Row> = { columns: readonly Column<Row>[]; sorting: Sorting; compare: (a: string, b: string) => number };

/** Sorted by a column; rows without the value go last either way, equals keep their order. */
export function arrange<Row>(rows: readonly Row[], { columns, sorting, compare }: Arranging<Row>): Row[] {
  const column = columns.find(({ key }) => key === sorting.sort);
  if (!column) return [...rows];
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const left = column.value(a);
    const right = column.value(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') return sign * compare(String(left), String(right));
    return sign * (left - right);
  });
}

/** The whole table, heads and all rows, with numbers as they are. */
export function tableCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  return writeCsv([
    columns.map(({ csvLabel, label }) => csvLabel ?? label),
    ...rows.map((row) => columns.map(({ csv, value }) => (csv ?? value)(row))),
  ]);
}
