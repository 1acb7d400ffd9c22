import type { Database } from '../../../platform/services.ts';

type Asked = { workspaceId: string; touchpointId: string };

/** The waves that asked about a touchpoint, the last imported first. */
export function listWavesAsking(database: Database, { workspaceId, touchpointId }: Asked, limit: number) {
  return database
    .selectFrom('waveTouchpoint')
    .innerJoin('wave', 'wave.id', 'waveTouchpoint.waveId')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.id as waveId', 'wave.name as waveName', 'wave.importedAt'])
    .select(['survey.id as surveyId', 'survey.name as surveyName'])
    .where('waveTouchpoint.touchpointId', '=', touchpointId)
    .where('wave.workspaceId', '=', workspaceId)
    .orderBy('wave.importedAt', 'desc')
    .orderBy('wave.id', 'desc')
    .limit(limit)
    .execute();
}
