import type { Database } from '../../../platform/services.ts';

export type WaveAsking = {
  waveId: string;
  waveName: string;
  importedAt: string;
  fieldFrom: string | null;
  fieldTo: string | null;
  surveyId: string;
  surveyName: string;
};

const mostWaves = 60;

/** All waves of surveys of which one asked about the touchpoint, in the order people were asked. */
export async function listWavesOfSurveysAsking(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<WaveAsking[]> {
  const rows = await database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.id as waveId', 'wave.name as waveName', 'wave.importedAt', 'wave.fieldFrom', 'wave.fieldTo'])
    .select(['survey.id as surveyId', 'survey.name as surveyName'])
    .where('wave.workspaceId', '=', workspaceId)
    .where('survey.id', 'in', (build) =>
      build
        .selectFrom('waveTouchpoint')
        .innerJoin('wave as asking', 'asking.id', 'waveTouchpoint.waveId')
        .select('asking.surveyId')
        .where('waveTouchpoint.touchpointId', '=', touchpointId),
    )
    .orderBy(({ fn }) => fn.coalesce('wave.fieldTo', 'wave.importedAt'), 'desc')
    .orderBy('wave.id', 'desc')
    .limit(mostWaves)
    .execute();
  return rows.reverse();
}
