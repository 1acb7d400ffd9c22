import type { Transaction } from 'kysely';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { SurveyTable, Tables } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database } from '../../../platform/services.ts';

export type SurveyRow = SurveyTable;
export type WaveLine = {
  id: string;
  surveyId: string;
  name: string;
  fileName: string;
  importedAt: string;
  fieldFrom: string | null;
  fieldTo: string | null;
  respondents: number;
  rejectedCount: number;
};

export function findSurvey(database: Database, key: { workspaceId: string; id: string }) {
  return database
    .selectFrom('survey')
    .selectAll()
    .where('workspaceId', '=', key.workspaceId)
    .where('id', '=', key.id)
    .executeTakeFirst();
}

/** Newest first. */
export function listSurveyRows(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<SurveyRow[]> {
  const query = database.selectFrom('survey').selectAll().where('workspaceId', '=', workspaceId);

  return selectPage(query, { ...page, by: ['createdAt', 'id'], order: 'desc' });
}

export async function listWaveLines(database: Database, surveyIds: readonly string[]): Promise<WaveLine[]> {
  if (surveyIds.length === 0) return [];
  return database
    .selectFrom('wave')
    .select(['id', 'surveyId', 'name', 'fileName', 'importedAt', 'fieldFrom', 'fieldTo'])
    .select(['respondents', 'rejectedCount'])
    .where('surveyId', 'in', [...surveyIds])
    .orderBy('importedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

const rowsAtOnce = 200;

/** In steps, because one statement over millions of answers would keep everybody waiting. */
export async function removeSurveyRows(
  transaction: Transaction<Tables>,
  surveyId: string,
  breathe: () => Promise<void>,
): Promise<void> {
  const waves = await transaction.selectFrom('wave').select(['id']).where('surveyId', '=', surveyId).execute();
  for (const { id } of waves) {
    const last = await transaction
      .selectFrom('respondent')
      .select(({ fn }) => fn.max('row').as('row'))
      .where('waveId', '=', id)
      .executeTakeFirst();
    for (let from = 0; from <= (last?.row ?? -1); from += rowsAtOnce) {
      for (const table of ['answer', 'respondent'] as const) {
        const rows = transaction.deleteFrom(table).where('waveId', '=', id).where('row', '>=', from);
        await rows.where('row', '<', from + rowsAtOnce).execute();
      }
      await breathe();
    }
  }
  await transaction.deleteFrom('survey').where('id', '=', surveyId).execute();
}
