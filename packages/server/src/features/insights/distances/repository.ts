import type { FieldKey } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

export type Registered = {
  id: string;
  name: string;
  sortName: string;
  departmentId: string | null;
  responsibleId: string | null;
};

type Asked = { workspaceId: string; ids: readonly string[] | null };

const targetFields = ['targetLevel', 'targetUntil'] as const satisfies FieldKey[];

/** Touchpoints by their ids, or all those in use. */
export function listRegistered(database: Database, { workspaceId, ids }: Asked): Promise<Registered[]> {
  const query = database
    .selectFrom('touchpoint')
    .select(['id', 'name', 'sortName', 'departmentId', 'responsibleId'])
    .where('workspaceId', '=', workspaceId);
  if (ids === null) return query.where('lifecycle', '!=', 'retired').execute();
  return query.where('id', 'in', ids).execute();
}

export type Target = { level: number | null; until: string | null };

/** What is set, by touchpoint. */
export async function listTargets(database: Database, { workspaceId, ids }: Asked): Promise<Map<string, Target>> {
  const query = database
    .selectFrom('touchpointValue')
    .select(['touchpointId', 'field', 'value'])
    .where('workspaceId', '=', workspaceId)
    .where('field', 'in', targetFields);
  const rows = await (ids === null ? query : query.where('touchpointId', 'in', ids)).execute();
  const targets = new Map<string, Target>();
  for (const { touchpointId, field, value } of rows) {
    const target = targets.get(touchpointId) ?? { level: null, until: null };
    if (field === 'targetLevel') target.level = Number(value);
    else target.until = value;
    targets.set(touchpointId, target);
  }
  return targets;
}

export type AskingWave = {
  touchpointId: string;
  waveId: string;
  waveName: string;
  surveyId: string;
  surveyName: string;
};

/** For each touchpoint the wave imported last that asked about it. */
export function listLastWaves(database: Database, workspaceId: string): Promise<AskingWave[]> {
  const numbered = database
    .selectFrom('waveTouchpoint')
    .innerJoin('wave', 'wave.id', 'waveTouchpoint.waveId')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['waveTouchpoint.touchpointId', 'wave.id as waveId', 'wave.name as waveName'])
    .select(['survey.id as surveyId', 'survey.name as surveyName'])
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over((over) =>
          over.partitionBy('waveTouchpoint.touchpointId').orderBy('wave.importedAt', 'desc').orderBy('wave.id', 'desc'),
        )
        .as('place'),
    )
    .where('wave.workspaceId', '=', workspaceId);
  return database
    .selectFrom(numbered.as('numbered'))
    .select(['touchpointId', 'waveId', 'waveName', 'surveyId', 'surveyName'])
    .where('place', '=', 1)
    .execute();
}

/** How many of the staff suppose which level, by touchpoint. */
export function countSupposed(
  database: Database,
  workspaceId: string,
): Promise<{ touchpointId: string; level: string | null; people: number }[]> {
  return database
    .selectFrom('perception')
    .select(['touchpointId', 'level'])
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('workspaceId', '=', workspaceId)
    .where('source', '=', 'staff')
    .where('level', 'is not', null)
    .groupBy(['touchpointId', 'level'])
    .execute();
}
