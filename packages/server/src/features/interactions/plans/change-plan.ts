import { fail, type PlanBody, type PlannedJourney } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { refuseUnwalkable } from './plan-of-body.ts';
import { bodyOf, presentPlan } from './present.ts';
import { findPlan, updatePlan } from './repository.ts';

type PlanEdit = {
  actor: Actor;
  workspaceId: string;
  planId: string;
  change: PlanBody & { version: number };
  requestId: string;
};

export async function changePlan(services: Services, edit: PlanEdit): Promise<PlannedJourney> {
  const { actor, workspaceId, planId, requestId } = edit;
  const { version, ...body } = edit.change;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const plan = await findPlan(transaction, { workspaceId, planId });
    if (!plan) throw fail('not_found', {});
    refuseUnwalkable(body);

    const change = {
      name: body.name,
      body: JSON.stringify(body),
      version: version + 1,
      changedAt: now.toISOString(),
    };
    if (!(await updatePlan(transaction, { id: planId, version }, change))) throw fail('changed_meanwhile', {});

    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'plan.change',
      target: { kind: 'plan', id: planId, name: body.name },
      before: bodyOf(plan),
      after: body,
    });

    return presentPlan({ ...plan, ...change });
  });
}
