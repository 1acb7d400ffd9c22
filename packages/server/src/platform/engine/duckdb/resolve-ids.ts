import { createHash } from 'node:crypto';
import { type DuckDBConnection, INTEGER, UTINYINT, VARCHAR } from '@duckdb/node-api';
import { appendColumns } from './append-columns.ts';
import { schemaOf, tableOf } from './tables.ts';

type Asked = { workspaceId: string; table: 'customers' | 'sessions'; ids: readonly string[]; nextCode: number };

/** The code of each id; ids not known yet get the next ones in their order. `ids` are all different. */
export async function resolveIds(
  connection: DuckDBConnection,
  { workspaceId, table, ids, nextCode }: Asked,
): Promise<{ codes: Int32Array; nextCode: number }> {
  const codes = new Int32Array(ids.length).fill(-1);
  if (ids.length === 0) return { codes, nextCode };
  await connection.run('CREATE OR REPLACE TEMP TABLE asked_ids (place INTEGER, id VARCHAR)');
  await appendColumns(connection, { table: 'asked_ids', schema: 'main', catalog: 'temp' }, [
    { type: INTEGER, values: ids.map((_, place) => place) },
    { type: VARCHAR, values: ids },
  ]);
  const known = await connection.runAndReadAll(
    `SELECT asked.place, known.code FROM ${tableOf(workspaceId, table)} known JOIN temp.asked_ids asked USING (id)`,
  );
  for (const [place, code] of known.getRowsJS() as [number, number][]) codes[place] = code;
  await connection.run('DROP TABLE temp.asked_ids');
  const added: { id: string; code: number }[] = [];
  let next = nextCode;
  ids.forEach((id, place) => {
    if (codes[place] !== -1) return;
    codes[place] = next;
    added.push({ id, code: next++ });
  });
  await appendColumns(connection, { table, schema: schemaOf(workspaceId) }, [
    { type: INTEGER, values: added.map(({ code }) => code) },
    { type: VARCHAR, values: added.map(({ id }) => id) },
    ...(table === 'customers'
      ? [
          { type: UTINYINT, values: added.map(({ id }) => groupOf(id)) },
          { type: INTEGER, values: added.map(() => null) },
        ]
      : []),
  ]);
  return { codes, nextCode: next };
}

/** First byte of the MD5 of the id, as `customerGroups` has it. */
export function groupOf(id: string): number {
  return createHash('md5').update(id).digest()[0]!;
}
