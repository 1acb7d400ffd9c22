import { fail, type SetupSchema, usualCurrency } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import { hashPassword, insertAccount } from '../../platform/auth/new-account.ts';
import { openSession } from '../../platform/auth/open-session.ts';
import { sameSecret } from '../../platform/auth/token.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { Services } from '../../platform/services.ts';
import { readMe } from './read-me.ts';
import { isAnybodyHere } from './store/people.ts';
import { insertMember, insertWorkspace } from './store/workspaces.ts';

type Setup = z.output<typeof SetupSchema>;

/** The first visit: its owner and workspace, once. From elsewhere than this machine only with the printed code. */
export async function setUp(
  services: Services,
  { setup, fromThisMachine, requestId }: { setup: Setup; fromThisMachine: boolean; requestId: string },
) {
  if (await isAnybodyHere(services.database)) throw fail('already_set_up', {});
  if (!fromThisMachine && !knowsCode(services, setup.code)) throw fail('setup_code_wrong', {});

  const now = services.now();
  const userId = services.newId();
  const given = { name: setup.workspaceName, language: setup.language, currency: usualCurrency };
  const workspace = { id: services.newId(), ...given };
  const passwordHash = await hashPassword(setup.password);
  await services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, 'setup');
    if (await isAnybodyHere(transaction)) throw fail('already_set_up', {});

    const { name, email, language } = setup;
    await insertAccount(transaction, {
      ...{ userId, accountRowId: services.newId(), passwordHash, now },
      ...{ name, email, language },
    });
    await insertWorkspace(transaction, { ...workspace, createdAt: now.toISOString() });
    await insertMember(transaction, {
      ...{ workspaceId: workspace.id, userId, role: 'owner' },
      ...{ departmentIds: [], joinedAt: now.toISOString() },
    });
    await recordChange(transaction, {
      actor: { kind: 'user', userId, name, apiKey: null },
      workspaceId: workspace.id,
      action: 'workspace.add',
      target: { kind: 'workspace', id: workspace.id, name: workspace.name },
      before: null,
      after: { ...given, owner: email.toLowerCase() },
      requestId,
      now,
    });
  });
  services.setupCode.current = null;

  const cookies = await openSession(services, { email: setup.email, password: setup.password });
  return { me: await readMe(services, { userId, apiKey: null }), cookies };
}

function knowsCode(services: Services, code: string | undefined): boolean {
  const expected = services.setupCode.current;
  return expected !== null && code !== undefined && sameSecret(code.trim().toLowerCase(), expected);
}
