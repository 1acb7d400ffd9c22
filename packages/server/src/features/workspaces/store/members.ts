import type { Role } from '@anklang/domain';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

function selectMembers(database: Database, workspaceId: string) {
  return database
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['user.id as userId', 'user.name', 'user.email'])
    .select(['member.role', 'member.departmentIds', 'member.joinedAt'])
    .where('member.workspaceId', '=', workspaceId);
}
export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];

export async function listMembers(database: Database, workspaceId: string, page: PageRequest) {
  return selectPage(selectMembers(database, workspaceId), { ...page, by: ['member.joinedAt', 'member.userId'] });
}

export async function findMember(database: Database, workspaceId: string, userId: string) {
  return selectMembers(database, workspaceId).where('member.userId', '=', userId).executeTakeFirst();
}

export async function countOwners(database: Database, workspaceId: string): Promise<number> {
  const { owners } = await database
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<number>().as('owners'))
    .where('workspaceId', '=', workspaceId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  return owners;
}

export async function updateMember(
  transaction: DatabaseTransaction,
  member: { workspaceId: string; userId: string },
  change: { role: Role; departmentIds: readonly string[] },
): Promise<void> {
  await transaction
    .updateTable('member')
    .set({ role: change.role, departmentIds: JSON.stringify(change.departmentIds) })
    .where('workspaceId', '=', member.workspaceId)
    .where('userId', '=', member.userId)
    .execute();
}

/** The keys go too: a key that slept while its maker was away must not wake when they come back. Gives their names. */
export async function deleteMember(
  transaction: DatabaseTransaction,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<{ apiKeys: string[] }> {
  const keys = await transaction
    .deleteFrom('apiKey')
    .where('workspaceId', '=', workspaceId)
    .where('userId', '=', userId)
    .returning('name')
    .execute();
  await transaction.deleteFrom('member').where('workspaceId', '=', workspaceId).where('userId', '=', userId).execute();
  return { apiKeys: keys.map(({ name }) => name) };
}
