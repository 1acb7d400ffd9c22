import { selectPage } from '../../../platform/database/select-page.ts';
import type { TouchpointRuleTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';
import type { NameRule, RegisteredTouchpoint } from './decide-names.ts';

/** In the order they were made. */
export async function listNameRules(database: Database, workspaceId: string): Promise<NameRule[]> {
  const rows = await database
    .selectFrom('touchpointRule')
    .select(['id', 'kind', 'text', 'touchpointId'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as NameRule['kind'] }));
}

/** First registered first. */
export function listRegister(database: Database, workspaceId: string): Promise<RegisteredTouchpoint[]> {
  return database
    .selectFrom('touchpoint')
    .leftJoin('department', 'department.id', 'touchpoint.departmentId')
    .select(['touchpoint.id', 'touchpoint.key', 'touchpoint.name', 'department.name as department'])
    .where('touchpoint.workspaceId', '=', workspaceId)
    .orderBy('touchpoint.createdAt')
    .orderBy('touchpoint.id')
    .execute();
}

/** Changes whenever the register does: every edit raises a version, every other change one of the counts. */
export async function stampOfRegister(database: Database, workspaceId: string): Promise<string> {
  const touchpoints = await database
    .selectFrom('touchpoint')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number | null>('version').as('versions'),
      fn.max('changedAt').as('changedAt'),
      fn.max('id').as('id'),
      fn.count<number>('departmentId').as('owned'),
    ])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  const departments = await database
    .selectFrom('department')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('id')
    .execute();
  return JSON.stringify([touchpoints, departments]);
}

export function findRegistered(database: Database, key: { workspaceId: string; id: string }) {
  return database
    .selectFrom('touchpoint')
    .select(['id', 'name'])
    .where('workspaceId', '=', key.workspaceId)
    .where('id', '=', key.id)
    .executeTakeFirst();
}

export type RuleRow = TouchpointRuleTable & { touchpointName: string | null };

export function listRulePage(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<RuleRow[]> {
  const query = selectRules(database).where('touchpointRule.workspaceId', '=', workspaceId);
  return selectPage(query, { ...page, by: ['touchpointRule.createdAt', 'touchpointRule.id'] });
}

export function findRule(database: Database, key: { workspaceId: string; id: string }): Promise<RuleRow | undefined> {
  return selectRules(database)
    .where('touchpointRule.workspaceId', '=', key.workspaceId)
    .where('touchpointRule.id', '=', key.id)
    .executeTakeFirst();
}

function selectRules(database: Database) {
  return database
    .selectFrom('touchpointRule')
    .leftJoin('touchpoint', 'touchpoint.id', 'touchpointRule.touchpointId')
    .selectAll('touchpointRule')
    .select('touchpoint.name as touchpointName');
}

export async function insertRule(transaction: DatabaseTransaction, rule: TouchpointRuleTable): Promise<void> {
  await transaction.insertInto('touchpointRule').values(rule).execute();
}

/** False when somebody was faster. */
export async function deleteRule(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('touchpointRule').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}
