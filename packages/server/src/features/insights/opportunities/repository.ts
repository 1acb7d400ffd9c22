import type { FieldKey, Lifecycle } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

/** Customers meet them today. */
const inUse: readonly Lifecycle[] = ['active', 'adapt', 'phasingOut'];

export type TouchpointInUse = {
  id: string;
  name: string;
  departmentId: string | null;
  responsibleId: string | null;
};

/** By name. */
export function listInUse(database: Database, workspaceId: string): Promise<TouchpointInUse[]> {
  return database
    .selectFrom('touchpoint')
    .select(['id', 'name', 'departmentId', 'responsibleId'])
    .where('workspaceId', '=', workspaceId)
    .where('lifecycle', 'in', inUse)
    .orderBy('sortName')
    .orderBy('id')
    .execute();
}

export const askedFields = [
  'phaseIds',
  'segmentIds',
  'productIds',
  'touched',
  'channels',
  'systemIds',
  'parentId',
] as const satisfies FieldKey[];
export type AskedField = (typeof askedFields)[number];

export function listValues(
  database: Database,
  workspaceId: string,
): Promise<{ touchpointId: string; field: string; value: string }[]> {
  return database
    .selectFrom('touchpointValue')
    .select(['touchpointId', 'field', 'value'])
    .where('workspaceId', '=', workspaceId)
    .where('field', 'in', askedFields)
    .execute();
}

export type DeclaredLink = {
  fromId: string;
  toId: string;
  level: 'disappointing' | 'ok' | 'delighting' | null;
  losesContext: boolean;
  breaksMedium: boolean;
};

export async function listDeclaredLinks(database: Database, workspaceId: string): Promise<DeclaredLink[]> {
  const rows = await database
    .selectFrom('touchpointLink')
    .select(['fromId', 'toId', 'level', 'losesContext', 'breaksMedium'])
    .where('workspaceId', '=', workspaceId)
    .execute();
  return rows.map(({ fromId, toId, level, losesContext, breaksMedium }) => ({
    ...{ fromId, toId, level: level as DeclaredLink['level'] },
    ...{ losesContext: losesContext === 1, breaksMedium: breaksMedium === 1 },
  }));
}

export async function listDepartmentNames(database: Database, workspaceId: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('department')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
