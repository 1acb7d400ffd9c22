import { dimensions } from '@anklang/domain';
import { type DuckDBConnection, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Batch } from '../interaction-store.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import { appendColumns, column } from './append-columns.ts';
import { findSameBatch, recordBatch } from './batch-keys.ts';
import type { Naming } from './naming.ts';
import { longNumbers, numbers } from './number-column.ts';
import { resolveIds } from './resolve-ids.ts';
import { type IdTable, schemaOf } from './tables.ts';
import type { Writing, Written } from './workspaces.ts';
import { writeSegments } from './write-segments.ts';

/** Writes a batch inside the transaction of the connection. Throws `batch_key_reused`, `names_too_many`. */
export async function writeBatch(
  connection: DuckDBConnection,
  { batch, catalog, naming }: Writing & { batch: Batch },
): Promise<Written<{ repeated: boolean; accepted: number }>> {
  const before = await findSameBatch(connection, batch);
  if (before) return { answer: { repeated: true, accepted: before.accepted }, next: {} };
  const { workspaceId, rows } = batch;
  const schema = schemaOf(workspaceId);
  const codesOf = async (table: IdTable, nextCode: number, idOf: (row: StoredInteraction) => string | null) => {
    const { ids, places } = differentOf(rows, idOf);
    const resolved = await resolveIds(connection, { workspaceId, table, ids, nextCode });
    return { ...resolved, codeOf: (r: number) => (places[r] === null ? null : resolved.codes[places[r]!]!) };
  };
  const customers = await codesOf('customers', catalog.nextCustomer, ({ customer }) => customer);
  const sessions = await codesOf('sessions', catalog.nextSession, ({ session }) => session);
  const sets = await codesOf('segment_sets', catalog.nextSegmentSet, ({ segments }) => asJson(segments));
  const number = catalog.nextBatch;
  const customerOf = Int32Array.from(rows, (_, r) => customers.codeOf(r)!);
  await appendColumns(connection, { table: 'interactions', schema }, [
    longNumbers(rows, (_, r) => catalog.nextSeq + r),
    numbers('INTEGER', rows, () => number),
    { type: INTEGER, values: customerOf, known: null },
    numbers('USMALLINT', rows, ({ touchpoint }) => naming.codeOf('touchpoint', touchpoint)),
    longNumbers(rows, ({ time }) => time),
    numbers('SMALLINT', rows, ({ offsetMinutes }) => offsetMinutes),
    numbers('INTEGER', rows, (_, r) => sessions.codeOf(r)),
    ...dimensions.map((dimension) =>
      numbers('USMALLINT', rows, (row) => codeOrNull(naming, dimension, row.dimensions[dimension])),
    ),
    numbers('DOUBLE', rows, ({ value }) => value),
    numbers('DOUBLE', rows, ({ cost }) => cost),
    numbers('UTINYINT', rows, ({ rating }) => rating?.value ?? null),
    numbers('SMALLINT', rows, ({ rating }) => rating?.low ?? null),
    numbers('SMALLINT', rows, ({ rating }) => rating?.high ?? null),
    numbers('UTINYINT', rows, ({ rating }) => rating?.common ?? null),
    numbers('DOUBLE', rows, ({ durationSeconds }) => durationSeconds),
    numbers('USMALLINT', rows, ({ reportedOrigin }) => codeOrNull(naming, 'reportedOrigin', reportedOrigin)),
    numbers('INTEGER', rows, (_, r) => sets.codeOf(r)),
  ]);
  await writeSegments(connection, {
    schema,
    rows,
    customers: customerOf,
    naming,
    batch: number,
    firstSeq: catalog.nextSeq,
  });
  await writeProperties(connection, { schema, rows, customers: customerOf, batch: number, firstSeq: catalog.nextSeq });
  await recordBatch(connection, { ...batch, number, accepted: rows.length });
  return {
    answer: { repeated: false, accepted: rows.length },
    next: {
      nextCustomer: customers.nextCode,
      nextSession: sessions.nextCode,
      nextSegmentSet: sets.nextCode,
      nextSeq: catalog.nextSeq + rows.length,
      nextBatch: number + 1,
    },
  };
}

function codeOrNull(naming: Naming, kind: string, name: string | null): number | null {
  return name === null ? null : naming.codeOf(kind, name);
}

function asJson(values: object | null): string | null {
  return values === null || Object.keys(values).length === 0 ? null : JSON.stringify(values);
}

function differentOf(rows: readonly StoredInteraction[], idOf: (row: StoredInteraction) => string | null) {
  const placeOf = new Map<string, number>();
  const places = rows.map((row) => {
    const id = idOf(row);
    if (id === null) return null;
    const known = placeOf.get(id);
    if (known !== undefined) return known;
    placeOf.set(id, placeOf.size);
    return placeOf.size - 1;
  });
  return { ids: [...placeOf.keys()], places };
}

type Properties = {
  schema: string;
  rows: readonly StoredInteraction[];
  customers: Int32Array;
  batch: number;
  firstSeq: number;
};

async function writeProperties(
  connection: DuckDBConnection,
  { schema, rows, customers, batch, firstSeq }: Properties,
): Promise<void> {
  const found = rows.flatMap(({ properties }, r) => {
    const json = asJson(properties);
    return json === null ? [] : [{ json, customer: customers[r]!, seq: firstSeq + r }];
  });
  await appendColumns(connection, { table: 'properties', schema }, [
    longNumbers(found, ({ seq }) => seq),
    numbers('INTEGER', found, () => batch),
    numbers('INTEGER', found, ({ customer }) => customer),
    column(VARCHAR, found, ({ json }) => json),
  ]);
}
