import { fail } from '@anklang/domain';
import { type DuckDBConnection, INTEGER } from '@duckdb/node-api';
import { readLinks } from './aliases.ts';
import { appendColumns, column } from './append-columns.ts';
import { resolveIds } from './resolve-ids.ts';
import { tableOf } from './tables.ts';
import type { Writing, Written } from './workspaces.ts';

type Pairs = { workspaceId: string; pairs: readonly { alias: string; customer: string }[] };

/** Links aliases to customers, both made where nobody knows them yet. Throws `request_invalid` for a ring. */
export async function writeAliases(
  connection: DuckDBConnection,
  { workspaceId, pairs, catalog }: Pairs & Pick<Writing, 'catalog'>,
): Promise<Written<void>> {
  const ids = [...new Set(pairs.flatMap(({ alias, customer }) => [alias, customer]))];
  const { codes, nextCode } = await resolveIds(connection, {
    workspaceId,
    table: 'customers',
    ids,
    nextCode: catalog.nextCustomer,
  });
  const codeOf = new Map(ids.map((id, place) => [id, codes[place]!]));
  const told = new Map(pairs.map(({ alias, customer }) => [codeOf.get(alias)!, codeOf.get(customer)!]));
  refuseRings(new Map([...(await readLinks(connection, workspaceId)), ...told]));

  await connection.run('CREATE OR REPLACE TEMP TABLE told (code INTEGER, leads_to INTEGER)');
  await appendColumns(connection, { table: 'told', schema: 'main', catalog: 'temp' }, [
    column(INTEGER, [...told.keys()], (code) => code),
    column(INTEGER, [...told.values()], (code) => code),
  ]);
  await connection.run(
    `UPDATE ${tableOf(workspaceId, 'customers')} AS customers SET leads_to = told.leads_to
     FROM temp.told AS told WHERE told.code = customers.code`,
  );
  await connection.run('DROP TABLE temp.told');
  return { answer: undefined, next: { nextCustomer: nextCode } };
}

function refuseRings(links: ReadonlyMap<number, number>): void {
  const isSafe = new Set<number>();
  for (const start of links.keys()) {
    const walked = new Set<number>();
    for (let code: number | undefined = start; code !== undefined && !isSafe.has(code); code = links.get(code)) {
      if (walked.has(code)) throw fail('request_invalid', { issues: [{ path: 'body.aliases', message: 'ring' }] });
      walked.add(code);
    }
    for (const code of walked) isSafe.add(code);
  }
}
