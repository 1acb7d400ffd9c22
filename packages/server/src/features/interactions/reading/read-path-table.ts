import { type PathRow, type PathTable, readPaths } from '@anklang/analysis';
import { fail, type PathMapping } from '@anklang/domain';
import { numberOf, type Table } from '../../feedback/index.ts';
import { placesOf } from './read-log-table.ts';

export type ReadPathTable = { paths: PathTable; touchpoints: string[] };

/** Above this a table of all pairs is neither quick nor worth looking at. */
const mostTouchpoints = 2000;

/** Reads rows such as `a > b > c` with their numbers. Empty cells count as zero, a path without a name is refused. */
export function readPathTable(table: Table, mapping: PathMapping): ReadPathTable {
  const rows = collectPathRows(table, mapping);
  const { table: paths, names: touchpoints } = readPaths(rows, mapping.separator);
  return { paths, touchpoints };
}

/** The rows of a path file as they stand there, every cell readable. */
export function collectPathRows(table: Table, mapping: PathMapping): PathRow[] {
  const { path, conversions, value, nulls, separator } = mapping;
  const columns = [path, conversions, value, nulls].filter((column) => column !== undefined);
  const places = placesOf(table, columns);
  const wrong = new Map<string, { value: string; line: number; count: number }>();
  const note = (column: string, text: string, row: number) => {
    const before = wrong.get(column);
    if (before) before.count++;
    else wrong.set(column, { value: text.slice(0, 200), line: table.lineOf(row), count: 1 });
  };
  const number = (row: number, column: string | undefined): number => {
    if (column === undefined) return 0;
    const text = table.cell(row, places.get(column)!);
    const found = text === null ? 0 : numberOf(text);
    if (found !== null && found >= 0) return found;
    note(column, text!, row);
    return 0;
  };
  const rows: PathRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    const text = table.cell(row, places.get(path)!) ?? '';
    if (text.split(separator).some((name) => name.trim() === '')) note(path, text, row);
    rows.push({
      path: text,
      conversions: number(row, conversions),
      value: number(row, value),
      nulls: number(row, nulls),
    });
  }
  for (const column of columns) {
    const found = wrong.get(column);
    if (found) throw fail('value_unreadable', { column, ...found, what: column === path ? 'path' : 'count' });
  }
  if (rows.every((row) => row.conversions === 0 && row.nulls === 0)) throw fail('log_empty', {});
  const names = new Set(rows.flatMap((row) => row.path.split(separator).map((name) => name.trim())));
  if (names.size > mostTouchpoints) throw fail('touchpoints_too_many', { found: names.size, limit: mostTouchpoints });
  return rows;
}
