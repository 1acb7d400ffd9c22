import { fail, type Workspace } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { presentWorkspace } from './present.ts';
import { findWorkspace } from './store/workspaces.ts';

export async function readWorkspace(services: Services, workspaceId: string): Promise<Workspace> {
  const workspace = await findWorkspace(services.database, workspaceId);
  if (!workspace) throw fail('not_found', {});

  return presentWorkspace(workspace);
}
