import type { ViewComparison } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdComparison } from './hold-comparison.ts';
import { isOpenAt, presentComparison } from './present-comparison.ts';
import { updateComparison } from './repository.ts';

type Closing = { actor: Actor; workspaceId: string; id: string; requestId: string };

/** For good: were it opened again, two results could be subtracted from each other. Closed already, it stays so. */
export async function closeComparison(
  services: Services,
  { actor, requestId, ...asked }: Closing,
): Promise<ViewComparison> {
  return services.database.transaction().execute(async (transaction) => {
    const comparison = await holdComparison(services, transaction, asked);
    const now = services.now();
    if (!isOpenAt(comparison, now)) return presentComparison(transaction, comparison, { actor, now });

    const change = { state: 'closed', version: comparison.version + 1, changedAt: now.toISOString() };
    await updateComparison(transaction, comparison.id, change);
    await recordChange(transaction, {
      ...{ actor, requestId, now, workspaceId: asked.workspaceId },
      action: 'viewComparison.close',
      target: { kind: 'viewComparison', id: comparison.id, name: comparison.name },
      before: { state: 'open' },
      after: { state: 'closed' },
    });
    return presentComparison(transaction, { ...comparison, ...change }, { actor, now });
  });
}
