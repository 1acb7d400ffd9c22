import { type JourneyMapContent, JourneyMapContentSchema } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

export async function findDrawnMap(
  database: Database,
  { workspaceId, mapId }: { workspaceId: string; mapId: string },
): Promise<JourneyMapContent | null> {
  const row = await database
    .selectFrom('journeyMap')
    .select('map')
    .where('id', '=', mapId)
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return row ? JourneyMapContentSchema.parse(JSON.parse(row.map)) : null;
}

/** The waves that asked about any of these touchpoints, each with the touchpoint, the last imported first. */
export function listWavesAsking(
  database: Database,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
) {
  return database
    .selectFrom('waveTouchpoint')
    .innerJoin('wave', 'wave.id', 'waveTouchpoint.waveId')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['waveTouchpoint.touchpointId', 'wave.id as waveId', 'wave.name as waveName', 'wave.importedAt'])
    .select('survey.name as surveyName')
    .where('waveTouchpoint.touchpointId', 'in', touchpointIds)
    .where('wave.workspaceId', '=', workspaceId)
    .orderBy('wave.importedAt', 'desc')
    .orderBy('wave.id', 'desc')
    .execute();
}
