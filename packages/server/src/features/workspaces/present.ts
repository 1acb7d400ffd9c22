import { type ApiKey, type AuditEntry, type DemoMark, type Member, RoleSchema, type Workspace } from '@anklang/domain';
import { parseScopes } from '../../platform/auth/api-key.ts';
import { toLanguage } from '../../platform/auth/language-of-user.ts';
import type {
  AuditEntryTable,
  DepartmentTable,
  InvitationTable,
  WorkspaceTable,
} from '../../platform/database/tables.ts';
import type { ShownApiKey } from './store/api-keys.ts';
import type { MemberRow } from './store/members.ts';

type ShownWorkspace = Omit<WorkspaceTable, 'demo'> & { demo?: string | null };

export function presentWorkspace({ id, name, language, currency, createdAt, demo = null }: ShownWorkspace): Workspace {
  return {
    id,
    name,
    language: toLanguage(language),
    currency,
    createdAt,
    demo: demo === null ? null : parseDemoMark(demo).state,
  };
}

/** What is kept with a workspace that is an example. */
function parseDemoMark(text: string): DemoMark {
  return JSON.parse(text) as DemoMark;
}

export function presentMember({ userId, name, email, role, departmentIds, joinedAt }: MemberRow): Member {
  return { userId, name, email, role: RoleSchema.parse(role), departmentIds: parseIds(departmentIds), joinedAt };
}

export function presentInvitation({ id, email, role, departmentIds, expiresAt }: InvitationTable) {
  return { id, email, role: RoleSchema.parse(role), departmentIds: parseIds(departmentIds), expiresAt };
}

export function presentApiKey({ id, name, start, scopes, createdAt, expiresAt, lastUsedAt }: ShownApiKey): ApiKey {
  return { id, name, start, scopes: parseScopes(scopes), createdAt, expiresAt, lastUsedAt };
}

export function presentDepartment({ id, name }: DepartmentTable) {
  return { id, name };
}

export function presentAuditEntry(entry: AuditEntryTable): AuditEntry {
  return {
    id: entry.id,
    at: entry.at,
    actor: { kind: entry.actorKind as AuditEntry['actor']['kind'], id: entry.actorId, name: entry.actorName },
    action: entry.action,
    target: { kind: entry.targetKind, id: entry.targetId, name: entry.targetName },
    before: parseValues(entry.before),
    after: parseValues(entry.after),
    requestId: entry.requestId,
  };
}

export function parseIds(text: string): string[] {
  return JSON.parse(text) as string[];
}

function parseValues(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
