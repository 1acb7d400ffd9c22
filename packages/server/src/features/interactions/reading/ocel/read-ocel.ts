import { fail, type LogMapping, nearestNames } from '@anklang/domain';
import { type CollectedLog, LogCollector } from '../log-collector.ts';
import { columnsOf, joined } from '../read-xes.ts';
import { timesOf } from '../times-of.ts';
import { type LogFile, type LogLimits, logTooLarge, readPieces } from '../unpack-file.ts';
import { columnOfObject, objectTypeOf, ocelTime, ocelType } from './ocel-columns.ts';
import type { OcelEvent, OcelReader } from './ocel-reader.ts';
import { readOcelJson } from './read-ocel-json.ts';
import { readOcelSqlite } from './read-ocel-sqlite.ts';

/**
 * Reads an OCEL 2.0 log as its mapping says, all of it in memory. An event with several customers, or several cases,
 * becomes a row for each of them; of other types the first object counts.
 */
export async function readOcel(
  file: LogFile,
  { mapping, limits }: { mapping: LogMapping; limits: LogLimits },
): Promise<CollectedLog> {
  const { events, objectsOf, typeOf, reader } = collectParts();
  if (file.kind === 'ocel-sqlite') readOcelSqlite(file.path, reader);
  else await readOcelJson(readPieces(file, limits.unpacked), reader);
  for (const column of columnsOf(mapping)) refuseUnknown(column, typeOf);

  const collector = new LogCollector(mapping, { limits, times: timesOf(mapping) });
  const counting = mapping.transitions && new Set(mapping.transitions.count);
  let rows = 0;
  for (const event of events.sort((a, b) => a.line - b.line)) {
    const objects = objectsByType(objectsOf.get(event.key), typeOf);
    const cell = (column: string | undefined) => (column === undefined ? null : cellOf(event, objects, column));
    if (counting && !counting.has(cell(mapping.transitions!.column) ?? '')) continue;
    const several = (column: string | undefined) => {
      const type = column === undefined ? null : objectTypeOf(column);
      return type === null ? [cell(column)] : (objects.get(type) ?? [null]);
    };
    const common = {
      touchpoint: joined([mapping.touchpoint].flat().map(cell)),
      time: cell(mapping.time),
      department: cell(mapping.department),
      channel: cell(mapping.channel),
      rating: cell(mapping.rating?.column),
      value: cell(mapping.conversion?.value),
    };
    for (const customer of several(mapping.customer)) {
      for (const caseName of several(mapping.case)) {
        if (++rows > limits.rows) throw logTooLarge('rows', limits.rows);
        collector.add({ customer, case: caseName, ...common }, event.line);
      }
    }
  }
  return collector.finish();
}

function collectParts() {
  const events: OcelEvent[] = [];
  const objectsOf = new Map<string, string[]>();
  const typeOf = new Map<string, string>();
  const reader: OcelReader = {
    event: (event) => void events.push(event),
    relation(key, id) {
      const known = objectsOf.get(key);
      if (known === undefined) objectsOf.set(key, [id]);
      else known.push(id);
    },
    object(id, type) {
      if (!typeOf.has(id)) typeOf.set(id, type);
    },
  };
  return { events, objectsOf, typeOf, reader };
}

function refuseUnknown(column: string, typeOf: ReadonlyMap<string, string>): void {
  if (objectTypeOf(column) === null) return;
  const known = [...new Set(typeOf.values())].map(columnOfObject);
  if (!known.includes(column)) throw fail('column_missing', { column, candidates: nearestNames(column, known) });
}

/** Each object once; what refers to nothing is nothing. */
function objectsByType(
  ids: readonly string[] | undefined,
  typeOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, string[]> {
  const objects = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const type = typeOf.get(id);
    if (type === undefined) continue;
    const known = objects.get(type);
    if (known === undefined) objects.set(type, [id]);
    else known.push(id);
  }
  return objects;
}

function cellOf(event: OcelEvent, objects: ReadonlyMap<string, string[]>, column: string): string | null {
  if (column === ocelType) return event.type;
  if (column === ocelTime) return event.time;
  const type = objectTypeOf(column);
  return type === null ? (event.attributes.get(column) ?? null) : (objects.get(type)?.[0] ?? null);
}
