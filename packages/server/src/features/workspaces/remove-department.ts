import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { dropReferences } from '../touchpoints/record/index.ts';
import { deleteDepartment, findDepartment } from './store/departments.ts';
import type { Work } from './work.ts';

/** Its touchpoints stay without one. */
export async function removeDepartment(
  services: Services,
  { departmentId, ...work }: Work & { departmentId: string },
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const department = await findDepartment(transaction, work.workspaceId, departmentId);
    if (!department) throw fail('not_found', {});

    const by = { actor: work.actor, requestId: work.requestId, now: services.now() };
    const gone = { workspaceId: work.workspaceId, of: 'department', id: departmentId, by } as const;
    const touchpoints = await dropReferences(transaction, gone);
    const { members } = await deleteDepartment(transaction, department);
    await recordChange(transaction, {
      ...{ ...by, workspaceId: work.workspaceId },
      action: 'department.remove',
      target: { kind: 'department', id: departmentId, name: department.name },
      before: { name: department.name, touchpoints, members },
      after: null,
    });
  });
}
