import type { DuckDBConnection } from '@duckdb/node-api';
import { segmentKind } from './catalog.ts';
import { codedColumns } from './coded-columns.ts';
import { rewriteTable, type TableName, tableOf } from './tables.ts';

/** Takes out of the dictionaries what no interaction needs any more, so that no trace of it stays in their texts. */
export async function pruneDictionaries(connection: DuckDBConnection, workspaceId: string): Promise<void> {
  const interactions = tableOf(workspaceId, 'interactions');
  const customers = tableOf(workspaceId, 'customers');
  const prune = async (table: TableName, where: string) => {
    const unused = `SELECT 1 FROM ${tableOf(workspaceId, table)} WHERE NOT (${where}) LIMIT 1`;
    if ((await connection.runAndReadAll(unused)).currentRowCount === 0) return;
    await rewriteTable(connection, { workspaceId, table, where });
  };
  await prune(
    'customers',
    `leads_to IS NOT NULL OR code IN (SELECT customer FROM ${interactions})
     OR code IN (SELECT leads_to FROM ${customers} WHERE leads_to IS NOT NULL)`,
  );
  await prune('sessions', `code IN (SELECT session FROM ${interactions} WHERE session IS NOT NULL)`);
  await prune('segment_sets', `code IN (SELECT segment_set FROM ${interactions} WHERE segment_set IS NOT NULL)`);
  await prune('names', usedNames(workspaceId));
}

function usedNames(workspaceId: string): string {
  const interactions = tableOf(workspaceId, 'interactions');
  const segments = tableOf(workspaceId, 'customer_segments');
  const used = [{ kind: 'touchpoint', column: 'touchpoint' }, ...codedColumns].map(
    ({ kind, column }) => `SELECT DISTINCT '${kind}', ${column} FROM ${interactions} WHERE ${column} IS NOT NULL`,
  );
  return `(kind, code) IN (
    ${used.join('\n    UNION ALL ')}
    UNION ALL SELECT DISTINCT '${segmentKind}', segment FROM ${segments}
    UNION ALL SELECT DISTINCT '${segmentKind} ' || segment, value FROM ${segments})`;
}
