import type { NewInvitationSchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import { hashToken, newToken } from '../../platform/auth/token.ts';
import type { Services } from '../../platform/services.ts';
import { presentInvitation } from './present.ts';
import { requireDepartments } from './require-departments.ts';
import { insertInvitation } from './store/invitations.ts';
import type { Work } from './work.ts';

const lifetime = 7 * 24 * 60 * 60 * 1000;

/** A link with a one-time token; only its hash is kept. */
export async function addInvitation(
  services: Services,
  { invitation: given, ...work }: Work & { invitation: z.output<typeof NewInvitationSchema> },
) {
  const now = services.now();
  const token = newToken();
  const invitation = await services.database.transaction().execute(async (transaction) => {
    const departmentIds = await requireDepartments(transaction, work.workspaceId, given.departmentIds);
    const row = {
      id: services.newId(),
      workspaceId: work.workspaceId,
      email: given.email.toLowerCase(),
      role: given.role,
      departmentIds: JSON.stringify(departmentIds),
      tokenHash: hashToken(token),
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + lifetime).toISOString(),
      invitedBy: work.actor.userId,
    };
    await insertInvitation(transaction, row);
    await recordChange(transaction, {
      ...{ ...work, now },
      action: 'invitation.add',
      target: { kind: 'invitation', id: row.id, name: row.email },
      before: null,
      after: { email: row.email, role: row.role, departmentIds, expiresAt: row.expiresAt },
    });
    return row;
  });

  return { ...presentInvitation(invitation), token };
}
