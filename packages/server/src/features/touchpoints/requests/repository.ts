import type { RequestKind, RequestState } from '@anklang/domain';
import { type ExpressionBuilder, sql } from 'kysely';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { Tables, TouchpointRequestTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

/** A request with the touchpoint it is about and the department it is for, as far as both are still there. */
export type StoredRequest = TouchpointRequestTable & {
  touchpointName: string | null;
  touchpointDepartmentId: string | null;
  presentDepartmentId: string | null;
};

export type RequestChoice = {
  readonly workspaceId: string;
  readonly state?: RequestState | 'waiting' | undefined;
  readonly kind?: RequestKind | undefined;
  readonly touchpointId?: string | undefined;
  /** Only those this person or these departments have to do with. */
  readonly mine?: { userId: string; departmentIds: readonly string[]; isManager: boolean } | undefined;
  /** Only those written by. */
  readonly byId?: string | undefined;
};

type Build = ExpressionBuilder<
  Tables & { touchpoint: Tables['touchpoint']; department: Tables['department'] },
  'touchpointRequest' | 'touchpoint' | 'department'
>;

function chosen(choice: RequestChoice) {
  const { workspaceId, state, kind, touchpointId, mine, byId } = choice;
  return (build: Build) =>
    build.and([
      build('touchpointRequest.workspaceId', '=', workspaceId),
      ...(state === undefined
        ? []
        : [build('touchpointRequest.state', 'in', state === 'waiting' ? ['open', 'accepted'] : [state])]),
      ...(kind === undefined ? [] : [build('touchpointRequest.kind', '=', kind)]),
      ...(touchpointId === undefined ? [] : [build('touchpointRequest.touchpointId', '=', touchpointId)]),
      ...(byId === undefined ? [] : [build('touchpointRequest.byId', '=', byId)]),
      ...(mine === undefined ? [] : [isFor(build, mine)]),
    ]);
}

function isFor(build: Build, { userId, departmentIds, isManager }: NonNullable<RequestChoice['mine']>) {
  return build.or([
    build('touchpoint.responsibleId', '=', userId),
    ...(isManager ? [build('department.id', 'is', null)] : []),
    ...(departmentIds.length === 0
      ? []
      : [build('department.id', 'in', departmentIds), build('touchpoint.departmentId', 'in', departmentIds)]),
  ]);
}

function selectRequests(database: Database) {
  return database
    .selectFrom('touchpointRequest')
    .leftJoin('touchpoint', 'touchpoint.id', 'touchpointRequest.touchpointId')
    .leftJoin('department', 'department.id', 'touchpointRequest.departmentId')
    .selectAll('touchpointRequest')
    .select([
      'touchpoint.name as touchpointName',
      'touchpoint.departmentId as touchpointDepartmentId',
      'department.id as presentDepartmentId',
    ]);
}

/** What waits for an answer first, then what waits to be done, each the newest first. */
export function listRequestPage(
  database: Database,
  { choice, ...page }: PageRequest & { choice: RequestChoice },
): Promise<(StoredRequest & { place: string })[]> {
  const state = sql.ref('touchpointRequest.state');
  const createdAt = sql.ref('touchpointRequest.createdAt');
  const place = sql<string>`case ${state} when 'open' then '2' when 'accepted' then '1' else '0' end || ${createdAt}`;
  const query = selectRequests(database).select(place.as('place')).where(chosen(choice));
  return selectPage(query, { ...page, by: [place, 'touchpointRequest.id'], of: 'text', order: 'desc' });
}

export async function countRequests(database: Database, choice: RequestChoice): Promise<number> {
  const { count } = await database
    .selectFrom('touchpointRequest')
    .leftJoin('touchpoint', 'touchpoint.id', 'touchpointRequest.touchpointId')
    .leftJoin('department', 'department.id', 'touchpointRequest.departmentId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(chosen(choice))
    .executeTakeFirstOrThrow();
  return count;
}

export function findRequest(
  database: Database,
  { workspaceId, requestId }: { workspaceId: string; requestId: string },
): Promise<StoredRequest | undefined> {
  return selectRequests(database)
    .where('touchpointRequest.workspaceId', '=', workspaceId)
    .where('touchpointRequest.id', '=', requestId)
    .executeTakeFirst();
}

export async function insertRequest(transaction: DatabaseTransaction, request: TouchpointRequestTable): Promise<void> {
  await transaction.insertInto('touchpointRequest').values(request).execute();
}

/** False when the request no longer has the version the change was made on. */
export async function updateRequest(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Partial<TouchpointRequestTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('touchpointRequest')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** False when somebody answered it or took it away in the meantime. */
export async function deleteOpenRequest(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('touchpointRequest')
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Is there such a touchpoint or department in the workspace? */
export async function isThere(
  database: Database,
  { table, workspaceId, id }: { table: 'touchpoint' | 'department'; workspaceId: string; id: string },
): Promise<boolean> {
  const found = await database
    .selectFrom(table)
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
