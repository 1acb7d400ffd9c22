import { fail, mayEditTouchpoint, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';

/** The touchpoint must be there, and be one that the actor may edit. */
export function requireEditable(record: TouchpointRecord | undefined, actor: Actor): TouchpointRecord {
  if (!record) throw fail('not_found', {});
  if (!mayEditTouchpoint(actor, record)) throw fail('not_permitted', { permission: 'touchpoint.edit' });
  return record;
}
