import { fail, type NewDecisionSchema, nextLifecycles, type TouchpointRecord } from '@anklang/domain';
import type { z } from 'zod';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { insertDecision } from './repository.ts';
import { holdForCare, type OneTouchpoint, updateStanding } from './update-standing.ts';

type NewDecision = OneTouchpoint & { decision: z.output<typeof NewDecisionSchema>; requestId: string };

/** Leads a touchpoint into its next state; the decision stays with its reason. */
export async function decideLifecycle(
  services: Services,
  { decision, requestId, ...asked }: NewDecision,
): Promise<TouchpointRecord> {
  const { actor, workspaceId, touchpointId } = asked;
  const { version, to, reason, decidedOn } = decision;
  const now = services.now();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdForCare(transaction, { ...asked, version });
    const from = record.lifecycle;
    if (!nextLifecycles(from).includes(to)) throw fail('lifecycle_step', { from, to });

    const decided = await updateStanding(transaction, { record, change: { lifecycle: to }, now });
    await insertDecision(transaction, {
      ...{ id: services.newId(), workspaceId, touchpointId, from, to, reason, decidedOn },
      ...{ at: now.toISOString(), byId, byName },
    });
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'touchpoint.decide',
      target: { kind: 'touchpoint', id: touchpointId, name: record.name },
      before: { lifecycle: from, reviewDueAt: record.reviewDueAt },
      after: { lifecycle: to, reviewDueAt: decided.reviewDueAt, reason, decidedOn },
    });
    return decided;
  });
}
