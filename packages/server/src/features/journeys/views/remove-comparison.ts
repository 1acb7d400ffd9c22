import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdComparison } from './hold-comparison.ts';
import { deleteComparison } from './repository.ts';

type Removing = { actor: Actor; workspaceId: string; id: string; requestId: string };

/** With all its answers. */
export async function removeComparison(services: Services, { actor, requestId, ...asked }: Removing): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const { id, name, state } = await holdComparison(services, transaction, asked);
    await deleteComparison(transaction, id);
    await recordChange(transaction, {
      ...{ actor, requestId, now: services.now(), workspaceId: asked.workspaceId },
      action: 'viewComparison.remove',
      target: { kind: 'viewComparison', id, name },
      before: { state },
      after: null,
    });
  });
}
