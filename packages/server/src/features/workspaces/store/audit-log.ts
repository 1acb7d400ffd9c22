import { selectPage } from '../../../platform/database/select-page.ts';
import type { AuditEntryTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database } from '../../../platform/services.ts';

export async function listAuditEntries(
  database: Database,
  { workspaceId, action, ...page }: PageRequest & { workspaceId: string; action?: string | undefined },
): Promise<AuditEntryTable[]> {
  const query = database
    .selectFrom('auditEntry')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''));

  return selectPage(query, { ...page, by: ['at', 'id'], order: 'desc' });
}
