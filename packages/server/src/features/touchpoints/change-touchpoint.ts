import { fail, mayEditTouchpoint, type Touchpoint, type TouchpointChange } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import type { DatabaseTransaction, Services } from '../../platform/services.ts';
import { presentTouchpoint } from './present.ts';
import { findTouchpoint, hasDepartment, updateTouchpoint } from './repository.ts';

export type TouchpointEdit = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  change: TouchpointChange;
  requestId: string;
};

/** Name, description, department; the key, under which data know the touchpoint, stays. */
export async function changeTouchpoint(services: Services, edit: TouchpointEdit): Promise<Touchpoint> {
  const { actor, workspaceId, change, requestId } = edit;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const touchpoint = await findTouchpoint(transaction, edit);
    if (!touchpoint) throw fail('not_found', {});
    if (!mayEditTouchpoint(actor, touchpoint)) throw fail('not_permitted', { permission: 'touchpoint.edit' });

    const changed = {
      ...touchpoint,
      name: change.name ?? touchpoint.name,
      description: change.description ?? touchpoint.description,
      departmentId: change.departmentId === undefined ? touchpoint.departmentId : change.departmentId,
      version: change.version + 1,
      changedAt: now.toISOString(),
    };
    await refuseForeignDepartment(transaction, actor, { before: touchpoint, after: changed });
    const { name, description, departmentId, version, changedAt } = changed;
    const values = { name, description, departmentId, version, changedAt };
    const expected = { id: touchpoint.id, version: change.version };
    if (!(await updateTouchpoint(transaction, expected, values))) throw fail('changed_meanwhile', {});

    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'touchpoint.edit',
      target: { kind: 'touchpoint', id: touchpoint.id, name },
      before: editable(touchpoint),
      after: editable(changed),
    });

    return presentTouchpoint(changed);
  });
}

type Editable = { workspaceId: string; name: string; description: string; departmentId: string | null };

function editable({ name, description, departmentId }: Editable) {
  return { name, description, departmentId };
}

/** The department must be one of this workspace; an editor can hand a touchpoint to own departments only. */
async function refuseForeignDepartment(
  transaction: DatabaseTransaction,
  actor: Actor,
  { before, after }: { before: Editable; after: Editable },
): Promise<void> {
  const { workspaceId, departmentId: id } = after;
  if (id === before.departmentId) return;
  if (!mayEditTouchpoint(actor, after)) throw fail('not_permitted', { permission: 'touchpoint.edit' });
  if (id !== null && !(await hasDepartment(transaction, { workspaceId, id }))) {
    throw fail('request_invalid', { issues: [{ path: 'body.departmentId', message: id }] });
  }
}
