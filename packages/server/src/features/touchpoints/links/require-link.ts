import { fail, mayEditTouchpoint, type TouchpointLink } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { presentLink } from './present-link.ts';
import { findLinkRow } from './repository.ts';

export type OneLink = { actor: Actor; workspaceId: string; touchpointId: string; linkId: string };

/** A link that the actor may change: whoever may edit the touchpoint at one of its ends. */
export async function requireLink(
  transaction: DatabaseTransaction,
  { actor, ...asked }: OneLink,
): Promise<TouchpointLink> {
  const row = await findLinkRow(transaction, asked);
  if (!row) throw fail('not_found', {});
  const link = presentLink(row);
  if (!mayEditTouchpoint(actor, link.from) && !mayEditTouchpoint(actor, link.to)) {
    throw fail('not_permitted', { permission: 'touchpoint.edit' });
  }
  return link;
}
