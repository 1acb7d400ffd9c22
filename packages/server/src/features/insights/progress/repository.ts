import type { FieldKey, MeasureState } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

export type TouchpointCounts = { all: number; described: number; owned: number; reviewed: number };

/** Touchpoints in use: how many there are, say what they are or how they are seen, have somebody, were looked through. */
export async function countTouchpoints(database: Database, workspaceId: string): Promise<TouchpointCounts> {
  const counts = await database
    .selectFrom('touchpoint')
    .select(({ fn, eb, or, exists, selectFrom }) => [
      fn.countAll<number>().as('all'),
      fn
        .countAll<number>()
        .filterWhere(
          or([
            eb('description', '!=', ''),
            exists(
              selectFrom('perception')
                .select('perception.id')
                .whereRef('perception.workspaceId', '=', 'touchpoint.workspaceId')
                .whereRef('perception.touchpointId', '=', 'touchpoint.id'),
            ),
          ]),
        )
        .as('described'),
      fn.countAll<number>().filterWhere('responsibleId', 'is not', null).as('owned'),
      fn.countAll<number>().filterWhere('reviewedAt', 'is not', null).as('reviewed'),
    ])
    .where('workspaceId', '=', workspaceId)
    .where('lifecycle', '!=', 'retired')
    .executeTakeFirstOrThrow();
  return {
    all: Number(counts.all),
    described: Number(counts.described),
    owned: Number(counts.owned),
    reviewed: Number(counts.reviewed),
  };
}

const goals = ['isMostImportant', 'targetLevel', 'targetUntil'] as const satisfies FieldKey[];
export type Goal = (typeof goals)[number];

/** Of the touchpoints in use: how many have which of these said. */
export async function countGoals(database: Database, workspaceId: string): Promise<Record<Goal, number>> {
  // All, from the index alone, without the few that are retired: looking at each touchpoint would take far longer.
  const [all, retired] = await Promise.all([
    database
      .selectFrom('touchpointValue')
      .select(['field'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('workspaceId', '=', workspaceId)
      .where('field', 'in', goals)
      .groupBy('field')
      .execute(),
    database
      .selectFrom('touchpoint')
      .innerJoin('touchpointValue', 'touchpointValue.touchpointId', 'touchpoint.id')
      .select(['touchpointValue.field'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('touchpoint.workspaceId', '=', workspaceId)
      .where('touchpoint.lifecycle', '=', 'retired')
      .where('touchpointValue.field', 'in', goals)
      .groupBy('touchpointValue.field')
      .execute(),
  ]);
  const countOf = (rows: typeof all, goal: Goal) => Number(rows.find(({ field }) => field === goal)?.count ?? 0);
  const of = (goal: Goal) => countOf(all, goal) - countOf(retired, goal);
  return { isMostImportant: of('isMostImportant'), targetLevel: of('targetLevel'), targetUntil: of('targetUntil') };
}

/** How many waves each survey has. */
export async function countWaves(database: Database, workspaceId: string): Promise<number[]> {
  const rows = await database
    .selectFrom('wave')
    .select(['surveyId'])
    .select(({ fn }) => fn.countAll<number>().as('waves'))
    .where('workspaceId', '=', workspaceId)
    .groupBy('surveyId')
    .execute();
  return rows.map(({ waves }) => Number(waves));
}

export async function countInteractionImports(database: Database, workspaceId: string): Promise<number> {
  const { imports } = await database
    .selectFrom('interactionImport')
    .select(({ fn }) => fn.countAll<number>().as('imports'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(imports);
}

/** Core forms in which customers speak, themselves or through somebody who asked them. */
export async function countCustomerViews(database: Database, workspaceId: string): Promise<number> {
  const { views } = await database
    .selectFrom('perception')
    .select(({ fn }) => fn.countAll<number>().as('views'))
    .where('workspaceId', '=', workspaceId)
    .where('source', '!=', 'staff')
    .executeTakeFirstOrThrow();
  return Number(views);
}

export async function countJourneys(database: Database, workspaceId: string): Promise<number> {
  const { journeys } = await database
    .selectFrom('journeyMap')
    .select(({ fn }) => fn.countAll<number>().as('journeys'))
    .where('workspaceId', '=', workspaceId)
    .where('state', '!=', 'archived')
    .executeTakeFirstOrThrow();
  return Number(journeys);
}

/** Measures that were not stopped, by how far they are. */
export async function countMeasures(database: Database, workspaceId: string): Promise<(state: MeasureState) => number> {
  const rows = await database
    .selectFrom('measure')
    .select(['state'])
    .select(({ fn }) => fn.countAll<number>().as('measures'))
    .where('workspaceId', '=', workspaceId)
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, measures }) => [state, Number(measures)]));
  return (state) => counts.get(state) ?? 0;
}
