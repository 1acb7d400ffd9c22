import { fail, mayEditTouchpoint, reviewDueAt, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { updateTouchpoint } from '../record/store/records.ts';

export type OneTouchpoint = { actor: Actor; workspaceId: string; touchpointId: string };

/** The touchpoint as the actor knew it, held until the transaction ends. */
export async function holdForCare(
  transaction: DatabaseTransaction,
  { actor, version, ...asked }: OneTouchpoint & { version: number },
): Promise<TouchpointRecord> {
  const record = await holdRecord(transaction, asked);
  if (!record) throw fail('not_found', {});
  if (!mayEditTouchpoint(actor, record)) throw fail('not_permitted', { permission: 'touchpoint.edit' });
  if (record.version !== version) throw fail('changed_meanwhile', {});

  return record;
}

/** Writes state and last review, and with them when the next review is due. */
export async function updateStanding(
  transaction: DatabaseTransaction,
  {
    record,
    change,
    now,
  }: { record: TouchpointRecord; change: Partial<Pick<TouchpointRecord, 'lifecycle' | 'reviewedAt'>>; now: Date },
): Promise<TouchpointRecord> {
  const standing = { ...record, ...change };
  const { lifecycle, reviewedAt } = standing;
  const written = {
    ...{ lifecycle, reviewedAt, reviewDueAt: reviewDueAt(standing) },
    ...{ version: record.version + 1, changedAt: now.toISOString() },
  };
  if ((await updateTouchpoint(transaction, record, written)) === undefined) throw fail('changed_meanwhile', {});

  return { ...record, ...written };
}
