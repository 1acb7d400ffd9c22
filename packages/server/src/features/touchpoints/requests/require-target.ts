import { fail } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { isThere } from './repository.ts';

type Target = {
  workspaceId: string;
  touchpointId?: string | null | undefined;
  departmentId?: string | null | undefined;
};

/** The touchpoint a request is about and the department it is for must be there; neither is needed. */
export async function requireTarget(
  transaction: DatabaseTransaction,
  { workspaceId, touchpointId, departmentId }: Target,
): Promise<void> {
  const issues: { path: string; message: string }[] = [];
  if (touchpointId && !(await isThere(transaction, { table: 'touchpoint', workspaceId, id: touchpointId }))) {
    issues.push({ path: 'body.touchpointId', message: touchpointId });
  }
  if (departmentId && !(await isThere(transaction, { table: 'department', workspaceId, id: departmentId }))) {
    issues.push({ path: 'body.departmentId', message: departmentId });
  }
  if (issues.length > 0) throw fail('request_invalid', { issues });
}
