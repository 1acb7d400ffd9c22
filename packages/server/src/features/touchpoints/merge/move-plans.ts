import { fail, type PlanBody } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import type { ChangedBy } from '../record/index.ts';
import { listPlansWith } from './store/count.ts';
import { updatePlanBody } from './store/move.ts';
import type { Pair } from './store/pair.ts';

/** Planned journeys lead through the touchpoint that stays, each with its entry in the audit log. */
export async function movePlans(transaction: DatabaseTransaction, pair: Pair, by: ChangedBy): Promise<void> {
  for (const { id, name, version, body } of await listPlansWith(transaction, pair)) {
    const after = withOther(body, pair);
    const changedAt = by.now.toISOString();
    const isKept = await updatePlanBody(transaction, { id, body: JSON.stringify(after), version, changedAt });
    if (!isKept) throw fail('changed_meanwhile', {});
    await recordChange(transaction, {
      ...{ ...by, workspaceId: pair.workspaceId },
      action: 'plan.change',
      target: { kind: 'plan', id, name },
      before: body,
      after,
    });
  }
}

function withOther(body: PlanBody, { keptId, otherId }: Pair): PlanBody {
  const steps = body.steps.map((step) => ({
    ...step,
    touchpoints: [...new Set(step.touchpoints.map((key) => (key === otherId ? keptId : key)))],
  }));
  return { ...body, steps };
}
