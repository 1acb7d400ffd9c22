import type { Language, Role } from '@anklang/domain';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export async function findWorkspace(database: Database, workspaceId: string) {
  return database.selectFrom('workspace').selectAll().where('id', '=', workspaceId).executeTakeFirst();
}

export async function insertWorkspace(
  transaction: DatabaseTransaction,
  workspace: { id: string; name: string; language: Language; currency: string; createdAt: string; demo?: string },
): Promise<void> {
  await transaction.insertInto('workspace').values(workspace).execute();
}

export async function updateWorkspace(
  transaction: DatabaseTransaction,
  workspaceId: string,
  change: { name?: string; language?: Language; currency?: string },
): Promise<void> {
  await transaction.updateTable('workspace').set(change).where('id', '=', workspaceId).execute();
}

export async function insertMember(
  transaction: DatabaseTransaction,
  member: { workspaceId: string; userId: string; role: Role; departmentIds: readonly string[]; joinedAt: string },
): Promise<void> {
  await transaction
    .insertInto('member')
    .values({ ...member, departmentIds: JSON.stringify(member.departmentIds) })
    .execute();
}

/** The workspaces somebody belongs to, oldest first. */
export async function listMemberships(database: Database, userId: string) {
  return database
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspaceId')
    .select(['workspace.id', 'workspace.name', 'workspace.language', 'workspace.currency'])
    .select(['workspace.createdAt', 'workspace.demo'])
    .select(['member.role', 'member.departmentIds'])
    .where('member.userId', '=', userId)
    .orderBy('workspace.createdAt')
    .orderBy('workspace.id')
    .execute();
}
