import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

/** What a measure has to do with: touchpoints, people and departments. */
export type Around = {
  touchpoints: { id: string; name: string }[];
  /** Members still. */
  people: { id: string; name: string }[];
  /** Departments still there. */
  departmentIds: string[];
};

/** Of each measure, in the order they were put in. */
export async function listAround(database: Database, measureIds: readonly string[]): Promise<Map<string, Around>> {
  const around = new Map(
    measureIds.map((id): [string, Around] => [id, { touchpoints: [], people: [], departmentIds: [] }]),
  );
  if (measureIds.length === 0) return around;
  const touchpoints = await database
    .selectFrom('measureTouchpoint')
    .innerJoin('touchpoint', 'touchpoint.id', 'measureTouchpoint.touchpointId')
    .select(['measureTouchpoint.measureId', 'touchpoint.id', 'touchpoint.name'])
    .where('measureTouchpoint.measureId', 'in', measureIds)
    .orderBy('measureTouchpoint.position')
    .execute();
  for (const { measureId, id, name } of touchpoints) around.get(measureId)?.touchpoints.push({ id, name });
  const people = await database
    .selectFrom('measureInvolved')
    .innerJoin('measure', 'measure.id', 'measureInvolved.measureId')
    .innerJoin('member', (join) =>
      join
        .onRef('member.userId', '=', 'measureInvolved.involvedId')
        .onRef('member.workspaceId', '=', 'measure.workspaceId'),
    )
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['measureInvolved.measureId', 'user.id', 'user.name'])
    .where('measureInvolved.kind', '=', 'person')
    .where('measureInvolved.measureId', 'in', measureIds)
    .orderBy('measureInvolved.position')
    .execute();
  for (const { measureId, id, name } of people) around.get(measureId)?.people.push({ id, name });
  const departments = await database
    .selectFrom('measureInvolved')
    .innerJoin('department', 'department.id', 'measureInvolved.involvedId')
    .select(['measureInvolved.measureId', 'department.id'])
    .where('measureInvolved.kind', '=', 'department')
    .where('measureInvolved.measureId', 'in', measureIds)
    .orderBy('measureInvolved.position')
    .execute();
  for (const { measureId, id } of departments) around.get(measureId)?.departmentIds.push(id);
  return around;
}

type New = {
  measureId: string;
  touchpointIds: readonly string[];
  personIds: readonly string[];
  departmentIds: readonly string[];
};

export async function keepAround(
  transaction: DatabaseTransaction,
  { measureId, touchpointIds, personIds, departmentIds }: New,
): Promise<void> {
  await transaction.deleteFrom('measureTouchpoint').where('measureId', '=', measureId).execute();
  await transaction.deleteFrom('measureInvolved').where('measureId', '=', measureId).execute();
  const touchpoints = touchpointIds.map((touchpointId, position) => ({ measureId, touchpointId, position }));
  if (touchpoints.length > 0) await transaction.insertInto('measureTouchpoint').values(touchpoints).execute();
  const involved = [
    ...personIds.map((involvedId, position) => ({ measureId, kind: 'person', involvedId, position })),
    ...departmentIds.map((involvedId, position) => ({ measureId, kind: 'department', involvedId, position })),
  ];
  if (involved.length > 0) await transaction.insertInto('measureInvolved').values(involved).execute();
}

type Named = { workspaceId: string; ids: readonly string[] };

export async function findTouchpoints(database: Database, { workspaceId, ids }: Named): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('touchpoint')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function findDepartments(database: Database, { workspaceId, ids }: Named): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('department')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Names of members. */
export async function findMembers(database: Database, { workspaceId, ids }: Named): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['user.id', 'user.name'])
    .where('member.workspaceId', '=', workspaceId)
    .where('member.userId', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
