import { fail, mayEditTouchpoint, type TouchpointChange, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { applyFieldChanges, holdRecord, requireReferences } from './record/index.ts';
import { refuseChangedMeanwhile } from './record/refuse-changed-meanwhile.ts';

export type TouchpointEdit = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  change: TouchpointChange;
  requestId: string;
};

/** Whoever comes second changes what nobody else changed in the meantime; of the rest nothing is written over. */
export async function changeTouchpoint(services: Services, edit: TouchpointEdit): Promise<TouchpointRecord> {
  const { actor, workspaceId, touchpointId, requestId } = edit;
  const { version, ...change } = edit.change;

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdRecord(transaction, { workspaceId, touchpointId });
    if (!record) throw fail('not_found', {});
    if (!mayEditTouchpoint(actor, record)) throw fail('not_permitted', { permission: 'touchpoint.edit' });
    // An editor can hand a touchpoint to own departments only.
    if (
      !mayEditTouchpoint(actor, {
        departmentId: change.departmentId === undefined ? record.departmentId : change.departmentId,
      })
    ) {
      throw fail('not_permitted', { permission: 'touchpoint.edit' });
    }

    const merged = await refuseChangedMeanwhile(transaction, { record, version, change });
    await requireReferences(transaction, { services, workspaceId, record, change: merged });
    return applyFieldChanges(transaction, { record, change: merged, by: { actor, requestId, now: services.now() } });
  });
}
