import { fail, type LogKind } from '@anklang/domain';
import type { Table } from '../../../feedback/index.ts';
import { collectSample } from '../sample-table.ts';
import { readPieces } from '../unpack-file.ts';
import { columnOfObject, ocelTime, ocelType } from './ocel-columns.ts';
import type { OcelEvent, OcelReader } from './ocel-reader.ts';
import { readOcelJson } from './read-ocel-json.ts';
import { readOcelSqlite } from './read-ocel-sqlite.ts';

export type OcelSample = {
  readonly table: Table;
  readonly rows: number | null;
  /** Events of the sample that have exactly one object of each type. */
  readonly single: ReadonlyMap<string, number>;
};

type OcelFile = { path: string; packed: boolean; kind: LogKind };

const mostEvents = 5000;
const mostObjects = 50_000;

/** The first events of an OCEL log as a table: what happened, when, and the objects it had to do with by their types. */
export async function sampleOcel(log: OcelFile): Promise<OcelSample> {
  const events: OcelEvent[] = [];
  const objectsOf = new Map<string, string[]>();
  const typeOf = new Map<string, string>();
  const wanted = new Set<string>();
  let complete = true;
  const reader: OcelReader = {
    event(event) {
      if (events.length >= mostEvents) throw enough;
      events.push(event);
    },
    relation(key, id) {
      const known = objectsOf.get(key);
      if (known === undefined) objectsOf.set(key, [id]);
      else if (known.length < 1000) known.push(id);
      wanted.add(id);
    },
    object(id, type) {
      if (typeOf.size < mostObjects || wanted.has(id)) typeOf.set(id, type);
    },
  };
  if (log.kind === 'ocel-sqlite') {
    readOcelSqlite(log.path, reader, { events: mostEvents });
    complete = events.length < mostEvents;
  } else {
    complete = await untilEnough(readOcelJson(readPieces(log, Number.POSITIVE_INFINITY), reader));
    if ([...wanted].some((id) => !typeOf.has(id))) await findTypes(log, { wanted, typeOf });
  }
  if (events.length === 0) throw fail('log_empty', {});
  return { ...tabulate({ events, objectsOf, typeOf }), rows: complete ? events.length : null };
}

const enough = Symbol('enough');

/** Whether the reading came to its end by itself. */
async function untilEnough(reading: Promise<void>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (error !== enough) throw error;
    return false;
  }
}

/** Objects may stand far behind the events they belong to. */
async function findTypes(
  log: OcelFile,
  { wanted, typeOf }: { wanted: ReadonlySet<string>; typeOf: Map<string, string> },
): Promise<void> {
  let missing = [...wanted].filter((id) => !typeOf.has(id)).length;
  const reader: OcelReader = {
    event() {},
    relation() {},
    object(id, type) {
      if (!wanted.has(id) || typeOf.has(id)) return;
      typeOf.set(id, type);
      if (--missing === 0) throw enough;
    },
  };
  await untilEnough(readOcelJson(readPieces(log, Number.POSITIVE_INFINITY), reader));
}

function tabulate(found: {
  events: readonly OcelEvent[];
  objectsOf: ReadonlyMap<string, readonly string[]>;
  typeOf: ReadonlyMap<string, string>;
}): Pick<OcelSample, 'table' | 'single'> {
  const sample = collectSample([ocelType, ocelTime]);
  const single = new Map<string, number>();
  for (const { key, line, type, time, attributes } of found.events) {
    const row = new Map(attributes);
    if (type !== null) row.set(ocelType, type);
    if (time !== null) row.set(ocelTime, time);
    const ids = new Map<string, string[]>();
    for (const id of new Set(found.objectsOf.get(key))) {
      const of = found.typeOf.get(id);
      if (of !== undefined) ids.set(of, [...(ids.get(of) ?? []), id]);
    }
    for (const [of, some] of ids) {
      row.set(columnOfObject(of), some.join(', '));
      if (some.length === 1) single.set(of, (single.get(of) ?? 0) + 1);
    }
    sample.add(row, line);
  }
  return { table: sample.table()!, single };
}
