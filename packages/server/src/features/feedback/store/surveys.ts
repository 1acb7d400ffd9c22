import type { Transaction } from 'kysely';
import type { SurveyTable, Tables } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';

export type SurveyRow = SurveyTable;
export type WaveLine = {
  id: string;
  surveyId: string;
  name: string;
  fileName: string;
  importedAt: string;
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

/** Newest first; `after` is the last survey of the page before. */
export function listSurveyRows(
  database: Database,
  page: { workspaceId: string; limit: number; after: { createdAt: string; id: string } | null },
): Promise<SurveyRow[]> {
  const { after } = page;
  let query = database.selectFrom('survey').selectAll().where('workspaceId', '=', page.workspaceId);
  if (after !== null) {
    query = query.where((is) =>
      is.or([
        is('createdAt', '<', after.createdAt),
        is.and([is('createdAt', '=', after.createdAt), is('id', '<', after.id)]),
      ]),
    );
  }
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(page.limit).execute();
}

export async function listWaveLines(database: Database, surveyIds: readonly string[]): Promise<WaveLine[]> {
  if (surveyIds.length === 0) return [];
  return database
    .selectFrom('wave')
    .select(['id', 'surveyId', 'name', 'fileName', 'importedAt', 'respondents', 'rejectedCount'])
    .where('surveyId', 'in', [...surveyIds])
    .orderBy('importedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

const rowsAtOnce = 2000;

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
