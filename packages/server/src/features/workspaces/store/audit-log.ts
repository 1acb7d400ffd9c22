import type { AuditEntryTable } from '../../../platform/database/tables.ts';
import { type PageRequest, placeOf } from '../../../platform/paging.ts';
import type { Database } from '../../../platform/services.ts';

export async function listAuditEntries(
  database: Database,
  { workspaceId, action, ...page }: PageRequest & { workspaceId: string; action?: string | undefined },
): Promise<AuditEntryTable[]> {
  const before = placeOf(page.cursor);
  return database
    .selectFrom('auditEntry')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('at', 'id'), '<', tuple(before?.at ?? '', before?.id ?? '')),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}
