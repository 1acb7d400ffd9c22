import type { SurveyMapping } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

export type WaveOfSurvey = {
  id: string;
  surveyId: string;
  surveyName: string;
  name: string;
  importedAt: string;
  respondents: number;
};

/** The newest first. */
export function listWaves(database: Database, workspaceId: string): Promise<WaveOfSurvey[]> {
  return database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.id', 'wave.surveyId', 'survey.name as surveyName', 'wave.name'])
    .select(['wave.importedAt', 'wave.respondents'])
    .where('wave.workspaceId', '=', workspaceId)
    .orderBy('wave.importedAt', 'desc')
    .orderBy('wave.id', 'desc')
    .execute();
}

export async function readMappings(
  database: Database,
  waveIds: readonly string[],
): Promise<Map<string, Pick<SurveyMapping, 'segments' | 'outcome'>>> {
  if (waveIds.length === 0) return new Map();
  const rows = await database.selectFrom('wave').select(['id', 'mapping']).where('id', 'in', waveIds).execute();
  return new Map(rows.map(({ id, mapping }) => [id, JSON.parse(mapping) as SurveyMapping]));
}

export type Link = { waveId: string; column: string; touchpointId: string; name: string };

/** Which touchpoints the waves ask about, by the names of today. */
export function listLinks(database: Database, waveIds: readonly string[]): Promise<Link[]> {
  if (waveIds.length === 0) return Promise.resolve([]);
  return database
    .selectFrom('waveTouchpoint')
    .innerJoin('touchpoint', 'touchpoint.id', 'waveTouchpoint.touchpointId')
    .select(['waveTouchpoint.waveId', 'waveTouchpoint.column', 'waveTouchpoint.touchpointId', 'touchpoint.name'])
    .where('waveTouchpoint.waveId', 'in', waveIds)
    .execute();
}

/** Surveys of which any wave asks about a touchpoint. */
export async function listSurveysAsking(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<string[]> {
  const rows = await database
    .selectFrom('waveTouchpoint')
    .innerJoin('wave', 'wave.id', 'waveTouchpoint.waveId')
    .select('wave.surveyId')
    .distinct()
    .where('waveTouchpoint.touchpointId', '=', touchpointId)
    .where('wave.workspaceId', '=', workspaceId)
    .execute();
  return rows.map(({ surveyId }) => surveyId);
}

/** In which phases touchpoints are. */
export async function listPhasesOf(
  database: Database,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
): Promise<Map<string, string[]>> {
  const phases = new Map<string, string[]>();
  if (touchpointIds.length === 0) return phases;
  const rows = await database
    .selectFrom('touchpointValue')
    .select(['touchpointId', 'value'])
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', 'phaseIds')
    .where('touchpointId', 'in', touchpointIds)
    .execute();
  for (const { touchpointId, value } of rows) phases.set(touchpointId, [...(phases.get(touchpointId) ?? []), value]);
  return phases;
}
