import type { touchpointSorts } from '@anklang/domain';
import { type RawBuilder, sql } from 'kysely';
import { selectPage } from '../../../../platform/database/select-page.ts';
import type { PageRequest } from '../../../../platform/paging.ts';
import type { Database } from '../../../../platform/services.ts';
import type { StoredRecord } from '../present-record.ts';
import type { TouchpointChoice } from '../touchpoint-choice.ts';
import { narrow } from './narrow.ts';
import { selectRecords } from './records.ts';

export type ListOrder = { sort: (typeof touchpointSorts)[number]; order: 'asc' | 'desc' };
type Place = { id: string; sortedBy: string; count: number };

/**
 * Where the page lies, and how many there are on all pages. Only what the order needs is read of the many, and those
 * who are looked for by words are looked through once.
 */
export function listPlaces(
  database: Database,
  { choice, sort, order, ...page }: PageRequest & ListOrder & { choice: TouchpointChoice },
): Promise<Place[]> {
  const all = database
    .selectFrom('touchpoint')
    .select(['touchpoint.id', sortExpression({ sort, order }).as('sortedBy')])
    .select(({ fn }) => fn.countAll<number>().over().as('count'))
    .where(narrow(choice));
  const query = database.selectFrom(all.as('chosen')).select(['chosen.id', 'chosen.sortedBy', 'chosen.count']);
  const of = sort === 'name' ? 'text' : 'instant';
  return selectPage(query, { ...page, order, by: ['chosen.sortedBy', 'chosen.id'], of });
}

/** The first of them, of how many there may be: an index in this order is read only as far as they are found. */
export async function listFirstIds(
  database: Database,
  { choice, sort, limit }: { choice: TouchpointChoice; sort: 'name' | 'reviewDueAt'; limit: number },
): Promise<string[]> {
  const rows = await database
    .selectFrom('touchpoint')
    .select('touchpoint.id')
    .where(narrow(choice))
    .orderBy(sort === 'name' ? 'touchpoint.sortName' : 'touchpoint.reviewDueAt')
    .orderBy('touchpoint.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of ids that were found before: nothing else is asked, so that no engine looks for them in another way. */
export async function listByIds(database: Database, ids: readonly string[]): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  return selectRecords(database).where('touchpoint.id', 'in', ids).execute();
}

export async function listNames(
  database: Database,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('touchpoint')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Those without a date for their review come last, either way. */
function sortExpression({ sort, order }: ListOrder): RawBuilder<string> {
  if (sort === 'name') return sql<string>`${sql.ref('touchpoint.sortName')}`;
  if (sort !== 'reviewDueAt') return sql<string>`${sql.ref(`touchpoint.${sort}`)}`;
  const last = order === 'asc' ? '9999-12-31T23:59:59.999Z' : '0001-01-01T00:00:00.000Z';
  return sql<string>`coalesce(${sql.ref('touchpoint.reviewDueAt')}, ${sql.lit(last)})`;
}

export async function countStored(database: Database, choice: TouchpointChoice): Promise<number> {
  const { count } = await database
    .selectFrom('touchpoint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(narrow(choice))
    .executeTakeFirstOrThrow();
  return count;
}

/** The chosen ones, by name. */
export function listStored(database: Database, choice: TouchpointChoice): Promise<StoredRecord[]> {
  return selectRecords(database)
    .where(narrow(choice))
    .orderBy('touchpoint.sortName')
    .orderBy('touchpoint.id')
    .execute();
}
