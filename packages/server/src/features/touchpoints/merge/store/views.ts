import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';
import type { Pair } from './pair.ts';

/** What staff and customers were asked of touchpoints, what they said, and measures: a touchpoint is there once in each. */
const views = {
  viewComparison: { table: 'viewComparisonTouchpoint', key: 'comparisonId' },
  viewRating: { table: 'viewRating', key: 'answerId' },
  measure: { table: 'measureTouchpoint', key: 'measureId' },
} as const;

export type ViewKind = keyof typeof views;
export const viewKinds = Object.keys(views) as ViewKind[];

/** Both tables look alike as far as this goes. */
function placesOf(kind: ViewKind) {
  const { table, key } = views[kind];
  return { table: table as 'viewRating', key: key as 'answerId' };
}

export async function countViews(database: Database, { keptId, otherId }: Pair, kind: ViewKind) {
  const { table, key } = placesOf(kind);
  const count = async (withKept: boolean) => {
    const kept = database.selectFrom(table).select(key).where('touchpointId', '=', keptId);
    const { rows } = await database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('touchpointId', '=', otherId)
      .$if(withKept, (rest) => rest.where(key, 'in', kept))
      .executeTakeFirstOrThrow();
    return rows;
  };
  const fallen = await count(true);
  return { moved: (await count(false)) - fallen, fallen };
}

/** Where both were asked about or rated, what was said of the one that stays holds. */
export async function moveViews(transaction: DatabaseTransaction, { keptId, otherId }: Pair): Promise<void> {
  for (const kind of viewKinds) {
    const { table, key } = placesOf(kind);
    const kept = transaction.selectFrom(table).select(key).where('touchpointId', '=', keptId);
    await transaction.deleteFrom(table).where('touchpointId', '=', otherId).where(key, 'in', kept).execute();
    await transaction.updateTable(table).set({ touchpointId: keptId }).where('touchpointId', '=', otherId).execute();
  }
}
