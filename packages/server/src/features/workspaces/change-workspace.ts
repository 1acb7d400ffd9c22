import { fail, type Workspace, type WorkspaceChangeSchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { definedOf } from './defined-of.ts';
import { presentWorkspace } from './present.ts';
import { requireCurrency } from './require-currency.ts';
import { findWorkspace, updateWorkspace } from './store/workspaces.ts';
import type { Work } from './work.ts';

export async function changeWorkspace(
  services: Services,
  { change: given, ...work }: Work & { change: z.output<typeof WorkspaceChangeSchema> },
): Promise<Workspace> {
  const change = definedOf(given);
  requireCurrency(change.currency);
  return services.database.transaction().execute(async (transaction) => {
    const workspace = await findWorkspace(transaction, work.workspaceId);
    if (!workspace) throw fail('not_found', {});
    const changed = { ...workspace, ...change };
    if (Object.keys(change).length === 0) return presentWorkspace(workspace);

    await updateWorkspace(transaction, work.workspaceId, change);
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'workspace.change',
      target: { kind: 'workspace', id: workspace.id, name: changed.name },
      before: { name: workspace.name, language: workspace.language, currency: workspace.currency },
      after: { name: changed.name, language: changed.language, currency: changed.currency },
    });

    return presentWorkspace(changed);
  });
}
