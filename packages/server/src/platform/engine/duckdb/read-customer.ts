import { dimensions } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { StoredCustomer } from '../interaction-store.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import { findCustomer, readStitched } from './aliases.ts';
import { type Catalog, namesOf, segmentKind, segmentValues } from './catalog.ts';
import { codedColumns } from './coded-columns.ts';
import { tableOf } from './tables.ts';

type Asked = { workspaceId: string; customer: string; limit: number; catalog: Catalog };
type Row = Record<string, unknown>;

/** The last interactions of a customer, whatever id is named; null: there is none. */
export async function readStoredCustomer(
  connection: DuckDBConnection,
  { workspaceId, customer, limit, catalog }: Asked,
): Promise<StoredCustomer | null> {
  const code = await findCustomer(connection, { workspaceId, id: customer });
  if (code === null) return null;
  const { end, codes } = await readStitched(connection, { workspaceId, code });
  const list = codes.join(', ');
  const customers = tableOf(workspaceId, 'customers');
  const found = await connection.runAndReadAll(
    `SELECT i.* EXCLUDE (seq, batch, customer, time, session, segment_set), i.time::DOUBLE AS time, c.id AS customer,
            s.id AS session, sets.id AS segments, p.json AS properties
     FROM (SELECT * FROM ${tableOf(workspaceId, 'interactions')} WHERE customer IN (${list})
           ORDER BY time DESC, seq DESC LIMIT ${Math.floor(limit) + 1}) i
     JOIN ${customers} c ON c.code = i.customer
     LEFT JOIN ${tableOf(workspaceId, 'sessions')} s ON s.code = i.session
     LEFT JOIN ${tableOf(workspaceId, 'segment_sets')} sets ON sets.code = i.segment_set
     LEFT JOIN (SELECT * FROM ${tableOf(workspaceId, 'properties')} WHERE customer IN (${list})) p ON p.seq = i.seq
     ORDER BY i.time DESC, i.seq DESC`,
  );
  const rows = found.getRowObjectsJS() as Row[];
  if (rows.length === 0) return null;
  const ids = (await connection.runAndReadAll(`SELECT code, id FROM ${customers} WHERE code IN (${list})`)).getRowsJS();
  const idOf = new Map(ids as [number, string][]);
  return {
    customer: idOf.get(end)!,
    aliases: [...idOf].flatMap(([other, id]) => (other === end ? [] : [id])).sort(),
    segments: await readSegments(connection, { workspaceId, list, catalog }),
    rows: rows.slice(0, limit).reverse().map(asInteraction(catalog)),
    more: rows.length > limit,
  };
}

async function readSegments(
  connection: DuckDBConnection,
  { workspaceId, list, catalog }: { workspaceId: string; list: string; catalog: Catalog },
): Promise<Record<string, string>> {
  const found = await connection.runAndReadAll(
    `SELECT segment, value FROM ${tableOf(workspaceId, 'customer_segments')} WHERE customer IN (${list})
     ORDER BY time, seq`,
  );
  const names = namesOf(catalog, segmentKind);
  const latest = new Map(found.getRowsJS() as [number, number][]);
  return Object.fromEntries(
    Array.from(latest, ([segment, value]) => [names[segment]!, namesOf(catalog, segmentValues(segment))[value]!]),
  );
}

function asInteraction(catalog: Catalog): (row: Row) => StoredInteraction {
  const names = new Map(
    ['touchpoint', ...codedColumns.map(({ kind }) => kind)].map((kind) => [kind, namesOf(catalog, kind)]),
  );
  const named = (kind: string, code: unknown) => (code === null ? null : names.get(kind)![code as number]!);
  const columnOf = new Map(codedColumns.map(({ kind, column }) => [kind, column]));
  return (row) => {
    const number = (column: string) => row[column] as number | null;
    return {
      customer: row['customer'] as string,
      touchpoint: named('touchpoint', row['touchpoint'])!,
      time: row['time'] as number,
      offsetMinutes: number('offset_minutes'),
      session: row['session'] as string | null,
      dimensions: Object.fromEntries(
        dimensions.map((dimension) => [dimension, named(dimension, row[columnOf.get(dimension)!])]),
      ) as StoredInteraction['dimensions'],
      value: number('value'),
      cost: number('cost'),
      rating:
        row['rating'] === null
          ? null
          : {
              value: number('rating')!,
              low: number('rating_low')!,
              high: number('rating_high')!,
              common: number('common')!,
            },
      durationSeconds: number('duration_seconds'),
      reportedOrigin: named('reportedOrigin', row['reported_origin']),
      segments: fromJson(row['segments']),
      properties: fromJson(row['properties']),
    };
  };
}

function fromJson<T>(text: unknown): T | null {
  return text === null ? null : (JSON.parse(text as string) as T);
}
