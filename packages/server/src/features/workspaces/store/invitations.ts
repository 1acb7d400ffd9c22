import { selectPage } from '../../../platform/database/select-page.ts';
import type { InvitationTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export async function listInvitations(
  database: Database,
  { workspaceId, now, ...page }: PageRequest & { workspaceId: string; now: string },
): Promise<InvitationTable[]> {
  const query = database
    .selectFrom('invitation')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('expiresAt', '>', now);

  return selectPage(query, { ...page, by: ['createdAt', 'id'] });
}

export async function findInvitation(database: Database, workspaceId: string, invitationId: string) {
  return database
    .selectFrom('invitation')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', invitationId)
    .executeTakeFirst();
}

export async function findOpenInvitation(database: Database, invitation: { tokenHash: string; now: string }) {
  return database
    .selectFrom('invitation')
    .selectAll()
    .where('tokenHash', '=', invitation.tokenHash)
    .where('expiresAt', '>', invitation.now)
    .executeTakeFirst();
}

export async function insertInvitation(transaction: DatabaseTransaction, invitation: InvitationTable): Promise<void> {
  await transaction.insertInto('invitation').values(invitation).execute();
}

/** False when somebody else was faster. */
export async function deleteInvitation(transaction: DatabaseTransaction, invitationId: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('invitation')
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
