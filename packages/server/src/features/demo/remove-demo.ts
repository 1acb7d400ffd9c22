import { setTimeout } from 'node:timers/promises';
import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { dropContents } from './drop-contents.ts';
import { deleteWorkspace, findWorkspace, listOpenJobs } from './repository.ts';

/** Throws away an example with everything in it. What the audit log says of it stays, as it always does. */
export async function removeDemo(
  services: Services,
  { workspaceId, actor, requestId }: { workspaceId: string; actor: Caller; requestId: string },
): Promise<void> {
  const workspace = await findWorkspace(services.database, workspaceId);
  if (workspace === undefined) throw fail('not_found', {});
  if (workspace.demo === null) throw fail('workspace_no_demo', {});

  await callOffWork(services, workspaceId);
  await dropContents(services, workspaceId, async (transaction) => {
    await deleteWorkspace(transaction, workspaceId);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'workspace.remove',
      target: { kind: 'workspace', id: workspaceId, name: workspace.name },
      before: { name: workspace.name, demo: JSON.parse(workspace.demo!) },
      after: null,
    });
  });
}

const patienceMilliseconds = 30_000;
const lookMilliseconds = 50;

/** What still fills the workspace would write into stores that were just emptied. */
async function callOffWork(services: Services, workspaceId: string): Promise<void> {
  for (const id of await listOpenJobs(services.database, workspaceId)) await services.jobs.cancel(id, workspaceId);
  for (let waited = 0; (await listOpenJobs(services.database, workspaceId)).length > 0; waited += lookMilliseconds) {
    if (waited > patienceMilliseconds) throw fail('workspace_busy', {});
    await setTimeout(lookMilliseconds);
  }
}
