import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { AnklangError, fail } from '@anklang/domain';
import type { OcelReader } from './ocel-reader.ts';

/** Bytes of one value; a longer one ends the reading. */
const longestValue = 1024 * 1024;
const mostColumns = 2000;
const mostTypes = 1000;

/**
 * Reads OCEL 2.0 out of a SQLite database that may be meant to do harm: it is opened where it lies, never written to, not
 * even beside it; only true tables are read, no views, no virtual tables, no computed columns, so nothing of the
 * database's own ever runs.
 */
export function readOcelSqlite(path: string, reader: OcelReader, limit: OcelSqliteLimit = {}): void {
  const url = pathToFileURL(path);
  url.search = '?mode=ro&immutable=1';
  try {
    const database = new DatabaseSync(url, {
      readOnly: true,
      allowExtension: false,
      defensive: true,
      limits: { length: longestValue, sqlLength: 100_000, column: mostColumns, attach: 0, vdbeOp: 250_000 },
    });
    try {
      database.exec(
        'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY',
      );
      readTables(database, reader, limit);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof AnklangError) throw error;
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    if (/too big/i.test(detail)) throw fail('file_too_large', { what: 'cell', limit: longestValue });
    throw fail('file_unreadable', { format: 'OCEL', reason: 'damaged', detail });
  }
}

/** How much to read where a first look is enough: the first events, with their relations and objects. */
export type OcelSqliteLimit = { events?: number | undefined };

const needed = {
  event: ['ocel_id', 'ocel_type'],
  event_map_type: ['ocel_type', 'ocel_type_map'],
  object: ['ocel_id', 'ocel_type'],
  event_object: ['ocel_event_id', 'ocel_object_id'],
} as const;

function readTables(database: DatabaseSync, reader: OcelReader, { events }: OcelSqliteLimit): void {
  const tables = tablesOf(database);
  for (const [name, columns] of Object.entries(needed)) {
    const stored = tables.has(name) ? columnsOf(database, name) : [];
    if (!columns.every((column) => stored.includes(column))) {
      throw fail('file_unreadable', { format: 'OCEL', reason: 'ocelMissing' });
    }
  }
  const most = events === undefined ? '' : ` LIMIT ${events}`;
  const chosen = `(SELECT rowid AS place, ocel_id, ocel_type FROM event ORDER BY rowid${most})`;
  const types = [...rowsOf(database, 'SELECT ocel_type, ocel_type_map FROM event_map_type LIMIT ?', mostTypes)];
  for (const { ocel_type: type, ocel_type_map: suffix } of types) {
    const table = `event_${textOf(suffix) ?? ''}`;
    const name = textOf(type);
    if (name === null || !tables.has(table) || Object.hasOwn(needed, table)) continue;
    readEvents(database, { reader, type: name, table, chosen });
  }
  const ofChosen = events === undefined ? '' : ` WHERE ocel_event_id IN (SELECT ocel_id FROM ${chosen})`;
  const related = `SELECT ocel_event_id, ocel_object_id FROM event_object${ofChosen}`;
  for (const { ocel_event_id: event, ocel_object_id: object } of rowsOf(database, related)) {
    const [key, id] = [textOf(event), textOf(object)];
    if (key !== null && id !== null) reader.relation(key, id);
  }
  const met = events === undefined ? '' : ` WHERE ocel_id IN (SELECT ocel_object_id FROM event_object${ofChosen})`;
  for (const row of rowsOf(database, `SELECT ocel_id, ocel_type FROM object${met}`)) {
    const [id, type] = [textOf(row['ocel_id']), textOf(row['ocel_type'])];
    if (id !== null && type !== null) reader.object(id, type);
  }
}

type EventTable = { reader: OcelReader; type: string; table: string; chosen: string };

/** The events of one type: what is said of each stands in a table of that type. */
function readEvents(database: DatabaseSync, { reader, type, table, chosen }: EventTable): void {
  const columns = columnsOf(database, table);
  if (!columns.includes('ocel_id') || !columns.includes('ocel_time')) return;
  const kept = columns.map((column, at) => `d.${named(column)} AS c${at}`).join(', ');
  const rows = rowsOf(
    database,
    `SELECT e.place AS place, ${kept} FROM ${chosen} e CROSS JOIN ${named(table)} d ON d.ocel_id = e.ocel_id WHERE e.ocel_type = ?`,
    type,
  );
  for (const row of rows) {
    const attributes = new Map<string, string>();
    for (const [at, column] of columns.entries()) {
      const value = textOf(row[`c${at}`]);
      if (value !== null) attributes.set(column, value);
    }
    const key = attributes.get('ocel_id');
    const time = attributes.get('ocel_time') ?? null;
    attributes.delete('ocel_id');
    attributes.delete('ocel_time');
    if (key !== undefined) reader.event({ key, line: Number(row['place']), type, time, attributes });
  }
}

/** Names of the true tables. */
function tablesOf(database: DatabaseSync): Set<string> {
  const rows = rowsOf(database, `SELECT name, sql FROM sqlite_schema WHERE type = 'table' LIMIT 5000`);
  const names = new Set<string>();
  for (const { name, sql } of rows) {
    if (typeof name === 'string' && typeof sql === 'string' && /^\s*create\s+table\b/i.test(sql)) names.add(name);
  }
  return names;
}

/** Names of the columns that are stored, not computed. */
function columnsOf(database: DatabaseSync, table: string): string[] {
  const rows = rowsOf(database, `SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 LIMIT ${mostColumns}`, table);
  return [...rows].map(({ name }) => String(name));
}

function* rowsOf(database: DatabaseSync, sql: string, ...values: (string | number)[]) {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  yield* statement.iterate(...values) as Iterable<Record<string, unknown>>;
}

function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
