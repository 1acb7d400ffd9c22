import type { Department } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { presentDepartment } from './present.ts';
import { insertDepartment } from './store/departments.ts';
import type { Work } from './work.ts';

export async function addDepartment(
  services: Services,
  { name, ...work }: Work & { name: string },
): Promise<Department> {
  const now = services.now();
  const department = { id: services.newId(), workspaceId: work.workspaceId, name, createdAt: now.toISOString() };
  await services.database.transaction().execute(async (transaction) => {
    await insertDepartment(transaction, department);
    await recordChange(transaction, {
      ...{ ...work, now },
      action: 'department.add',
      target: { kind: 'department', id: department.id, name },
      before: null,
      after: { name },
    });
  });

  return presentDepartment(department);
}
