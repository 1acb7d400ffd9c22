import type { RelevanceJudgementTable } from '../../../platform/database/register-tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export async function findNewest(
  database: Database,
  { touchpointId, byId }: { touchpointId: string; byId: string },
): Promise<{ count: number; own: number; at: string | null }> {
  return database
    .selectFrom('relevanceJudgement')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('byId', '=', byId).as('own'),
      fn.max<string | null>('at').as('at'),
    ])
    .where('touchpointId', '=', touchpointId)
    .executeTakeFirstOrThrow();
}

export async function isEntryOfKind(
  database: Database,
  { workspaceId, kind, id }: { workspaceId: string; kind: string; id: string },
): Promise<boolean> {
  const entry = await database
    .selectFrom('entry')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return entry !== undefined;
}

export async function insertJudgement(
  transaction: DatabaseTransaction,
  judgement: RelevanceJudgementTable,
): Promise<void> {
  await transaction.insertInto('relevanceJudgement').values(judgement).execute();
}

/** The newest first. */
export function listJudgementRows(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<RelevanceJudgementTable[]> {
  return database
    .selectFrom('relevanceJudgement')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type Points = Pick<
  RelevanceJudgementTable,
  'touchpointId' | 'segmentId' | 'phaseId' | 'relevance' | 'potential'
>;

type Slice = {
  readonly workspaceId: string;
  readonly touchpointIds: readonly string[];
  /** The side of the map that stands still: one segment or phase, or null for all of them. */
  readonly still: { readonly of: 'segmentId' | 'phaseId'; readonly id: string | null };
};

/** What each person says last in each cell; what was taken back is gone. */
export async function listHolding(database: Database, { workspaceId, touchpointIds, still }: Slice): Promise<Points[]> {
  if (touchpointIds.length === 0) return [];
  const numbered = database
    .selectFrom('relevanceJudgement')
    .select(['touchpointId', 'segmentId', 'phaseId', 'relevance', 'potential'])
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy(['touchpointId', 'segmentId', 'phaseId', 'byId'])
            .orderBy('at', 'desc')
            .orderBy('id', 'desc'),
        )
        .as('place'),
    )
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', 'in', touchpointIds)
    .where(still.of, still.id === null ? 'is' : '=', still.id);
  return database
    .selectFrom(numbered.as('numbered'))
    .select(['touchpointId', 'segmentId', 'phaseId', 'relevance', 'potential'])
    .where('place', '=', 1)
    .where(({ or, eb }) => or([eb('relevance', 'is not', null), eb('potential', 'is not', null)]))
    .execute();
}

export async function countJudgedTouchpoints(database: Database, workspaceId: string): Promise<number> {
  const { count } = await database
    .selectFrom('relevanceJudgement')
    .select(({ fn }) => fn.count<number>('touchpointId').distinct().as('count'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}
