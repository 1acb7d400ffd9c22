import type { FieldWork } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { fieldWorkOf } from '../../feedback/index.ts';

type WaveOfSurvey = {
  waveId: string;
  name: string;
  importedAt: string;
  fieldWork: FieldWork | null;
  respondents: number;
};

export type SurveyWithWaves = {
  id: string;
  name: string;
  /** The newest first: by the last day of field work, as far as it is known. */
  waves: WaveOfSurvey[];
};

/** The survey with the newest wave first. */
export async function listWavesBySurvey(database: Database, workspaceId: string): Promise<SurveyWithWaves[]> {
  const rows = await database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.id as waveId', 'wave.name', 'wave.importedAt', 'wave.fieldFrom', 'wave.fieldTo', 'wave.respondents'])
    .select(['survey.id as surveyId', 'survey.name as surveyName'])
    .where('wave.workspaceId', '=', workspaceId)
    .orderBy(({ fn }) => fn.coalesce('wave.fieldTo', 'wave.importedAt'), 'desc')
    .orderBy('wave.id', 'desc')
    .execute();
  const surveys = new Map<string, SurveyWithWaves>();
  for (const { surveyId, surveyName, fieldFrom, fieldTo, ...wave } of rows) {
    const survey = surveys.get(surveyId) ?? { id: surveyId, name: surveyName, waves: [] };
    survey.waves.push({ ...wave, fieldWork: fieldWorkOf({ fieldFrom, fieldTo }) });
    surveys.set(surveyId, survey);
  }
  return [...surveys.values()];
}

/** Touchpoints that any of the waves asks about, by the names of today. */
export function listAsked(
  database: Database,
  { workspaceId, waveIds }: { workspaceId: string; waveIds: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  return database
    .selectFrom('waveTouchpoint')
    .innerJoin('touchpoint', 'touchpoint.id', 'waveTouchpoint.touchpointId')
    .select(['touchpoint.id', 'touchpoint.name'])
    .distinct()
    .where('waveTouchpoint.waveId', 'in', waveIds)
    .where('touchpoint.workspaceId', '=', workspaceId)
    .execute();
}
