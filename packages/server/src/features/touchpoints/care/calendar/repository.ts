import type { Lifecycle } from '@anklang/domain';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/services.ts';
import { narrow } from '../../record/store/narrow.ts';
import type { TouchpointChoice } from '../../record/touchpoint-choice.ts';

export type DueRow = {
  id: string;
  name: string;
  lifecycle: Lifecycle;
  departmentId: string | null;
  responsibleId: string | null;
  reviewDueAt: string;
  version: number;
  changedAt: string;
};

const month = sql<string>`substr(${sql.ref('touchpoint.reviewDueAt')}, 1, 7)`;

/** How many reviews are due in each month; null: of how many in use no review is due ever. */
export function countByMonth(database: Database, choice: TouchpointChoice) {
  return database
    .selectFrom('touchpoint')
    .select(month.as('month'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('touchpoint.lifecycle', '!=', 'retired')
    .where(narrow(choice))
    .groupBy(month)
    .execute() as Promise<{ month: string | null; count: number }[]>;
}

/** The first of each month, the next first; and which month is so far only past in part is told apart by `now`. */
export async function listFirstOfMonths(
  database: Database,
  { choice, before, limit }: { choice: TouchpointChoice; before: string; limit: number },
): Promise<DueRow[]> {
  const now = choice.now.toISOString();
  const ranked = selectDue(database, choice)
    .select(
      sql<number>`row_number() over (partition by case when ${sql.ref('touchpoint.reviewDueAt')} < ${now} then '' else ${month} end order by ${sql.ref('touchpoint.reviewDueAt')}, ${sql.ref('touchpoint.id')})`.as(
        'place',
      ),
    )
    .where('touchpoint.reviewDueAt', '<', before);
  const rows = await database
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('ranked.place', '<=', limit)
    .orderBy('ranked.reviewDueAt')
    .orderBy('ranked.id')
    .execute();
  return rows as unknown as DueRow[];
}

/** All, the next first. */
export async function listDue(
  database: Database,
  { choice, limit }: { choice: TouchpointChoice; limit: number },
): Promise<DueRow[]> {
  const rows = await selectDue(database, choice)
    .orderBy('touchpoint.reviewDueAt')
    .orderBy('touchpoint.id')
    .limit(limit)
    .execute();
  return rows as unknown as DueRow[];
}

function selectDue(database: Database, choice: TouchpointChoice) {
  return database
    .selectFrom('touchpoint')
    .select([
      'touchpoint.id',
      'touchpoint.name',
      'touchpoint.lifecycle',
      'touchpoint.departmentId',
      'touchpoint.responsibleId',
      'touchpoint.reviewDueAt',
      'touchpoint.version',
      'touchpoint.changedAt',
    ])
    .where('touchpoint.reviewDueAt', 'is not', null)
    .where('touchpoint.lifecycle', '!=', 'retired')
    .where(narrow(choice));
}

export async function countOverdue(database: Database, choice: TouchpointChoice): Promise<Map<string, number>> {
  const rows = (await database
    .selectFrom('touchpoint')
    .select(month.as('month'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('touchpoint.reviewDueAt', '<', choice.now.toISOString())
    .where('touchpoint.lifecycle', '!=', 'retired')
    .where(narrow(choice))
    .groupBy(month)
    .execute()) as { month: string; count: number }[];
  return new Map(rows.map(({ month: of, count }) => [of, count]));
}

export function listDepartmentNames(database: Database, workspaceId: string): Promise<{ id: string; name: string }[]> {
  return database.selectFrom('department').select(['id', 'name']).where('workspaceId', '=', workspaceId).execute();
}
