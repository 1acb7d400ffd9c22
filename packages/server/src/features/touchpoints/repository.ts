import { sql } from 'kysely';
import { selectPage } from '../../platform/database/select-page.ts';
import type { TouchpointTable } from '../../platform/database/tables.ts';
import type { PageRequest } from '../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../platform/services.ts';

export async function listTouchpointRows(
  database: Database,
  { workspaceId, search, ...page }: PageRequest & { workspaceId: string; search?: string | undefined },
): Promise<TouchpointTable[]> {
  const pattern = `%${escapeLike((search ?? '').trim().toLowerCase())}%`;
  const query = database
    .selectFrom('touchpoint')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .$if(pattern !== '%%', (query) =>
      query.where(({ or }) =>
        or(
          (['name', 'key', 'description'] as const).map(
            (column) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`,
          ),
        ),
      ),
    );

  return selectPage(query, { ...page, by: ['createdAt', 'id'] });
}

export async function findTouchpoint(database: Database, touchpoint: { workspaceId: string; touchpointId: string }) {
  return database
    .selectFrom('touchpoint')
    .selectAll()
    .where('workspaceId', '=', touchpoint.workspaceId)
    .where('id', '=', touchpoint.touchpointId)
    .executeTakeFirst();
}

/** False when the record no longer has the version the change was made on. */
export async function updateTouchpoint(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Pick<TouchpointTable, 'name' | 'description' | 'departmentId' | 'version' | 'changedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('touchpoint')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function hasDepartment(database: Database, department: { workspaceId: string; id: string }) {
  const row = await database
    .selectFrom('department')
    .select('id')
    .where('workspaceId', '=', department.workspaceId)
    .where('id', '=', department.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** What people type is text, not a pattern. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
