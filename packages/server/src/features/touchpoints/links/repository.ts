import { type Kysely, sql } from 'kysely';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { Tables, TouchpointLinkTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type OfTouchpoint = { workspaceId: string; touchpointId: string };

/** A link with what is shown of its ends. */
export type LinkRow = TouchpointLinkTable & {
  fromName: string;
  fromLifecycle: string;
  fromDepartmentId: string | null;
  fromDepartment: string | null;
  toName: string;
  toLifecycle: string;
  toDepartmentId: string | null;
  toDepartment: string | null;
};

function selectLinks(database: Kysely<Tables>) {
  return database
    .selectFrom('touchpointLink')
    .innerJoin('touchpoint as start', 'start.id', 'touchpointLink.fromId')
    .innerJoin('touchpoint as end', 'end.id', 'touchpointLink.toId')
    .leftJoin('department as startDepartment', 'startDepartment.id', 'start.departmentId')
    .leftJoin('department as endDepartment', 'endDepartment.id', 'end.departmentId')
    .selectAll('touchpointLink')
    .select([
      'start.name as fromName',
      'start.lifecycle as fromLifecycle',
      'start.departmentId as fromDepartmentId',
      'startDepartment.name as fromDepartment',
      'end.name as toName',
      'end.lifecycle as toLifecycle',
      'end.departmentId as toDepartmentId',
      'endDepartment.name as toDepartment',
    ]);
}

/** All links of a touchpoint, in the order they were made. */
export function listLinkRows(database: Database, { workspaceId, touchpointId }: OfTouchpoint): Promise<LinkRow[]> {
  return selectLinks(database)
    .where('touchpointLink.workspaceId', '=', workspaceId)
    .where(({ or, eb }) =>
      or([eb('touchpointLink.fromId', '=', touchpointId), eb('touchpointLink.toId', '=', touchpointId)]),
    )
    .orderBy('touchpointLink.createdAt')
    .orderBy('touchpointLink.id')
    .execute();
}

export function findLinkRow(
  database: Database,
  { workspaceId, touchpointId, linkId }: OfTouchpoint & { linkId: string },
): Promise<LinkRow | undefined> {
  return selectLinks(database)
    .where('touchpointLink.workspaceId', '=', workspaceId)
    .where(({ or, eb }) =>
      or([eb('touchpointLink.fromId', '=', touchpointId), eb('touchpointLink.toId', '=', touchpointId)]),
    )
    .where('touchpointLink.id', '=', linkId)
    .executeTakeFirst();
}

export function listLinkPage(
  database: Database,
  {
    workspaceId,
    level,
    crossing,
    ...page
  }: PageRequest & { workspaceId: string; level: string | undefined; crossing: boolean },
): Promise<LinkRow[]> {
  const query = selectLinks(database)
    .where('touchpointLink.workspaceId', '=', workspaceId)
    .$if(level === 'none', (rest) => rest.where('touchpointLink.level', 'is', null))
    .$if(level !== undefined && level !== 'none', (rest) => rest.where('touchpointLink.level', '=', level!))
    .$if(crossing, (rest) =>
      rest.where(sql<boolean>`${sql.ref('start.departmentId')} <> ${sql.ref('end.departmentId')}`),
    );
  return selectPage(query, { ...page, by: ['touchpointLink.createdAt', 'touchpointLink.id'] });
}

export async function hasLink(
  transaction: DatabaseTransaction,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<boolean> {
  const link = await transaction
    .selectFrom('touchpointLink')
    .select('id')
    .where('fromId', '=', fromId)
    .where('toId', '=', toId)
    .executeTakeFirst();
  return link !== undefined;
}

export async function countLinks(transaction: DatabaseTransaction, touchpointId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('touchpointLink')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ or, eb }) => or([eb('fromId', '=', touchpointId), eb('toId', '=', touchpointId)]))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertLink(transaction: DatabaseTransaction, link: TouchpointLinkTable): Promise<void> {
  await transaction.insertInto('touchpointLink').values(link).execute();
}

/** False when the link no longer has the version the change was made on. */
export async function updateLink(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Partial<TouchpointLinkTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('touchpointLink')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteLink(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('touchpointLink').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}
