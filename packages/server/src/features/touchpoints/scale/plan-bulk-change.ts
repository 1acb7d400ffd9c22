import { type BulkChange, fail, mayEditTouchpoint, type Profile, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { choiceOf, listRecords } from '../record/index.ts';
import { bulkChangeOf, refuseOddBulkChange } from './bulk-change-of.ts';

export type BulkAsked = { workspaceId: string; actor: Actor; change: BulkChange };

export type BulkPlan = {
  readonly chosen: number;
  readonly notPermitted: number;
  readonly changes: readonly { readonly record: TouchpointRecord; readonly change: Partial<Profile> }[];
};

/** What becomes of each chosen touchpoint; those of other departments stay as they are. */
export async function planBulkChange(
  services: Services,
  database: Database,
  { workspaceId, actor, change }: BulkAsked,
): Promise<BulkPlan> {
  refuseOddBulkChange(change);
  const { departmentId } = change.set;
  // An editor can hand touchpoints to own departments only.
  if (departmentId !== undefined && !mayEditTouchpoint(actor, { departmentId })) {
    throw fail('not_permitted', { permission: 'touchpoint.edit' });
  }
  const filter = 'filter' in change.of ? change.of.filter : {};
  const records = await listRecords(database, choiceOf({ workspaceId, asker: actor, now: services.now(), filter }));
  const ids = 'ids' in change.of ? new Set(change.of.ids) : null;
  const chosen = records.filter(({ id }) => ids === null || ids.has(id));
  const own = chosen.filter((record) => mayEditTouchpoint(actor, record));
  const changes = own.map((record) => ({ record, change: bulkChangeOf(change, record) }));
  return {
    ...{ chosen: chosen.length, notPermitted: chosen.length - own.length },
    changes: changes.filter((one) => Object.keys(one.change).length > 0),
  };
}
