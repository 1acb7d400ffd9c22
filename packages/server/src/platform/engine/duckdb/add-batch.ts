import { dimensions, fail } from '@anklang/domain';
import {
  BIGINT,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  SMALLINT,
  USMALLINT,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { Batch } from '../interaction-store.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import { appendColumns } from './append-rows.ts';
import { type Catalog, type Naming, segmentKind, segmentValues } from './catalog.ts';
import { resolveIds } from './resolve-ids.ts';
import { schemaOf, tableOf } from './tables.ts';

export type Written = { repeated: boolean; next: Omit<Catalog, 'names'> };

/** Writes a batch inside the transaction of the connection. */
export async function writeBatch(
  connection: DuckDBConnection,
  { batch, catalog, naming }: { batch: Batch; catalog: Catalog; naming: Naming },
): Promise<Written> {
  const { names: _, ...next } = catalog;
  if (await isRepeated(connection, batch)) return { repeated: true, next };
  const { workspaceId, rows } = batch;
  const schema = schemaOf(workspaceId);
  const customers = differentOf(rows, ({ customer }) => customer);
  const sessions = differentOf(rows, ({ session }) => session);
  const { codes: customerCodes, nextCode: nextCustomer } = await resolveIds(connection, {
    workspaceId,
    table: 'customers',
    ids: customers.ids,
    nextCode: catalog.nextCustomer,
  });
  const { codes: sessionCodes, nextCode: nextSession } = await resolveIds(connection, {
    workspaceId,
    table: 'sessions',
    ids: sessions.ids,
    nextCode: catalog.nextSession,
  });
  const number = catalog.nextBatch;
  const customerOf = customers.places.map((place) => customerCodes[place!]!);
  await appendColumns(connection, { table: 'interactions', schema }, [
    column(BIGINT, rows, (_row, r) => BigInt(catalog.nextSeq + r)),
    column(INTEGER, rows, () => number),
    { type: INTEGER, values: customerOf },
    column(USMALLINT, rows, ({ touchpoint }) => naming.codeOf('touchpoint', touchpoint)),
    column(BIGINT, rows, ({ time }) => BigInt(time)),
    column(SMALLINT, rows, ({ offsetMinutes }) => offsetMinutes),
    { type: INTEGER, values: sessions.places.map((place) => (place === null ? null : sessionCodes[place]!)) },
    ...dimensions.map((dimension) =>
      column(USMALLINT, rows, (row) => codeOrNull(naming, dimension, row.dimensions[dimension])),
    ),
    column(DOUBLE, rows, ({ value }) => value),
    column(DOUBLE, rows, ({ cost }) => cost),
    column(UTINYINT, rows, ({ rating }) => rating?.value ?? null),
    column(SMALLINT, rows, ({ rating }) => rating?.low ?? null),
    column(SMALLINT, rows, ({ rating }) => rating?.high ?? null),
    column(UTINYINT, rows, ({ rating }) => rating?.common ?? null),
    column(DOUBLE, rows, ({ durationSeconds }) => durationSeconds),
    column(USMALLINT, rows, ({ reportedOrigin }) => codeOrNull(naming, 'reportedOrigin', reportedOrigin)),
    column(VARCHAR, rows, ({ segments }) => asJson(segments)),
    column(VARCHAR, rows, ({ properties }) => asJson(properties)),
  ]);
  await writeSegments(connection, { schema, rows, customerOf, naming, number, firstSeq: catalog.nextSeq });
  await appendColumns(connection, { table: 'names', schema }, [
    column(VARCHAR, naming.added, ({ kind }) => kind),
    column(USMALLINT, naming.added, ({ code }) => code),
    column(VARCHAR, naming.added, ({ name }) => name),
  ]);
  await recordBatch(connection, { ...batch, number, accepted: rows.length });
  return {
    repeated: false,
    next: { nextCustomer, nextSession, nextSeq: catalog.nextSeq + rows.length, nextBatch: number + 1 },
  };
}

/** Throws `batch_key_reused` where the key stands for other content. */
export async function isRepeated(
  connection: DuckDBConnection,
  { workspaceId, key, contentHash }: { workspaceId: string; key: string; contentHash: string },
): Promise<boolean> {
  const sql = `SELECT content_hash FROM ${tableOf(workspaceId, 'batches')} WHERE key = $1`;
  const [known] = (await connection.runAndReadAll(sql, [key])).getRowsJS() as [string][];
  if (!known) return false;
  if (known[0] !== contentHash) throw fail('batch_key_reused', { batch: key });
  return true;
}

type Record = {
  workspaceId: string;
  number: number;
  key: string;
  contentHash: string;
  receivedAt: number;
  accepted: number;
};

export async function recordBatch(connection: DuckDBConnection, batch: Record): Promise<void> {
  await connection.run(`INSERT INTO ${tableOf(batch.workspaceId, 'batches')} VALUES ($1, $2, $3, $4, $5)`, [
    batch.number,
    batch.key,
    batch.contentHash,
    BigInt(batch.receivedAt),
    BigInt(batch.accepted),
  ]);
}

function column<Row>(type: DuckDBType, rows: readonly Row[], tell: (row: Row, r: number) => DuckDBValue) {
  return { type, values: rows.map(tell) };
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

type Segments = {
  schema: string;
  rows: readonly StoredInteraction[];
  customerOf: readonly number[];
  naming: Naming;
  number: number;
  firstSeq: number;
};

/** The latest value of each customer and segment in the batch. */
async function writeSegments(
  connection: DuckDBConnection,
  { rows, customerOf, naming, ...to }: Segments,
): Promise<void> {
  type Latest = { customer: number; segment: number; value: number; time: number; seq: number };
  const latest = new Map<string, Latest>();
  rows.forEach(({ segments, time }, r) => {
    for (const [name, value] of Object.entries(segments ?? {})) {
      const segment = naming.codeOf(segmentKind, name);
      const customer = customerOf[r]!;
      const key = `${customer} ${segment}`;
      const known = latest.get(key);
      if (known && known.time > time) continue;
      const code = naming.codeOf(segmentValues(segment), value);
      latest.set(key, { customer, segment, value: code, time, seq: to.firstSeq + r });
    }
  });
  const found = [...latest.values()];
  await appendColumns(connection, { table: 'customer_segments', schema: to.schema }, [
    column(INTEGER, found, () => to.number),
    column(INTEGER, found, ({ customer }) => customer),
    column(USMALLINT, found, ({ segment }) => segment),
    column(USMALLINT, found, ({ value }) => value),
    column(BIGINT, found, ({ time }) => BigInt(time)),
    column(BIGINT, found, ({ seq }) => BigInt(seq)),
  ]);
}
