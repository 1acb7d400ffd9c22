import type { Database } from '../../../platform/services.ts';

export type WaveAsking = {
  waveId: string;
  waveName: string;
  importedAt: string;
  surveyId: string;
  surveyName: string;
};

const mostWaves = 60;

/** All waves of surveys of which one asked about the touchpoint, in the order they came in. */
export async function listWavesOfSurveysAsking(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<WaveAsking[]> {
  const rows = await database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.id as waveId', 'wave.name as waveName', 'wave.importedAt'])
    .select(['survey.id as surveyId', 'survey.name as surveyName'])
    .where('wave.workspaceId', '=', workspaceId)
    .where('survey.id', 'in', (build) =>
      build
        .selectFrom('waveTouchpoint')
        .innerJoin('wave as asking', 'asking.id', 'waveTouchpoint.waveId')
        .select('asking.surveyId')
        .where('waveTouchpoint.touchpointId', '=', touchpointId),
    )
    .orderBy('wave.importedAt', 'desc')
    .orderBy('wave.id', 'desc')
    .limit(mostWaves)
    .execute();
  return rows.reverse();
}
