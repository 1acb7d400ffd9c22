import { type NewWorkspaceSchema, usualCurrency, type Workspace } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { presentWorkspace } from './present.ts';
import { insertMember, insertWorkspace } from './store/workspaces.ts';

/** A further workspace, owned by whoever opens it. */
export async function addWorkspace(
  services: Services,
  options: { actor: Caller; workspace: z.output<typeof NewWorkspaceSchema>; requestId: string },
): Promise<Workspace> {
  const { actor, requestId } = options;
  const now = services.now();
  const given = { ...options.workspace, currency: usualCurrency };
  const workspace = { id: services.newId(), ...given, createdAt: now.toISOString() };
  await services.database.transaction().execute(async (transaction) => {
    await insertWorkspace(transaction, workspace);
    await insertMember(transaction, {
      ...{ workspaceId: workspace.id, userId: actor.userId, role: 'owner' },
      ...{ departmentIds: [], joinedAt: now.toISOString() },
    });
    await recordChange(transaction, {
      ...{ actor, workspaceId: workspace.id, requestId, now },
      action: 'workspace.add',
      target: { kind: 'workspace', id: workspace.id, name: workspace.name },
      before: null,
      after: given,
    });
  });

  return presentWorkspace(workspace);
}
