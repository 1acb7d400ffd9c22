import { fail, type NewMeasure } from '@anklang/domain';
import type { DatabaseTransaction } from '../../platform/services.ts';
import { findDepartments, findMembers, findTouchpoints } from './store/around.ts';

type References = { workspaceId: string; said: NewMeasure };

/** Touchpoints, departments and members a measure names must be there. */
export async function requireReferences(
  transaction: DatabaseTransaction,
  { workspaceId, said }: References,
): Promise<void> {
  const { touchpointIds, departmentId, responsibleId, involvedIds, involvedDepartmentIds } = said;
  const one = (id: string | null) => (id === null ? [] : [id]);
  const named = [
    { path: 'body.touchpointIds', ids: touchpointIds, find: findTouchpoints },
    { path: 'body.departmentId', ids: one(departmentId), find: findDepartments },
    { path: 'body.involvedDepartmentIds', ids: involvedDepartmentIds, find: findDepartments },
    { path: 'body.responsibleId', ids: one(responsibleId), find: findMembers },
    { path: 'body.involvedIds', ids: involvedIds, find: findMembers },
  ];
  const issues: { path: string; message: string }[] = [];
  for (const { path, ids, find } of named) {
    const present = await find(transaction, { workspaceId, ids });
    for (const id of ids) if (!present.has(id)) issues.push({ path, message: id });
  }
  if (issues.length > 0) throw fail('request_invalid', { issues });
}
