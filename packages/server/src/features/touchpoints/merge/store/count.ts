import type { AccountWeights, MergedCount, MergedKind, PlanBody } from '@anklang/domain';
import type { Database } from '../../../../platform/services.ts';
import { countVersionsWith } from './maps.ts';
import type { Pair } from './pair.ts';
import { simpleKinds } from './simple-kinds.ts';
import { countViews, viewKinds } from './views.ts';

type Counts = Omit<MergedCount, 'kind'>;

/** How much hangs on the touchpoint that goes, and how much of it would fall away. */
export async function countHanging(database: Database, pair: Pair): Promise<MergedCount[]> {
  const counts: MergedCount[] = [];
  const add = (kind: MergedKind, { moved, fallen }: Counts) => {
    if (moved + fallen > 0) counts.push({ kind, moved, fallen });
  };
  for (const [kind, table] of Object.entries(simpleKinds) as [keyof typeof simpleKinds, 'perception'][]) {
    const moved = await countRows(database, { table, touchpointId: pair.otherId });
    add(kind, { moved, fallen: 0 });
    if (kind === 'wave' && moved > 0) add('answer', { moved: await countAnswers(database, pair), fallen: 0 });
  }
  const at = { touchpointId: pair.otherId };
  add('fieldChange', { moved: await countRows(database, { table: 'fieldChange', ...at }), fallen: 0 });
  add('link', await countLinks(database, pair));
  add('brandJudgement', await countBrandJudgements(database, pair));
  add('child', { moved: (await listChildIds(database, pair)).length, fallen: 0 });
  add('plan', { moved: (await listPlansWith(database, pair)).length, fallen: 0 });
  add('journeyMap', { moved: await countRows(database, { table: 'journeyMapTouchpoint', ...at }), fallen: 0 });
  add('mapVersion', { moved: await countVersionsWith(database, pair), fallen: 0 });
  for (const kind of viewKinds) add(kind, await countViews(database, pair, kind));
  add('accountWeight', countWeight(await findImportance(database, pair.workspaceId), pair));
  return counts;
}

async function countRows(
  database: Database,
  { table, touchpointId }: { table: 'perception' | 'fieldChange' | 'journeyMapTouchpoint'; touchpointId: string },
): Promise<number> {
  const { count } = await database
    .selectFrom(table as 'perception')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('touchpointId', '=', touchpointId)
    .executeTakeFirstOrThrow();
  return count;
}

async function countAnswers(database: Database, { otherId }: Pair): Promise<number> {
  const waves = database.selectFrom('waveTouchpoint').select('waveId').where('touchpointId', '=', otherId);
  const { count } = await database
    .selectFrom('answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', 'in', waves)
    .where('touchpointId', '=', otherId)
    .executeTakeFirstOrThrow();
  return count;
}

async function countLinks(database: Database, pair: Pair): Promise<Counts> {
  const links = await database
    .selectFrom('touchpointLink')
    .select(['id'])
    .where(({ or, eb }) => or([eb('fromId', '=', pair.otherId), eb('toId', '=', pair.otherId)]))
    .execute();
  const fallen = (await listFallingLinks(database, pair)).length;
  return { moved: links.length - fallen, fallen };
}

/** Those between the two, and those that the touchpoint that stays has already. */
export async function listFallingLinks(database: Database, { keptId, otherId }: Pair): Promise<string[]> {
  const both = [keptId, otherId];
  const links = await database
    .selectFrom('touchpointLink')
    .select(['id', 'fromId', 'toId'])
    .where(({ or, eb }) => or([eb('fromId', 'in', both), eb('toId', 'in', both)]))
    .execute();
  const ofKept = new Set(links.map(({ fromId, toId }) => `${fromId} ${toId}`));
  const now = (id: string) => (id === otherId ? keptId : id);
  return links
    .filter(({ fromId, toId }) => fromId === otherId || toId === otherId)
    .filter(({ fromId, toId }) => now(fromId) === now(toId) || ofKept.has(`${now(fromId)} ${now(toId)}`))
    .map(({ id }) => id);
}

async function countBrandJudgements(database: Database, pair: Pair): Promise<Counts> {
  const { count } = await database
    .selectFrom('brandJudgement')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('touchpointId', '=', pair.otherId)
    .executeTakeFirstOrThrow();
  const fallen = (await listFallingJudgements(database, pair)).length;
  return { moved: count - fallen, fallen };
}

/** Of judges who have judged the same rule at the touchpoint that stays. */
export async function listFallingJudgements(database: Database, { keptId, otherId }: Pair): Promise<string[]> {
  const rows = await database
    .selectFrom('brandJudgement as gone')
    .innerJoin('brandJudgement as stays', (join) =>
      join
        .onRef('stays.brandId', '=', 'gone.brandId')
        .onRef('stays.ruleId', '=', 'gone.ruleId')
        .onRef('stays.byId', '=', 'gone.byId'),
    )
    .select('gone.id')
    .where('gone.touchpointId', '=', otherId)
    .where('stays.touchpointId', '=', keptId)
    .execute();
  return rows.map(({ id }) => id);
}

/** What is part of the touchpoint that goes, but for the one that stays. */
export async function listChildIds(database: Database, { workspaceId, keptId, otherId }: Pair): Promise<string[]> {
  const rows = await database
    .selectFrom('touchpointValue')
    .select('touchpointId')
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', 'parentId')
    .where('value', '=', otherId)
    .where('touchpointId', '!=', keptId)
    .orderBy('touchpointId')
    .execute();
  return rows.map(({ touchpointId }) => touchpointId);
}

/** Planned journeys with a step at the touchpoint that goes. */
export async function listPlansWith(database: Database, { workspaceId, otherId }: Pair) {
  const plans = await database
    .selectFrom('plan')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('body', 'like', `%${otherId}%`)
    .orderBy('id')
    .execute();
  return plans
    .map(({ body, ...plan }) => ({ ...plan, body: JSON.parse(body) as PlanBody }))
    .filter(({ body }) => body.steps.some(({ touchpoints }) => touchpoints.includes(otherId)));
}

export async function findImportance(database: Database, workspaceId: string): Promise<AccountWeights | undefined> {
  const row = await database
    .selectFrom('accountWeights')
    .select('weights')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return row && (JSON.parse(row.weights) as AccountWeights);
}

function countWeight(weights: AccountWeights | undefined, { keptId, otherId }: Pair): Counts {
  const importance = weights?.importance ?? {};
  if (!Object.hasOwn(importance, otherId)) return { moved: 0, fallen: 0 };
  const fallen = Object.hasOwn(importance, keptId) ? 1 : 0;
  return { moved: 1 - fallen, fallen };
}

/** Surveys that ask about both, by name and wave. */
export async function listSurveysAskingBoth(database: Database, { keptId, otherId }: Pair): Promise<string[]> {
  const rows = await database
    .selectFrom('waveTouchpoint as one')
    .innerJoin('waveTouchpoint as two', 'two.waveId', 'one.waveId')
    .innerJoin('wave', 'wave.id', 'one.waveId')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['survey.name as survey', 'wave.name as wave'])
    .where('one.touchpointId', '=', keptId)
    .where('two.touchpointId', '=', otherId)
    .orderBy('wave.importedAt')
    .orderBy('wave.id')
    .limit(20)
    .execute();
  return rows.map(({ survey, wave }) => `${survey}: ${wave}`);
}

/** Keys and names of all others. */
export function listOtherNames(database: Database, { workspaceId, keptId, otherId }: Pair) {
  return database
    .selectFrom('touchpoint')
    .select(['key', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('id', 'not in', [keptId, otherId])
    .execute();
}
