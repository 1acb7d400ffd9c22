import { fail, type InvitationAcceptanceSchema, type Me, RoleSchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import { hashPassword, insertAccount } from '../../platform/auth/new-account.ts';
import { openSession } from '../../platform/auth/open-session.ts';
import { hashToken } from '../../platform/auth/token.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { InvitationTable } from '../../platform/database/tables.ts';
import { isUniqueViolation } from '../../platform/database/unique-violation.ts';
import type { DatabaseTransaction, Services } from '../../platform/services.ts';
import { parseIds } from './present.ts';
import { readMe } from './read-me.ts';
import { deleteInvitation, findOpenInvitation } from './store/invitations.ts';
import { findMember } from './store/members.ts';
import { findPersonByEmail } from './store/people.ts';
import { findWorkspace, insertMember } from './store/workspaces.ts';

type Acceptance = z.output<typeof InvitationAcceptanceSchema>;
type Joining = { services: Services; invitation: InvitationTable; requestId: string; now: Date };

/** Whoever is signed in joins as they are; a newcomer gets an account under the invited address. */
export async function acceptInvitation(
  services: Services,
  options: { actor: Caller | null; acceptance: Acceptance; requestId: string },
): Promise<{ me: Me; cookies: string[] }> {
  const { actor, acceptance, requestId } = options;
  const now = services.now();
  const tokenHash = hashToken(acceptance.token);
  const invitation = await findOpenInvitation(services.database, { tokenHash, now: now.toISOString() });
  if (!invitation) throw fail('invitation_ended', {});
  const joining = { services, invitation, requestId, now };

  if (actor?.kind === 'user') {
    await services.database.transaction().execute((transaction) => join(transaction, joining, actor));
    return { me: await readMe(services, actor), cookies: [] };
  }

  return joinAsNewcomer(joining, acceptance);
}

async function joinAsNewcomer(joining: Joining, acceptance: Acceptance) {
  const { services, invitation, now } = joining;
  if (await findPersonByEmail(services.database, invitation.email)) throw fail('email_taken', {});
  const { name, password } = acceptance;
  if (name === undefined || password === undefined) {
    const missing = Object.entries({ name, password }).filter(([, value]) => value === undefined);
    throw fail('request_invalid', { issues: missing.map(([key]) => ({ path: `body.${key}`, message: 'required' })) });
  }

  const userId = services.newId();
  const passwordHash = await hashPassword(password);
  const joined = services.database.transaction().execute(async (transaction) => {
    if (await findPersonByEmail(transaction, invitation.email)) throw fail('email_taken', {});
    const workspace = await findWorkspace(transaction, invitation.workspaceId);
    const language = acceptance.language ?? (workspace?.language === 'en' ? 'en' : 'de');
    await insertAccount(transaction, {
      ...{ userId, accountRowId: services.newId(), passwordHash, now },
      ...{ name, email: invitation.email, language },
    });
    await join(transaction, joining, { kind: 'user', userId, name, apiKey: null });
  });
  await joined.catch((error: unknown) => {
    // Somebody else took the address between the look and the write.
    throw isUniqueViolation(error) ? fail('email_taken', {}) : error;
  });

  const cookies = await openSession(services, { email: invitation.email, password });
  return { me: await readMe(services, { userId, apiKey: null }), cookies };
}

async function join(
  transaction: DatabaseTransaction,
  { services, invitation, requestId, now }: Joining,
  person: Pick<Caller, 'kind' | 'userId' | 'name' | 'apiKey'>,
): Promise<void> {
  const { workspaceId, email } = invitation;
  await oneAtATime(transaction, services.dialect, `members of ${workspaceId}`);
  // Two requests with one token: the second finds nothing left to delete.
  if (!(await deleteInvitation(transaction, invitation.id))) throw fail('invitation_ended', {});

  const change = { actor: person, workspaceId, requestId, now, before: null };
  if (await findMember(transaction, workspaceId, person.userId)) {
    const target = { kind: 'invitation', id: invitation.id, name: email };
    await recordChange(transaction, { ...change, action: 'invitation.accept', target, after: null });
    return;
  }

  const role = RoleSchema.parse(invitation.role);
  const departmentIds = parseIds(invitation.departmentIds);
  await insertMember(transaction, {
    ...{ workspaceId, userId: person.userId, role, departmentIds },
    joinedAt: now.toISOString(),
  });
  await recordChange(transaction, {
    ...change,
    action: 'member.add',
    target: { kind: 'member', id: person.userId, name: person.name },
    after: { invitedAs: email, role, departmentIds },
  });
}
