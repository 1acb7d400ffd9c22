import { selectPage } from '../../../platform/database/select-page.ts';
import type { DepartmentTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export async function listDepartments(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<DepartmentTable[]> {
  const query = database.selectFrom('department').selectAll().where('workspaceId', '=', workspaceId);

  return selectPage(query, { ...page, by: ['createdAt', 'id'] });
}

export async function findDepartment(database: Database, workspaceId: string, departmentId: string) {
  return database
    .selectFrom('department')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', departmentId)
    .executeTakeFirst();
}

export async function countDepartments(database: Database, workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return 0;
  const { found } = await database
    .selectFrom('department')
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow();
  return found;
}

export async function insertDepartment(transaction: DatabaseTransaction, department: DepartmentTable): Promise<void> {
  await transaction.insertInto('department').values(department).execute();
}

/** Members and invitations keep a list, which is cleaned here. Gives who lost it. */
export async function deleteDepartment(
  transaction: DatabaseTransaction,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<{ members: string[] }> {
  await transaction.deleteFrom('department').where('id', '=', id).execute();

  const members = await transaction
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['member.userId', 'member.departmentIds', 'user.name'])
    .where('member.workspaceId', '=', workspaceId)
    .where('member.departmentIds', 'like', `%"${id}"%`)
    .orderBy('user.name')
    .execute();
  for (const member of members) {
    await transaction
      .updateTable('member')
      .set({ departmentIds: without(member.departmentIds, id) })
      .where('workspaceId', '=', workspaceId)
      .where('userId', '=', member.userId)
      .execute();
  }
  const invitations = await transaction
    .selectFrom('invitation')
    .select(['id', 'departmentIds'])
    .where('workspaceId', '=', workspaceId)
    .where('departmentIds', 'like', `%"${id}"%`)
    .execute();
  for (const invitation of invitations) {
    await transaction
      .updateTable('invitation')
      .set({ departmentIds: without(invitation.departmentIds, id) })
      .where('id', '=', invitation.id)
      .execute();
  }
  return { members: members.map(({ name }) => name) };
}

function without(departmentIds: string, id: string): string {
  return JSON.stringify((JSON.parse(departmentIds) as string[]).filter((entry) => entry !== id));
}
