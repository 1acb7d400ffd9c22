import { fail, mayEditTouchpoint, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { PerceptionTable } from '../../../platform/database/tables.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { isWrittenBy } from './present-perception.ts';
import { findPerception } from './repository.ts';

export type OnePerception = { actor: Actor; workspaceId: string; touchpointId: string; perceptionId: string };

/** A core form that the actor may change: an own one, or one of a touchpoint that the actor may edit. */
export async function requireOwnPerception(
  transaction: DatabaseTransaction,
  asked: OnePerception,
): Promise<{ record: TouchpointRecord; perception: PerceptionTable }> {
  const record = await findRecord(transaction, asked);
  const perception = record && (await findPerception(transaction, asked));
  if (!perception) throw fail('not_found', {});
  const { actor } = asked;
  if (!isWrittenBy(perception, actor) && !mayEditTouchpoint(actor, record)) {
    throw fail('not_permitted', { permission: 'touchpoint.edit' });
  }
  return { record, perception };
}
