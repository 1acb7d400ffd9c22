import { fail, type LogMapping, nearestNames } from '@anklang/domain';
import type { Table } from '../../feedback/index.ts';
import { type CollectedLog, LogCollector } from './log-collector.ts';
import { orderInTable } from './order-of-times.ts';
import { columnsOf, joined } from './read-xes.ts';
import { timesOf } from './times-of.ts';
import type { LogLimits } from './unpack-file.ts';

/** Reads an event log out of a table as its mapping says. */
export function readLogTable(
  table: Table,
  mapping: LogMapping,
  { limits, serial }: { limits: LogLimits; serial: boolean },
): CollectedLog {
  const times = timesOf(mapping, { order: orderInTable(table, mapping.time), serial });
  const collector = new LogCollector(mapping, { limits, times });
  const places = placesOf(table, columnsOf(mapping));
  const counting = mapping.transitions && new Set(mapping.transitions.count);
  const parts = [mapping.touchpoint].flat();
  const reader = (column: string | undefined) => {
    const place = column === undefined ? undefined : places.get(column);
    return (row: number) => (place === undefined ? null : table.cell(row, place));
  };
  const cells = {
    customer: reader(mapping.customer),
    case: reader(mapping.case),
    time: reader(mapping.time),
    department: reader(mapping.department),
    channel: reader(mapping.channel),
    rating: reader(mapping.rating?.column),
    value: reader(mapping.conversion?.value),
  };
  const touchpoint = parts.map(reader);
  const transition = reader(mapping.transitions?.column);
  for (let row = 0; row < table.rows; row++) {
    if (counting && !counting.has(transition(row) ?? '')) continue;
    collector.add(
      {
        customer: cells.customer(row),
        case: cells.case(row),
        touchpoint: joined(touchpoint.map((cell) => cell(row))),
        time: cells.time(row),
        department: cells.department(row),
        channel: cells.channel(row),
        rating: cells.rating(row),
        value: cells.value(row),
      },
      table.lineOf(row),
    );
  }
  return collector.finish();
}

/** Where each column stands; a missing one is named with those that are called alike. */
export function placesOf(table: Table, columns: readonly string[]): Map<string, number> {
  const places = new Map(table.columns.map((name, index) => [name, index]));
  for (const column of columns) {
    if (!places.has(column)) throw fail('column_missing', { column, candidates: nearestNames(column, table.columns) });
  }
  return places;
}
