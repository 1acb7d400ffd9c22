import type { Database } from '../../../platform/services.ts';

export function findWave(database: Database, key: { workspaceId: string; id: string }) {
  return database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .selectAll('wave')
    .select('survey.name as surveyName')
    .where('wave.workspaceId', '=', key.workspaceId)
    .where('wave.id', '=', key.id)
    .executeTakeFirst();
}

export async function setFieldDates(
  database: Database,
  { id, ...dates }: { id: string; fieldFrom: string | null; fieldTo: string | null },
): Promise<void> {
  await database.updateTable('wave').set(dates).where('id', '=', id).execute();
}

export function listWaveTouchpoints(database: Database, waveId: string) {
  return database
    .selectFrom('waveTouchpoint')
    .select(['touchpointId', 'column'])
    .where('waveId', '=', waveId)
    .orderBy('position')
    .execute();
}

export type RowSpan = { readonly waveId: string; readonly from: number; readonly to: number };

export function listRespondents(database: Database, { waveId, from, to }: RowSpan) {
  return database
    .selectFrom('respondent')
    .select(['row', 'line', 'externalId', 'weight', 'outcome', 'segments'])
    .where('waveId', '=', waveId)
    .where('row', '>=', from)
    .where('row', '<', to)
    .orderBy('row')
    .execute();
}

export function listAnswers(database: Database, { waveId, from, to }: RowSpan) {
  return database
    .selectFrom('answer')
    .select(['row', 'touchpointId', 'value', 'status'])
    .where('waveId', '=', waveId)
    .where('row', '>=', from)
    .where('row', '<', to)
    .execute();
}
