import { z } from 'zod';

/** From the most to the least: what a person is in one workspace. */
export const roles = ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'] as const;
export const RoleSchema = z.enum(roles);
export type Role = z.output<typeof RoleSchema>;

/**
 * The one table of who may what. A row lists the roles; `editor` rows apply to the editor's own departments where the
 * record has one (see `mayEditTouchpoint`).
 */
export const permissions = {
  'workspace.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'workspace.manage': ['owner'],
  'member.read': ['owner', 'touchpointManager'],
  'member.manage': ['owner'],
  'apiKey.manage': ['owner', 'touchpointManager'],
  'auditLog.read': ['owner'],
  'department.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'department.manage': ['owner', 'touchpointManager'],
  'touchpoint.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'touchpoint.edit': ['owner', 'touchpointManager', 'editor'],
  'survey.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'survey.import': ['owner', 'touchpointManager', 'analyst'],
  'survey.remove': ['owner', 'touchpointManager'],
  'insight.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'touchpoint.manage': ['owner', 'touchpointManager'],
  'perception.write': ['owner', 'touchpointManager', 'editor', 'analyst'],
  'comment.write': ['owner', 'touchpointManager', 'editor', 'analyst'],
  'judgement.write': ['owner', 'touchpointManager', 'editor', 'analyst'],
  'request.write': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'interaction.write': ['owner', 'touchpointManager', 'analyst'],
  'interaction.remove': ['owner', 'touchpointManager'],
  'journey.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'journey.edit': ['owner', 'touchpointManager', 'editor', 'analyst'],
  'journey.manage': ['owner', 'touchpointManager'],
  'plan.edit': ['owner', 'touchpointManager', 'analyst'],
  'measure.read': ['owner', 'touchpointManager', 'editor', 'analyst', 'viewer'],
  'measure.edit': ['owner', 'touchpointManager', 'editor', 'analyst'],
  'measure.decide': ['owner', 'touchpointManager', 'editor'],
  'round.manage': ['owner', 'touchpointManager'],
  'customer.read': ['owner', 'touchpointManager', 'analyst'],
  'customer.erase': ['owner', 'touchpointManager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]];
export const PermissionSchema = z.enum(permissionNames);

/** Does the role have the permission? */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** An editor edits touchpoints of own departments only; whoever else may edit, edits all. */
export function mayEditTouchpoint(
  member: { role: Role; departmentIds: readonly string[] },
  touchpoint: { departmentId: string | null },
): boolean {
  if (!may(member.role, 'touchpoint.edit')) return false;
  if (member.role !== 'editor') return true;
  return touchpoint.departmentId !== null && member.departmentIds.includes(touchpoint.departmentId);
}

/** An editor plans and decides for own departments, and what they answer for in person; whoever else may, for all. */
export function mayEditMeasure(
  member: { role: Role; userId: string; departmentIds: readonly string[] },
  measure: { departmentId: string | null; responsibleId: string | null },
): boolean {
  if (!may(member.role, 'measure.edit')) return false;
  if (member.role !== 'editor') return true;
  if (measure.responsibleId === member.userId) return true;
  return measure.departmentId !== null && member.departmentIds.includes(measure.departmentId);
}
