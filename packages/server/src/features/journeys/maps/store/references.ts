import type { EntryKind } from '@anklang/domain';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';
import type { OneMap } from './maps.ts';

const rowsAtOnce = 500;

/** Where an id of a map leads to. */
export type ReferenceTarget = 'touchpoint' | 'journeyMap' | 'department' | { entriesOf: EntryKind };

type Asked = { workspaceId: string; to: ReferenceTarget; ids: readonly string[] };

/** Those of the ids that the workspace has. */
export async function listPresent(database: Database, { workspaceId, to, ids }: Asked): Promise<Set<string>> {
  const present = new Set<string>();
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const some = ids.slice(from, from + rowsAtOnce);
    const rows = await database
      .selectFrom(typeof to === 'object' ? 'entry' : to)
      .select('id')
      .where('workspaceId', '=', workspaceId)
      .where('id', 'in', some)
      .$if(typeof to === 'object', (rest) => rest.where('kind' as 'id', '=', (to as { entriesOf: string }).entriesOf))
      .execute();
    for (const { id } of rows) present.add(id);
  }
  return present;
}

export async function putTouchpointsOnMap(
  transaction: DatabaseTransaction,
  { workspaceId, mapId, touchpointIds }: OneMap & { touchpointIds: readonly string[] },
): Promise<void> {
  for (let from = 0; from < touchpointIds.length; from += rowsAtOnce) {
    const some = touchpointIds.slice(from, from + rowsAtOnce);
    await transaction
      .insertInto('journeyMapTouchpoint')
      .values(some.map((touchpointId) => ({ mapId, touchpointId, workspaceId })))
      .execute();
  }
}

export async function takeTouchpointsOffMap(
  transaction: DatabaseTransaction,
  { mapId, touchpointIds }: { mapId: string; touchpointIds: readonly string[] },
): Promise<void> {
  for (let from = 0; from < touchpointIds.length; from += rowsAtOnce) {
    await transaction
      .deleteFrom('journeyMapTouchpoint')
      .where('mapId', '=', mapId)
      .where('touchpointId', 'in', touchpointIds.slice(from, from + rowsAtOnce))
      .execute();
  }
}

export async function replacePersonas(
  transaction: DatabaseTransaction,
  { workspaceId, mapId, segmentIds }: OneMap & { segmentIds: readonly string[] },
): Promise<void> {
  await transaction.deleteFrom('journeyMapPersona').where('mapId', '=', mapId).execute();
  if (segmentIds.length === 0) return;
  await transaction
    .insertInto('journeyMapPersona')
    .values(segmentIds.map((segmentId) => ({ mapId, segmentId, workspaceId })))
    .execute();
}

/** By name, with what a map shows of them; at most as many as one map can have. */
export async function listTouchpointsOnMaps(
  database: Database,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
) {
  if (ids.length === 0) return [];
  return database
    .selectFrom('touchpoint')
    .leftJoin('user', 'user.id', 'touchpoint.responsibleId')
    .select([
      ...(['touchpoint.id', 'touchpoint.name', 'touchpoint.lifecycle', 'touchpoint.departmentId'] as const),
      ...(['touchpoint.profile', 'user.name as responsible'] as const),
    ])
    .select(({ selectFrom }) =>
      selectFrom('evidence')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('evidence.touchpointId', '=', 'touchpoint.id')
        .$asScalar()
        .$notNull()
        .as('evidence'),
    )
    .where('touchpoint.workspaceId', '=', workspaceId)
    .where('touchpoint.id', 'in', ids)
    .orderBy('touchpoint.sortName')
    .orderBy('touchpoint.id')
    .execute();
}

export async function listMapNames(
  database: Database,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return database
    .selectFrom('journeyMap')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .orderBy('sortName')
    .orderBy('id')
    .execute();
}

export function listDepartmentNames(database: Database, workspaceId: string): Promise<{ id: string; name: string }[]> {
  return database
    .selectFrom('department')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
