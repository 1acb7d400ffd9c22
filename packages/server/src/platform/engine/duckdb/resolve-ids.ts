import { type DuckDBConnection, VARCHAR } from '@duckdb/node-api';
import { appendColumns, column } from './append-columns.ts';
import { numbers } from './number-column.ts';
import { numbersOf } from './read-columns.ts';
import { type IdTable, tableOf } from './tables.ts';

type Asked = { workspaceId: string; table: IdTable; ids: readonly string[]; nextCode: number };

/** SQL for the group of a customer id: the first byte of its MD5, see `customerGroups`. */
export const groupOfId = `('0x' || substr(md5(id), 1, 2))::UTINYINT`;

/** The code of each id; ids not known yet get the next ones in their order. `ids` are all different. */
export async function resolveIds(
  connection: DuckDBConnection,
  { workspaceId, table, ids, nextCode }: Asked,
): Promise<{ codes: Int32Array; nextCode: number }> {
  const codes = new Int32Array(ids.length).fill(-1);
  if (ids.length === 0) return { codes, nextCode };
  const known = tableOf(workspaceId, table);
  await connection.run('CREATE OR REPLACE TEMP TABLE asked_ids (place INTEGER, id VARCHAR)');
  await appendColumns(connection, { table: 'asked_ids', schema: 'main', catalog: 'temp' }, [
    numbers('INTEGER', ids, (_, place) => place),
    column(VARCHAR, ids, (id) => id),
  ]);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE resolved_ids AS
     SELECT asked.place, asked.id, known.code FROM temp.asked_ids asked LEFT JOIN ${known} known USING (id)`,
  );
  const more = table === 'customers' ? `, ${groupOfId}, NULL` : '';
  await connection.run(
    `INSERT INTO ${known} SELECT (${nextCode} + row_number() OVER (ORDER BY place) - 1)::INTEGER, id${more}
     FROM temp.resolved_ids WHERE code IS NULL`,
  );
  for await (const chunk of await connection.stream(
    'SELECT place, code FROM temp.resolved_ids WHERE code IS NOT NULL',
  )) {
    const places = numbersOf(chunk, 0, Int32Array);
    const found = numbersOf(chunk, 1, Int32Array);
    for (let i = 0; i < places.length; i++) codes[places[i]!] = found[i]!;
  }
  await connection.run('DROP TABLE temp.resolved_ids; DROP TABLE temp.asked_ids');
  let next = nextCode;
  for (let place = 0; place < codes.length; place++) if (codes[place] === -1) codes[place] = next++;
  return { codes, nextCode: next };
}
