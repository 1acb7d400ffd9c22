import type { FieldKey } from '@anklang/domain';
import { sql } from 'kysely';
import type { BrandJudgementTable, EntryTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction, Services } from '../../../platform/services.ts';
import type { Rule } from './stand-of.ts';
import { outdatedSign, placeSigns, signOf } from './words.ts';

type OfTouchpoint = { workspaceId: string; touchpointId: string };
const brandIds = 'brandIds' satisfies FieldKey;

/** What the judges said, in the order of their names. */
export function listJudgementRows(
  database: Database,
  { workspaceId, touchpointId }: OfTouchpoint,
): Promise<BrandJudgementTable[]> {
  return database
    .selectFrom('brandJudgement')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .orderBy('byName')
    .orderBy('byId')
    .orderBy('id')
    .execute();
}

/** By name. */
export async function listBrands(
  database: Database,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<EntryTable[]> {
  if (ids.length === 0) return [];
  return database
    .selectFrom('entry')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', 'brand')
    .where('id', 'in', ids)
    .orderBy('sortName')
    .orderBy('id')
    .execute();
}

/** Those of the ids that are files of the touchpoint. */
export async function listEvidenceIds(
  database: Database,
  { workspaceId, touchpointId, ids }: OfTouchpoint & { ids: readonly string[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('evidence')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

type OfJudge = { touchpointId: string; brandId: string; byId: string };

export async function deleteOwnRows(
  transaction: DatabaseTransaction,
  { touchpointId, brandId, byId }: OfJudge,
): Promise<void> {
  await transaction
    .deleteFrom('brandJudgement')
    .where('touchpointId', '=', touchpointId)
    .where('brandId', '=', brandId)
    .where('byId', '=', byId)
    .execute();
}

export async function insertJudgementRows(
  transaction: DatabaseTransaction,
  rows: readonly BrandJudgementTable[],
): Promise<void> {
  await transaction.insertInto('brandJudgement').values(rows).execute();
}

/** No verdict any more, but it stays known that this judge has seen the others. */
export async function takeBackOwnRows(
  transaction: DatabaseTransaction,
  { touchpointId, brandId, byId, at }: OfJudge & { at: string },
): Promise<void> {
  await transaction
    .updateTable('brandJudgement')
    .set({ verdict: 'takenBack', note: '', evidenceIds: '[]', isIndependent: 0, at })
    .where('touchpointId', '=', touchpointId)
    .where('brandId', '=', brandId)
    .where('byId', '=', byId)
    .execute();
}

/** Touchpoints in use and the brands they bear, by name. */
export function listBearers(database: Database, workspaceId: string) {
  return database
    .selectFrom('touchpointValue')
    .innerJoin('touchpoint', 'touchpoint.id', 'touchpointValue.touchpointId')
    .select(['touchpoint.id as touchpointId', 'touchpoint.name as touchpoint', 'touchpointValue.value as brandId'])
    .where('touchpointValue.workspaceId', '=', workspaceId)
    .where('touchpointValue.field', '=', brandIds)
    .where('touchpoint.lifecycle', '!=', 'retired')
    .orderBy('touchpoint.sortName')
    .orderBy('touchpoint.id')
    .execute();
}

export async function countWithoutBrand(database: Database, workspaceId: string): Promise<number> {
  const { count } = await database
    .selectFrom('touchpoint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .where('lifecycle', '!=', 'retired')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('touchpointValue')
            .select('touchpointValue.touchpointId')
            .whereRef('touchpointValue.touchpointId', '=', 'touchpoint.id')
            .where('touchpointValue.field', '=', brandIds),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What a judge says of a touchpoint. */
export type Spoken = { touchpointId: string; byId: string; words: string };

/**
 * What each judge says by the rules of a brand as they read now, a row each: the database puts tens of thousands of
 * verdicts together in the time it takes to hand them over one by one.
 */
export async function listSpoken(
  { database, dialect }: Pick<Services, 'database' | 'dialect'>,
  { workspaceId, brandId, rules }: { workspaceId: string; brandId: string; rules: readonly Rule[] },
): Promise<Spoken[]> {
  if (rules.length === 0) return [];
  const { ref } = sql;
  const places = rules.map(
    ({ id, name }, place) =>
      sql`when ${ref('ruleId')} = ${id} and ${ref('rule')} = ${name} then ${sql.lit(placeSigns[place])}`,
  );
  const signs = Object.entries(signOf).map(([verdict, sign]) => sql`when ${sql.lit(verdict)} then ${sql.lit(sign)}`);
  const word = sql`case ${sql.join(places, sql` `)} else ${sql.lit(outdatedSign)} end || case ${ref('verdict')} ${sql.join(signs, sql` `)} end || ${ref('isIndependent')}`;
  const together = sql.raw(dialect === 'sqlite' ? 'group_concat' : 'string_agg');
  return database
    .selectFrom('brandJudgement')
    .select(['touchpointId', 'byId'])
    .select(sql<string>`${together}(${word}, '')`.as('words'))
    .where('workspaceId', '=', workspaceId)
    .where('brandId', '=', brandId)
    .where('verdict', '!=', 'takenBack')
    .groupBy(['touchpointId', 'byId'])
    .execute();
}

/**
 * Says that judgements of the workspace changed. Whoever does so last waits for the one before, so that a number that was
 * read before the judgements never promises newer ones than were read.
 */
export async function countChange(transaction: DatabaseTransaction, workspaceId: string): Promise<void> {
  await transaction
    .insertInto('brandJudgementCount')
    .values({ workspaceId, changes: 1 })
    .onConflict((conflict) =>
      conflict.column('workspaceId').doUpdateSet(({ ref, eb }) => ({
        changes: eb(ref('brandJudgementCount.changes'), '+', 1),
      })),
    )
    .execute();
}

export async function readChanges(database: Database, workspaceId: string): Promise<number> {
  const row = await database
    .selectFrom('brandJudgementCount')
    .select('changes')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return row?.changes ?? 0;
}
