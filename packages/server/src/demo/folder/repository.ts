import type { Database } from '../../platform/services.ts';

export async function countDemos(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('workspace')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('demo', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
