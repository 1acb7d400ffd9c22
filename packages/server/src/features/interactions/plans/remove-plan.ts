import { fail } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { bodyOf } from './present.ts';
import { deletePlan, findPlan } from './repository.ts';

type Removal = { actor: Actor; workspaceId: string; planId: string; requestId: string };

export async function removePlan(
  services: Services,
  { actor, workspaceId, planId, requestId }: Removal,
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const plan = await findPlan(transaction, { workspaceId, planId });
    if (!plan) throw fail('not_found', {});

    await deletePlan(transaction, planId);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'plan.remove',
      target: { kind: 'plan', id: planId, name: plan.name },
      before: bodyOf(plan),
      after: null,
    });
  });
}
