import { selectPage } from '../../../../platform/database/select-page.ts';
import type { FieldChangeTable } from '../../../../platform/database/tables.ts';
import type { PageRequest } from '../../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';

const rowsAtOnce = 200;

export async function insertFieldChanges(
  transaction: DatabaseTransaction,
  changes: readonly FieldChangeTable[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    await transaction
      .insertInto('fieldChange')
      .values(changes.slice(from, from + rowsAtOnce))
      .execute();
  }
}

/** The newest change of each field that was made after the version. */
export async function listChangesSince(
  transaction: DatabaseTransaction,
  { touchpointId, version }: { touchpointId: string; version: number },
): Promise<Map<string, FieldChangeTable>> {
  const rows = await transaction
    .selectFrom('fieldChange')
    .selectAll()
    .where('touchpointId', '=', touchpointId)
    .where('version', '>', version)
    .orderBy('version')
    .execute();
  return new Map(rows.map((row) => [row.field, row]));
}

/** What a field said at the version; undefined: nobody changed it since. */
export async function findValueAt(
  transaction: DatabaseTransaction,
  { touchpointId, version, field }: { touchpointId: string; version: number; field: string },
): Promise<unknown> {
  const first = await transaction
    .selectFrom('fieldChange')
    .select('before')
    .where('touchpointId', '=', touchpointId)
    .where('version', '>', version)
    .where('field', '=', field)
    .orderBy('version')
    .limit(1)
    .executeTakeFirst();
  return first && (JSON.parse(first.before) as unknown);
}

/** Newest first. */
export function listFieldChangePage(
  database: Database,
  { workspaceId, touchpointId, ...page }: PageRequest & { workspaceId: string; touchpointId: string },
): Promise<FieldChangeTable[]> {
  const query = database
    .selectFrom('fieldChange')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId);
  return selectPage(query, { ...page, by: ['version', 'id'], of: 'number', order: 'desc' });
}
