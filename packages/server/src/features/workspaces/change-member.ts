import { fail, type Member, type MemberChangeSchema, RoleSchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { Services } from '../../platform/services.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { parseIds, presentMember } from './present.ts';
import { requireDepartments } from './require-departments.ts';
import { findMember, updateMember } from './store/members.ts';
import type { Work } from './work.ts';

export async function changeMember(
  services: Services,
  { userId, change, ...work }: Work & { userId: string; change: z.output<typeof MemberChangeSchema> },
): Promise<Member> {
  const { workspaceId } = work;
  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `members of ${workspaceId}`);
    const member = await findMember(transaction, workspaceId, userId);
    if (!member) throw fail('not_found', {});

    const before = { role: RoleSchema.parse(member.role), departmentIds: parseIds(member.departmentIds) };
    const departmentIds = change.departmentIds
      ? await requireDepartments(transaction, workspaceId, change.departmentIds)
      : before.departmentIds;
    const after = { role: change.role ?? before.role, departmentIds };
    if (after.role !== 'owner') await keepAnOwner(transaction, workspaceId, before.role);

    await updateMember(transaction, { workspaceId, userId }, after);
    await recordChange(transaction, {
      ...{ ...work, before, after, now: services.now() },
      action: 'member.change',
      target: { kind: 'member', id: userId, name: member.name },
    });

    return presentMember({ ...member, role: after.role, departmentIds: JSON.stringify(departmentIds) });
  });
}
