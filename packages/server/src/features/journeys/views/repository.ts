import type {
  ViewAnswerTable,
  ViewComparisonTable,
  ViewRatingTable,
} from '../../../platform/database/journey-tables.ts';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export type AskedTouchpoint = { comparisonId: string; id: string; name: string };
export type AnswerCount = { comparisonId: string; side: string; count: number };
export type AskedWave = { id: string; name: string; surveyName: string; respondents: number };

export function listComparisonPage(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<ViewComparisonTable[]> {
  const query = database.selectFrom('viewComparison').selectAll().where('workspaceId', '=', workspaceId);
  return selectPage(query, { ...page, by: ['createdAt', 'id'], order: 'desc' });
}

export function findComparison(
  database: Database,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<ViewComparisonTable | undefined> {
  return database
    .selectFrom('viewComparison')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The comparison one of whose two links has this token. */
export function findByToken(database: Database, token: string): Promise<ViewComparisonTable | undefined> {
  return database
    .selectFrom('viewComparison')
    .selectAll()
    .where(({ or, eb }) => or([eb('staffToken', '=', token), eb('customerToken', '=', token)]))
    .executeTakeFirst();
}

export async function countComparisons(database: Database, workspaceId: string): Promise<number> {
  const { count } = await database
    .selectFrom('viewComparison')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}

/** In the order in which they are asked. */
export async function listAskedTouchpoints(
  database: Database,
  comparisonIds: readonly string[],
): Promise<AskedTouchpoint[]> {
  if (comparisonIds.length === 0) return [];
  return database
    .selectFrom('viewComparisonTouchpoint as asked')
    .innerJoin('touchpoint', 'touchpoint.id', 'asked.touchpointId')
    .select(['asked.comparisonId', 'touchpoint.id', 'touchpoint.name'])
    .where('asked.comparisonId', 'in', comparisonIds)
    .orderBy('asked.position')
    .orderBy('touchpoint.id')
    .execute();
}

export async function countAnswers(database: Database, comparisonIds: readonly string[]): Promise<AnswerCount[]> {
  if (comparisonIds.length === 0) return [];
  return database
    .selectFrom('viewAnswer')
    .select(['comparisonId', 'side'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('comparisonId', 'in', comparisonIds)
    .groupBy(['comparisonId', 'side'])
    .execute();
}

export async function listAskedWaves(database: Database, waveIds: readonly string[]): Promise<AskedWave[]> {
  if (waveIds.length === 0) return [];
  return database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.id', 'wave.name', 'survey.name as surveyName', 'wave.respondents'])
    .where('wave.id', 'in', waveIds)
    .execute();
}

/** Which of these touchpoints are in the workspace. */
export async function listThere(
  database: Database,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
): Promise<string[]> {
  const rows = await database
    .selectFrom('touchpoint')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', touchpointIds)
    .execute();
  return rows.map(({ id }) => id);
}

export async function isWaveThere(
  database: Database,
  { workspaceId, waveId }: { workspaceId: string; waveId: string },
): Promise<boolean> {
  const wave = await database
    .selectFrom('wave')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', waveId)
    .executeTakeFirst();
  return wave !== undefined;
}

export async function insertComparison(
  transaction: DatabaseTransaction,
  comparison: ViewComparisonTable,
  touchpointIds: readonly string[],
): Promise<void> {
  const comparisonId = comparison.id;
  await transaction.insertInto('viewComparison').values(comparison).execute();
  await transaction
    .insertInto('viewComparisonTouchpoint')
    .values(touchpointIds.map((touchpointId, position) => ({ comparisonId, touchpointId, position })))
    .execute();
}

export async function updateComparison(
  transaction: DatabaseTransaction,
  id: string,
  change: Partial<ViewComparisonTable>,
): Promise<void> {
  await transaction.updateTable('viewComparison').set(change).where('id', '=', id).execute();
}

export async function deleteComparison(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('viewComparison').where('id', '=', id).execute();
}

export type KeptAnswer = { answer: ViewAnswerTable; ratings: readonly ViewRatingTable[] };

/** Pages that have answered already, before or further ahead in the list, are left as they are. */
export async function insertAnswers(transaction: DatabaseTransaction, kept: readonly KeptAnswer[]): Promise<void> {
  const added = new Set<string>();
  for (const some of inPieces(kept)) {
    const rows = await transaction
      .insertInto('viewAnswer')
      .values(some.map(({ answer }) => answer))
      .onConflict((conflict) => conflict.columns(['comparisonId', 'side', 'clientKey']).doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  const ratings = kept.filter(({ answer }) => added.has(answer.id)).flatMap((one) => one.ratings);
  for (const some of inPieces(ratings)) await transaction.insertInto('viewRating').values(some).execute();
}

/** Few different lengths, so that few different statements are prepared and kept. */
const lengths = [64, 8, 1] as const;

function* inPieces<T>(rows: readonly T[]): Generator<readonly T[]> {
  let from = 0;
  for (const length of lengths) {
    for (; rows.length - from >= length; from += length) yield rows.slice(from, from + length);
  }
}

export type AnsweredRating = ViewRatingTable & { side: string };

/** Every rating of every page; never leaves the server. */
export function listRatings(database: Database, comparisonId: string): Promise<AnsweredRating[]> {
  return database
    .selectFrom('viewRating')
    .innerJoin('viewAnswer', 'viewAnswer.id', 'viewRating.answerId')
    .selectAll('viewRating')
    .select('viewAnswer.side')
    .where('viewAnswer.comparisonId', '=', comparisonId)
    .orderBy('viewRating.answerId')
    .execute();
}

export async function findWorkspaceName(database: Database, workspaceId: string): Promise<string> {
  const { name } = await database
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return name;
}
