import { type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { presentApiKey, presentAuditEntry, presentDepartment, presentInvitation, presentMember } from './present.ts';
import * as apiKeys from './store/api-keys.ts';
import * as auditLog from './store/audit-log.ts';
import * as departments from './store/departments.ts';
import * as invitations from './store/invitations.ts';
import * as members from './store/members.ts';

type Asked = PageRequest & { workspaceId: string };
const byCreation = (row: { createdAt: string; id: string }) => ({ at: row.createdAt, id: row.id });

export async function listMembers({ database }: Services, { workspaceId, ...page }: Asked) {
  const rows = await members.listMembers(database, workspaceId, page);
  const place = (row: { joinedAt: string; userId: string }) => ({ at: row.joinedAt, id: row.userId });
  return toPage(rows, { limit: page.limit, placeOf: place, present: presentMember });
}

/** Those that can still be accepted. */
export async function listInvitations(services: Services, asked: Asked) {
  const rows = await invitations.listInvitations(services.database, { ...asked, now: services.now().toISOString() });
  return toPage(rows, { limit: asked.limit, placeOf: byCreation, present: presentInvitation });
}

export async function listApiKeys({ database }: Services, asked: Asked) {
  const rows = await apiKeys.listApiKeys(database, asked);
  return toPage(rows, { limit: asked.limit, placeOf: byCreation, present: presentApiKey });
}

export async function listDepartments({ database }: Services, asked: Asked) {
  const rows = await departments.listDepartments(database, asked);
  return toPage(rows, { limit: asked.limit, placeOf: byCreation, present: presentDepartment });
}

/** Newest first. */
export async function listAuditEntries({ database }: Services, asked: Asked & { action?: string | undefined }) {
  const rows = await auditLog.listAuditEntries(database, asked);
  return toPage(rows, { limit: asked.limit, placeOf: ({ at, id }) => ({ at, id }), present: presentAuditEntry });
}
