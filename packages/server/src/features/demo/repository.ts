import type { WorkspaceTable } from '../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../platform/services.ts';

/** Examples that somebody owns. */
export function listOwnDemos(database: Database, userId: string): Promise<WorkspaceTable[]> {
  return database
    .selectFrom('workspace')
    .innerJoin('member', 'member.workspaceId', 'workspace.id')
    .selectAll('workspace')
    .where('member.userId', '=', userId)
    .where('member.role', '=', 'owner')
    .where('workspace.demo', 'is not', null)
    .orderBy('workspace.createdAt')
    .execute();
}

export function findWorkspace(database: Database, id: string): Promise<WorkspaceTable | undefined> {
  return database.selectFrom('workspace').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Work in a workspace that has not ended. */
export async function listOpenJobs(database: Database, workspaceId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('job')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
  return rows.map(({ id }) => id);
}

export async function listSurveyIds(database: Database, workspaceId: string): Promise<string[]> {
  const rows = await database.selectFrom('survey').select('id').where('workspaceId', '=', workspaceId).execute();
  return rows.map(({ id }) => id);
}

/** Ids under which the file store keeps what belongs to a workspace. */
export async function listFiles(database: Database, workspaceId: string) {
  const evidence = await database.selectFrom('evidence').select('id').where('workspaceId', '=', workspaceId).execute();
  const uploads = await database.selectFrom('upload').select('id').where('workspaceId', '=', workspaceId).execute();
  return { evidence: evidence.map(({ id }) => id), uploads: uploads.map(({ id }) => id) };
}

/** With everything that refers to it. */
export async function deleteWorkspace(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('workspace').where('id', '=', id).execute();
}

/** People who were made up together with a workspace: nobody else's addresses end so, and they belong nowhere else. */
export async function deleteMadeUpPeople(
  transaction: DatabaseTransaction,
  { workspaceId, mailDomain }: { workspaceId: string; mailDomain: string },
): Promise<void> {
  await transaction
    .deleteFrom('user')
    .where('email', 'like', `%@${mailDomain}`)
    .where('id', 'in', (members) =>
      members.selectFrom('member').select('userId').where('member.workspaceId', '=', workspaceId),
    )
    .where('id', 'not in', (members) =>
      members.selectFrom('member').select('userId').where('member.workspaceId', '!=', workspaceId),
    )
    .execute();
}

/**
 * Puts an empty workspace in the place of a half-filled one: whatever refers to it goes, but for those who belong to it
 * and the work that fills it.
 */
export async function emptyWorkspace(transaction: DatabaseTransaction, id: string): Promise<void> {
  const workspace = await findWorkspace(transaction, id);
  if (workspace === undefined) return;
  const members = await transaction.selectFrom('member').selectAll().where('workspaceId', '=', id).execute();
  const jobs = await transaction.selectFrom('job').selectAll().where('workspaceId', '=', id).execute();
  await deleteWorkspace(transaction, id);
  await transaction.insertInto('workspace').values(workspace).execute();
  if (members.length > 0) await transaction.insertInto('member').values(members).execute();
  if (jobs.length > 0) await transaction.insertInto('job').values(jobs).execute();
}
