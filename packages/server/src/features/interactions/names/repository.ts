import type { Database } from '../../../platform/services.ts';
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
