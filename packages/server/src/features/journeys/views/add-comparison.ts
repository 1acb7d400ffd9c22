import { fail, type NewViewComparison, type ViewComparison } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { newToken } from '../../../platform/auth/token.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { presentComparison } from './present-comparison.ts';
import { countComparisons, insertComparison, isWaveThere, listThere } from './repository.ts';

/** More than these nobody looks at again. */
const mostComparisons = 500;

type Adding = { actor: Actor; workspaceId: string; body: NewViewComparison; requestId: string };

/** Makes a comparison with a link for each side. */
export async function addComparison(
  services: Services,
  { actor, workspaceId, body, requestId }: Adding,
): Promise<ViewComparison> {
  const now = services.now();
  const at = now.toISOString();
  const { touchpointIds, waveId, closesAt, ...said } = body;
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `views of ${workspaceId}`);
    if ((await countComparisons(transaction, workspaceId)) >= mostComparisons) {
      throw fail('view_comparisons_too_many', { limit: mostComparisons });
    }
    await requireThere(transaction, { workspaceId, touchpointIds, waveId });
    const row = {
      ...{ ...said, id: services.newId(), workspaceId, waveId, customersBy: waveId === null ? 'form' : 'wave' },
      ...{ staffToken: newToken(), customerToken: newToken(), state: 'open' },
      closesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
      ...{ version: 1, createdAt: at, changedAt: at, byId, byName },
    };
    if (row.closesAt !== null && row.closesAt <= at) {
      throw fail('request_invalid', { issues: [{ path: 'body.closesAt', message: row.closesAt }] });
    }
    await insertComparison(transaction, row, touchpointIds);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'viewComparison.add',
      target: { kind: 'viewComparison', id: row.id, name: row.name },
      before: null,
      after: { touchpointIds, waveId, closesAt: row.closesAt },
    });
    return presentComparison(transaction, row, { actor, now });
  });
}

type Referred = { workspaceId: string; touchpointIds: readonly string[]; waveId: string | null };

async function requireThere(
  transaction: DatabaseTransaction,
  { workspaceId, touchpointIds, waveId }: Referred,
): Promise<void> {
  const there = new Set(await listThere(transaction, { workspaceId, touchpointIds }));
  const issues = touchpointIds.flatMap((id, i) =>
    there.has(id) ? [] : [{ path: `body.touchpointIds.${i}`, message: id }],
  );
  if (waveId !== null && !(await isWaveThere(transaction, { workspaceId, waveId }))) {
    issues.push({ path: 'body.waveId', message: waveId });
  }
  if (issues.length > 0) throw fail('request_invalid', { issues });
}
