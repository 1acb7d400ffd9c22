import type { FieldKey, MeasureState } from '@anklang/domain';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';

/** What was done after an instant, or from a day on, and until now. */
type Span = { from: string; until: string };
type Counted = { workspaceId: string; span: Span };

function within(instant: string, { from, until }: Span) {
  return sql<boolean>`(${sql.ref(instant)} > ${from} and ${sql.ref(instant)} <= ${until})`;
}

/** The one that is open; none: null. */
export async function findOpenRound(database: Database, workspaceId: string) {
  const row = await database
    .selectFrom('round')
    .select(['id', 'number', 'about', 'startedOn', 'countsFrom'])
    .where('workspaceId', '=', workspaceId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export type TouchpointCounts = { all: number; described: number; owned: number; reviewed: number };

/** Touchpoints in use: how many there are, say what they are or how they are seen, have somebody, were looked through then. */
export async function countTouchpoints(database: Database, { workspaceId, span }: Counted): Promise<TouchpointCounts> {
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
      fn.countAll<number>().filterWhere(within('reviewedAt', span)).as('reviewed'),
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

/** How many waves each survey has, and how many of them came then. */
export async function countWaves(
  database: Database,
  { workspaceId, span }: Counted,
): Promise<{ waves: number; inSpan: number }[]> {
  const rows = await database
    .selectFrom('wave')
    .select(['surveyId'])
    .select(({ fn }) => [
      fn.countAll<number>().as('waves'),
      fn.countAll<number>().filterWhere(within('importedAt', span)).as('inSpan'),
    ])
    .where('workspaceId', '=', workspaceId)
    .groupBy('surveyId')
    .execute();
  return rows.map(({ waves, inSpan }) => ({ waves: Number(waves), inSpan: Number(inSpan) }));
}

export async function countInteractionImports(
  database: Database,
  { workspaceId, span }: Counted,
): Promise<{ imports: number; inSpan: number }> {
  const { imports, inSpan } = await database
    .selectFrom('interactionImport')
    .select(({ fn }) => [
      fn.countAll<number>().as('imports'),
      fn.countAll<number>().filterWhere(within('importedAt', span)).as('inSpan'),
    ])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return { imports: Number(imports), inSpan: Number(inSpan) };
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

export type MeasureCounts = { proposed: number; decided: number; carriedOut: number };

/** Measures that were not stopped, by how far they came. */
export async function countMeasures(database: Database, workspaceId: string): Promise<MeasureCounts> {
  const rows = await database
    .selectFrom('measure')
    .select(['state'])
    .select(({ fn }) => fn.countAll<number>().as('measures'))
    .where('workspaceId', '=', workspaceId)
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, measures }) => [state as MeasureState, Number(measures)]));
  const countOf = (state: MeasureState) => counts.get(state) ?? 0;
  const carriedOut = countOf('done');
  const decided = countOf('decided') + countOf('underWay') + carriedOut;
  return { proposed: countOf('proposed') + decided, decided, carriedOut };
}

/** A measure in one of these was decided on. */
const decidedStates = ['decided', 'underWay', 'done'] as const satisfies MeasureState[];

/** Of the same measures those that were proposed, decided on or finished then. */
export async function countMeasuresDuring(database: Database, { workspaceId, span }: Counted): Promise<MeasureCounts> {
  const decidedThen = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'measure'>, to: readonly MeasureState[]) =>
    exists(
      selectFrom('measureDecision')
        .select('measureDecision.id')
        .whereRef('measureDecision.measureId', '=', 'measure.id')
        .where('measureDecision.what', '=', 'state')
        .where('measureDecision.to', 'in', to)
        .where(within('measureDecision.at', span)),
    );
  const { proposed, decided, carriedOut } = await database
    .selectFrom('measure')
    .select((build) => {
      const count = build.fn.countAll<number>();
      const isThen = decidedThen(build, decidedStates);
      return [
        count.filterWhere(build.or([within('measure.createdAt', span), isThen])).as('proposed'),
        count.filterWhere(build.and([build('state', 'in', decidedStates), isThen])).as('decided'),
        count.filterWhere(build.and([build('state', '=', 'done'), decidedThen(build, ['done'])])).as('carriedOut'),
      ];
    })
    .where('workspaceId', '=', workspaceId)
    .where('state', '!=', 'stopped')
    .executeTakeFirstOrThrow();
  return { proposed: Number(proposed), decided: Number(decided), carriedOut: Number(carriedOut) };
}
