import { fail, type Measure, type MeasureDecision } from '@anklang/domain';
import { describeActor, recordChange } from '../../platform/audit/record-change.ts';
import type { MeasureTable } from '../../platform/database/tables.ts';
import type { DatabaseTransaction, Services } from '../../platform/services.ts';
import { presentMeasure } from './present-measures.ts';
import type { OneMeasure } from './require-measure.ts';
import { findMeasure, insertDecision, updateMeasure } from './store/measures.ts';

type Kept = Pick<OneMeasure, 'actor'> &
  Pick<MeasureDecision, 'what' | 'from' | 'to' | 'reason' | 'decidedOn'> & {
    row: MeasureTable;
    change: Partial<MeasureTable>;
    requestId: string;
  };

/** A decision with its reason, and what follows from it, at once. */
export async function keepDecision(
  services: Services,
  transaction: DatabaseTransaction,
  { actor, row, change, requestId, ...decision }: Kept,
): Promise<Measure> {
  const { id: measureId, workspaceId, version } = row;
  const { what, from, to, reason, decidedOn } = decision;
  const now = services.now();
  const at = now.toISOString();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  const isChanged = await updateMeasure(transaction, { measureId, version }, { ...change, changedAt: at });
  if (!isChanged) throw fail('changed_meanwhile', {});
  await insertDecision(transaction, { id: services.newId(), measureId, ...decision, at, byId, byName });
  await recordChange(transaction, {
    ...{ actor, workspaceId, requestId, now },
    action: what === 'state' ? 'measure.decide' : 'measure.case',
    target: { kind: 'measure', id: measureId, name: row.title },
    before: { [what]: from },
    after: { [what]: to, reason, decidedOn },
  });
  const changed = (await findMeasure(transaction, { workspaceId, measureId }))!;
  return presentMeasure(transaction, { actor, workspaceId, row: changed });
}
