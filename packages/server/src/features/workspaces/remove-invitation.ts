import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { presentInvitation } from './present.ts';
import { deleteInvitation, findInvitation } from './store/invitations.ts';
import type { Work } from './work.ts';

export async function removeInvitation(
  services: Services,
  { invitationId, ...work }: Work & { invitationId: string },
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const invitation = await findInvitation(transaction, work.workspaceId, invitationId);
    if (!invitation) throw fail('not_found', {});

    await deleteInvitation(transaction, invitationId);
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'invitation.remove',
      target: { kind: 'invitation', id: invitationId, name: invitation.email },
      before: presentInvitation(invitation),
      after: null,
    });
  });
}
