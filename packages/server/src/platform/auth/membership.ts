import { may, type Permission, permissionNames, type Role, RoleSchema } from '@anklang/domain';
import type { Database } from '../services.ts';
import type { Actor, Caller } from './actor.ts';

/** The caller as a member of the workspace, or null: then it does not exist for them. */
export async function enterWorkspace(database: Database, caller: Caller, workspaceId: string): Promise<Actor | null> {
  if (caller.apiKey && caller.apiKey.workspaceId !== workspaceId) return null;

  const member = await database
    .selectFrom('member')
    .select(['role', 'departmentIds'])
    .where('workspaceId', '=', workspaceId)
    .where('userId', '=', caller.userId)
    .executeTakeFirst();
  if (!member) return null;

  const role = RoleSchema.parse(member.role);
  return {
    ...caller,
    role,
    departmentIds: JSON.parse(member.departmentIds) as string[],
    permissions: new Set(permissionsOf(role, caller.apiKey?.scopes)),
  };
}

/** What the role has now, narrowed by the scope of a key. */
export function permissionsOf(role: Role, scopes?: readonly Permission[]): Permission[] {
  return permissionNames.filter((permission) => may(role, permission) && (!scopes || scopes.includes(permission)));
}
