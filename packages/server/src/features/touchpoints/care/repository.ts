import { type CareReason, CareReasonSchema, type EntryKind, type FieldKey } from '@anklang/domain';
import type { LifecycleDecisionTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';
import { narrow } from '../record/store/narrow.ts';
import type { TouchpointChoice } from '../record/touchpoint-choice.ts';

type OfTouchpoint = { workspaceId: string; touchpointId: string };
type Named = { id: string; name: string };

const mostDecisions = 500;

/** Newest first. */
export function listDecisionRows(
  database: Database,
  { workspaceId, touchpointId }: OfTouchpoint,
): Promise<LifecycleDecisionTable[]> {
  return database
    .selectFrom('lifecycleDecision')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostDecisions)
    .execute();
}

export async function insertDecision(
  transaction: DatabaseTransaction,
  decision: LifecycleDecisionTable,
): Promise<void> {
  await transaction.insertInto('lifecycleDecision').values(decision).execute();
}

/** Touchpoints that are a part of this one and still in use. */
export function listChildren(database: Database, { workspaceId, touchpointId }: OfTouchpoint): Promise<Named[]> {
  return database
    .selectFrom('touchpointValue')
    .innerJoin('touchpoint', 'touchpoint.id', 'touchpointValue.touchpointId')
    .select(['touchpoint.id', 'touchpoint.name'])
    .where('touchpointValue.workspaceId', '=', workspaceId)
    .where('touchpointValue.field', '=', 'parentId' satisfies FieldKey)
    .where('touchpointValue.value', '=', touchpointId)
    .where('touchpoint.lifecycle', '!=', 'retired')
    .orderBy('touchpoint.sortName')
    .orderBy('touchpoint.id')
    .execute();
}

/** Those of the entries that no other touchpoint in use refers to. */
export async function listOnlyHere(
  database: Database,
  asked: OfTouchpoint & { field: FieldKey; kind: EntryKind; ids: readonly string[] },
): Promise<Named[]> {
  const { workspaceId, touchpointId, field, kind, ids } = asked;
  if (ids.length === 0) return [];
  return database
    .selectFrom('entry')
    .select(['entry.id', 'entry.name'])
    .where('entry.workspaceId', '=', workspaceId)
    .where('entry.kind', '=', kind)
    .where('entry.id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('touchpointValue')
            .innerJoin('touchpoint', 'touchpoint.id', 'touchpointValue.touchpointId')
            .select('touchpoint.id')
            .where('touchpointValue.workspaceId', '=', workspaceId)
            .where('touchpointValue.field', '=', field)
            .whereRef('touchpointValue.value', '=', 'entry.id')
            .where('touchpoint.id', '!=', touchpointId)
            .where('touchpoint.lifecycle', '!=', 'retired'),
        ),
      ),
    )
    .orderBy('entry.sortName')
    .orderBy('entry.id')
    .execute();
}

type CareCounts = { lifecycle: string; all: number } & Record<CareReason, number>;

/** How many there are in each state of life, and how many of them wait for what: one look at each touchpoint. */
export function countCare(database: Database, choice: TouchpointChoice): Promise<CareCounts[]> {
  const { workspaceId, asker, now } = choice;
  return database
    .selectFrom('touchpoint')
    .select(({ fn }) => ['lifecycle', fn.countAll<number>().as('all')])
    .select(({ fn }) =>
      CareReasonSchema.options.map((care) =>
        fn
          .countAll<number>()
          .filterWhere(narrow({ workspaceId, asker, now, mine: false, with: [], care }))
          .as(care),
      ),
    )
    .where(narrow(choice))
    .groupBy('lifecycle')
    .execute();
}
