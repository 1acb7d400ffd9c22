import { fail } from '@anklang/domain';
import type { DatabaseTransaction } from '../../platform/services.ts';
import { countDepartments } from './store/departments.ts';

/** Every id must name a department of this workspace; another workspace's looks like none. */
export async function requireDepartments(
  transaction: DatabaseTransaction,
  workspaceId: string,
  departmentIds: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(departmentIds)];
  if ((await countDepartments(transaction, workspaceId, ids)) === ids.length) return ids;

  throw fail('request_invalid', { issues: [{ path: 'body.departmentIds', message: ids.join(', ') }] });
}
