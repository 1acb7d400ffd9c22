import { fail, RoleSchema } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { Services } from '../../platform/services.ts';
import { dropReferences } from '../touchpoints/record/index.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { parseIds } from './present.ts';
import { deleteMember, findMember } from './store/members.ts';
import type { Work } from './work.ts';

export async function removeMember(services: Services, { userId, ...work }: Work & { userId: string }): Promise<void> {
  const { workspaceId } = work;
  await services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `members of ${workspaceId}`);
    const member = await findMember(transaction, workspaceId, userId);
    if (!member) throw fail('not_found', {});
    const role = RoleSchema.parse(member.role);
    await keepAnOwner(transaction, workspaceId, role);

    const by = { actor: work.actor, requestId: work.requestId, now: services.now() };
    const touchpoints = await dropReferences(transaction, { workspaceId, of: 'member', id: userId, by });
    const { apiKeys } = await deleteMember(transaction, { workspaceId, userId });
    await recordChange(transaction, {
      ...{ ...by, workspaceId },
      action: 'member.remove',
      target: { kind: 'member', id: userId, name: member.name },
      before: { email: member.email, role, departmentIds: parseIds(member.departmentIds), apiKeys, touchpoints },
      after: null,
    });
  });
}
