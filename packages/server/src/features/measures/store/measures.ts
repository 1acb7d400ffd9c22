import type { MeasureState } from '@anklang/domain';
import { type ExpressionBuilder, sql } from 'kysely';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { MeasureDecisionTable, MeasureTable, Tables } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export type MeasureChoice = {
  readonly workspaceId: string;
  readonly state?: MeasureState | undefined;
  readonly kind?: string | undefined;
  readonly level?: string | undefined;
  /** In charge or involved. */
  readonly departmentId?: string | undefined;
  readonly touchpointId?: string | undefined;
  /** Answers for it or takes part. */
  readonly userId?: string | undefined;
};

type Build = ExpressionBuilder<Tables, 'measure'>;

function chosen({ workspaceId, state, kind, level, departmentId, touchpointId, userId }: MeasureChoice) {
  return (build: Build) => {
    const takesPart = (of: 'person' | 'department', id: string) =>
      build.exists(
        build
          .selectFrom('measureInvolved')
          .select('measureInvolved.measureId')
          .whereRef('measureInvolved.measureId', '=', 'measure.id')
          .where('measureInvolved.kind', '=', of)
          .where('measureInvolved.involvedId', '=', id),
      );
    const isAt = (id: string) =>
      build.exists(
        build
          .selectFrom('measureTouchpoint')
          .select('measureTouchpoint.measureId')
          .whereRef('measureTouchpoint.measureId', '=', 'measure.id')
          .where('measureTouchpoint.touchpointId', '=', id),
      );
    return build.and([
      build('measure.workspaceId', '=', workspaceId),
      ...(state === undefined ? [] : [build('measure.state', '=', state)]),
      ...(kind === undefined ? [] : [build('measure.kind', '=', kind)]),
      ...(level === undefined ? [] : [build('measure.level', '=', level)]),
      ...(departmentId === undefined
        ? []
        : [build.or([build('measure.departmentId', '=', departmentId), takesPart('department', departmentId)])]),
      ...(touchpointId === undefined ? [] : [isAt(touchpointId)]),
      ...(userId === undefined
        ? []
        : [build.or([build('measure.responsibleId', '=', userId), takesPart('person', userId)])]),
    ]);
  };
}

/** What is under way first, then what is decided, proposed, done and stopped; each by its start, what has none last. */
export function listMeasurePage(
  database: Database,
  { choice, ...page }: PageRequest & { choice: MeasureChoice },
): Promise<(MeasureTable & { place: string })[]> {
  const state = sql.ref('measure.state');
  const startsOn = sql.ref('measure.startsOn');
  const place = sql<string>`case ${state} when 'underWay' then '0' when 'decided' then '1' when 'proposed' then '2'
    when 'done' then '3' else '4' end || coalesce(${startsOn}, '9999-12-31')`;
  const query = database.selectFrom('measure').selectAll('measure').select(place.as('place')).where(chosen(choice));
  return selectPage(query, { ...page, by: [place, 'measure.id'], of: 'text' });
}

/** Of all that fit: what is needed to add them up. */
export function listAmounts(database: Database, choice: MeasureChoice) {
  return database
    .selectFrom('measure')
    .select(['state', 'activeCase', 'cases', 'actual'])
    .where(chosen(choice))
    .execute();
}

export async function countMeasures(database: Database, workspaceId: string): Promise<number> {
  const { count } = await database
    .selectFrom('measure')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}

type OneMeasure = { workspaceId: string; measureId: string };

export function findMeasure(
  database: Database,
  { workspaceId, measureId }: OneMeasure,
): Promise<MeasureTable | undefined> {
  return database
    .selectFrom('measure')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', measureId)
    .executeTakeFirst();
}

export async function insertMeasure(transaction: DatabaseTransaction, measure: MeasureTable): Promise<void> {
  await transaction.insertInto('measure').values(measure).execute();
}

/** False when the measure no longer has the version the change was made on. */
export async function updateMeasure(
  transaction: DatabaseTransaction,
  { measureId, version }: { measureId: string; version: number },
  change: Partial<MeasureTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('measure')
    .set({ ...change, version: version + 1 })
    .where('id', '=', measureId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** False when somebody changed it in the meantime. */
export async function deleteMeasure(
  transaction: DatabaseTransaction,
  { measureId, version }: { measureId: string; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('measure')
    .where('id', '=', measureId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function insertDecision(transaction: DatabaseTransaction, decision: MeasureDecisionTable): Promise<void> {
  await transaction.insertInto('measureDecision').values(decision).execute();
}

/** Newest first. */
export function listDecisions(database: Database, measureId: string): Promise<MeasureDecisionTable[]> {
  return database
    .selectFrom('measureDecision')
    .selectAll()
    .where('measureId', '=', measureId)
    .orderBy('decidedOn', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
