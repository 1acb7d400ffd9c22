import type { TouchpointRecord } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { holdForCare, type OneTouchpoint, updateStanding } from './update-standing.ts';

type Review = OneTouchpoint & { version: number; note: string; requestId: string };

/** Somebody looked through the record today; the next review counts from now. */
export async function reviewTouchpoint(
  services: Services,
  { note, requestId, ...asked }: Review,
): Promise<TouchpointRecord> {
  const { actor, workspaceId, touchpointId } = asked;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdForCare(transaction, asked);
    const reviewed = await updateStanding(transaction, { record, change: { reviewedAt: now.toISOString() }, now });
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'touchpoint.review',
      target: { kind: 'touchpoint', id: touchpointId, name: record.name },
      before: { reviewedAt: record.reviewedAt, reviewDueAt: record.reviewDueAt },
      after: { reviewedAt: reviewed.reviewedAt, reviewDueAt: reviewed.reviewDueAt, note },
    });
    return reviewed;
  });
}
