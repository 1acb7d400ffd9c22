import type { Lifecycle } from '@anklang/domain';
import type { TouchpointRow } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';

export type CandidateRow = Pick<TouchpointRow, 'id' | 'name' | 'departmentId' | 'version' | 'profile'>;

/** By name. */
export function listByLifecycle(
  database: Database,
  { workspaceId, lifecycle }: { workspaceId: string; lifecycle: readonly Lifecycle[] },
): Promise<CandidateRow[]> {
  return database
    .selectFrom('touchpoint')
    .select(['id', 'name', 'departmentId', 'version', 'profile'])
    .where('workspaceId', '=', workspaceId)
    .where('lifecycle', 'in', lifecycle)
    .orderBy('sortName')
    .orderBy('id')
    .execute();
}

export async function countTouchpoints(database: Database, workspaceId: string): Promise<number> {
  const { count } = await database
    .selectFrom('touchpoint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}

export type LevelRow = { touchpointId: string; level: string | null; count: number };

/** How many core forms call the experience what. */
export function countFormLevels(database: Database, workspaceId: string): Promise<LevelRow[]> {
  return database
    .selectFrom('perception')
    .select(['touchpointId', 'level'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .where('level', 'is not', null)
    .groupBy(['touchpointId', 'level'])
    .execute();
}

export type NewestWave = {
  surveyId: string;
  surveyName: string;
  waveId: string;
  waveName: string;
  respondents: number;
};

/** The wave imported last, of the survey or of all. */
export function findNewestWave(
  database: Database,
  { workspaceId, surveyId }: { workspaceId: string; surveyId: string | undefined },
): Promise<NewestWave | undefined> {
  const waves = database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['survey.id as surveyId', 'survey.name as surveyName', 'wave.id as waveId', 'wave.name as waveName'])
    .select('wave.respondents')
    .where('wave.workspaceId', '=', workspaceId)
    .orderBy('wave.importedAt', 'desc')
    .orderBy('wave.id')
    .limit(1);
  const chosen = surveyId === undefined ? waves : waves.where('survey.id', '=', surveyId);
  return chosen.executeTakeFirst();
}
