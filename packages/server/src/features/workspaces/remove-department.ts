import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
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

    const lost = await deleteDepartment(transaction, department);
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'department.remove',
      target: { kind: 'department', id: departmentId, name: department.name },
      before: { name: department.name, ...lost },
      after: null,
    });
  });
}
