import { fail, type Me, RoleSchema } from '@anklang/domain';
import type { Caller } from '../../platform/auth/actor.ts';
import { toLanguage } from '../../platform/auth/language-of-user.ts';
import { permissionsOf } from '../../platform/auth/membership.ts';
import type { Services } from '../../platform/services.ts';
import { parseIds, presentWorkspace } from './present.ts';
import { findPerson } from './store/people.ts';
import { listMemberships } from './store/workspaces.ts';

/** The person with all workspaces; through a key only its own workspace, and no more than its scope. */
export async function readMe(services: Services, caller: Pick<Caller, 'userId' | 'apiKey'>): Promise<Me> {
  const person = await findPerson(services.database, caller.userId);
  if (!person) throw fail('not_signed_in', {});

  const memberships = await listMemberships(services.database, caller.userId);
  return {
    ...person,
    language: toLanguage(person.language),
    memberships: memberships
      .filter(({ id }) => !caller.apiKey || caller.apiKey.workspaceId === id)
      .map((membership) => {
        const role = RoleSchema.parse(membership.role);
        return {
          workspace: presentWorkspace(membership),
          role,
          departmentIds: parseIds(membership.departmentIds),
          permissions: permissionsOf(role, caller.apiKey?.scopes),
        };
      }),
  };
}
