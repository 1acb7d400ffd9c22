import { selectPage } from '../../../platform/database/select-page.ts';
import type { PlanTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type OnePlan = { workspaceId: string; planId: string };

export function listPlanRows(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<PlanTable[]> {
  const query = database.selectFrom('plan').selectAll().where('workspaceId', '=', workspaceId);
  return selectPage(query, { ...page, by: ['createdAt', 'id'] });
}

/** All of them, in the order they were made. */
export function listPlanBodies(
  database: Database,
  workspaceId: string,
): Promise<Pick<PlanTable, 'id' | 'name' | 'body'>[]> {
  return database
    .selectFrom('plan')
    .select(['id', 'name', 'body'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export function findPlan(database: Database, { workspaceId, planId }: OnePlan): Promise<PlanTable | undefined> {
  return database
    .selectFrom('plan')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', planId)
    .executeTakeFirst();
}

export async function insertPlan(transaction: DatabaseTransaction, plan: PlanTable): Promise<void> {
  await transaction.insertInto('plan').values(plan).execute();
}

/** False when the plan no longer has the version the change was made on. */
export async function updatePlan(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Pick<PlanTable, 'name' | 'body' | 'version' | 'changedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('plan')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deletePlan(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('plan').where('id', '=', id).execute();
}
