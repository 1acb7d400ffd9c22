import type { PlanBody, PlannedJourney } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { refuseUnwalkable } from './plan-of-body.ts';
import { presentPlan } from './present.ts';
import { insertPlan } from './repository.ts';

type NewPlan = { actor: Actor; workspaceId: string; body: PlanBody; requestId: string };

/** Describes how a journey is meant to go; its steps need not have been met by anybody yet. */
export async function addPlan(
  services: Services,
  { actor, workspaceId, body, requestId }: NewPlan,
): Promise<PlannedJourney> {
  refuseUnwalkable(body);
  const now = services.now();
  const at = now.toISOString();
  const plan = {
    id: services.newId(),
    workspaceId,
    name: body.name,
    body: JSON.stringify(body),
    version: 1,
    createdAt: at,
    changedAt: at,
  };
  await services.database.transaction().execute(async (transaction) => {
    await insertPlan(transaction, plan);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'plan.add',
      target: { kind: 'plan', id: plan.id, name: plan.name },
      before: null,
      after: body,
    });
  });

  return presentPlan(plan);
}
