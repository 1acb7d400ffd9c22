import type { Profile } from '@anklang/domain';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/services.ts';

export type Candidate = {
  id: string;
  key: string;
  name: string;
  departmentId: string | null;
  foundIn: string;
  lifecycle: string;
  externalIds: readonly string[];
};

/** Touchpoints in use, first registered first, with their codes in other systems. */
export async function listCandidates(database: Database, workspaceId: string): Promise<Candidate[]> {
  const rows = await database
    .selectFrom('touchpoint')
    .select(['id', 'key', 'name', 'departmentId', 'foundIn', 'lifecycle'])
    .select(
      sql<string | null>`case when ${sql.ref('profile')} like '%"externalIds":[%' then ${sql.ref('profile')} end`.as(
        'profile',
      ),
    )
    .where('workspaceId', '=', workspaceId)
    .where('lifecycle', '!=', 'retired')
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(({ profile, ...row }) => ({
    ...row,
    externalIds: profile === null ? [] : ((JSON.parse(profile) as Partial<Profile>).externalIds ?? []),
  }));
}

/** Changes whenever a touchpoint is added, changed or gone. */
export async function stampOfRegister(database: Database, workspaceId: string): Promise<string> {
  const stamp = await database
    .selectFrom('touchpoint')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number | null>('version').as('versions'),
      fn.max('changedAt').as('changedAt'),
      fn.max('id').as('id'),
    ])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return JSON.stringify(stamp);
}
