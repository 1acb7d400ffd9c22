import type { Language, Role } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import { hashPassword, insertAccount } from '../../platform/auth/new-account.ts';
import { newToken } from '../../platform/auth/token.ts';
import type { Services } from '../../platform/services.ts';
import { requireDepartments } from './require-departments.ts';
import { findPersonByEmail } from './store/people.ts';
import { insertMember } from './store/workspaces.ts';
import type { Work } from './work.ts';

type NewPerson = { name: string; email: string; role: Role; departmentIds: string[]; language: Language };

/**
 * Members whom nobody invited: the made-up people of a demonstration. Nobody can sign in as one of them unless told the
 * password. Whoever has the address of one of them already keeps it; the new one gets another.
 */
export async function addPeople(
  services: Services,
  { people, password = newToken(), ...work }: Work & { people: readonly NewPerson[]; password?: string | undefined },
): Promise<{ userId: string; email: string }[]> {
  const now = services.now();
  const passwordHash = await hashPassword(password);
  const added: { userId: string; email: string }[] = [];
  await services.database.transaction().execute(async (transaction) => {
    for (const { name, role, language, ...person } of people) {
      const departmentIds = await requireDepartments(transaction, work.workspaceId, person.departmentIds);
      const userId = services.newId();
      const isTaken = (await findPersonByEmail(transaction, person.email)) !== undefined;
      const email = isTaken ? person.email.replace('@', `.${userId.slice(0, 6)}@`) : person.email;
      await insertAccount(transaction, {
        ...{ userId, accountRowId: services.newId(), passwordHash, now },
        ...{ name, email, language },
      });
      await insertMember(transaction, {
        ...{ workspaceId: work.workspaceId, userId, role, departmentIds },
        joinedAt: now.toISOString(),
      });
      await recordChange(transaction, {
        ...{ ...work, now, before: null },
        action: 'member.add',
        target: { kind: 'member', id: userId, name },
        after: { role, departmentIds },
      });
      added.push({ userId, email });
    }
  });
  return added;
}
