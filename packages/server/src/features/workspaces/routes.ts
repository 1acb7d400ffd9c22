import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { addApiKey } from './add-api-key.ts';
import { addDepartment } from './add-department.ts';
import { addInvitation } from './add-invitation.ts';
import { addWorkspace } from './add-workspace.ts';
import { changeMe } from './change-me.ts';
import { changeMember } from './change-member.ts';
import { changeWorkspace } from './change-workspace.ts';
import { listApiKeys, listAuditEntries, listDepartments, listInvitations, listMembers } from './list-of-workspace.ts';
import { readMe } from './read-me.ts';
import { readSetup } from './read-setup.ts';
import { readWorkspace } from './read-workspace.ts';
import { removeApiKey } from './remove-api-key.ts';
import { removeDepartment } from './remove-department.ts';
import { removeInvitation } from './remove-invitation.ts';
import { removeMember } from './remove-member.ts';
import { setUp } from './set-up.ts';

export function registerWorkspaceRoutes(server: HttpServer): void {
  registerPeopleRoutes(server);
  registerMemberRoutes(server);
  registerKeyRoutes(server);
  registerDepartmentRoutes(server);
}

function registerPeopleRoutes(server: HttpServer): void {
  registerRoute(server, routes.readSetup, ({ services, exchange }) => readSetup(services, exchange));
  registerRoute(server, routes.setUp, async ({ services, body, exchange, requestId }) => {
    const { fromThisMachine } = exchange;
    const { me, cookies } = await setUp(services, { setup: body, fromThisMachine, requestId });
    for (const cookie of cookies) exchange.setHeader('set-cookie', cookie);
    return me;
  });
  registerRoute(server, routes.readMe, ({ services, actor }) => readMe(services, actor));
  registerRoute(server, routes.changeMe, ({ services, actor, body, requestId }) =>
    changeMe(services, { actor, change: body, requestId }),
  );
  registerRoute(server, routes.acceptInvitation, async ({ services, actor, body, exchange, requestId }) => {
    const { me, cookies } = await acceptInvitation(services, { actor, acceptance: body, requestId });
    for (const cookie of cookies) exchange.setHeader('set-cookie', cookie);
    return me;
  });
  registerRoute(server, routes.addWorkspace, ({ services, actor, body, requestId }) =>
    addWorkspace(services, { actor, workspace: body, requestId }),
  );
  registerRoute(server, routes.readWorkspace, ({ services, workspaceId }) => readWorkspace(services, workspaceId));
  registerRoute(server, routes.changeWorkspace, ({ services, body, actor, workspaceId, requestId }) =>
    changeWorkspace(services, { actor, workspaceId, requestId, change: body }),
  );
}

function registerMemberRoutes(server: HttpServer): void {
  registerRoute(server, routes.listMembers, ({ services, workspaceId, query }) =>
    listMembers(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.changeMember, ({ services, params, body, actor, workspaceId, requestId }) =>
    changeMember(services, { actor, workspaceId, requestId, userId: params.userId, change: body }),
  );
  registerRoute(server, routes.removeMember, ({ services, params, actor, workspaceId, requestId }) =>
    removeMember(services, { actor, workspaceId, requestId, userId: params.userId }),
  );
  registerRoute(server, routes.listInvitations, ({ services, workspaceId, query }) =>
    listInvitations(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addInvitation, ({ services, body, actor, workspaceId, requestId }) =>
    addInvitation(services, { actor, workspaceId, requestId, invitation: body }),
  );
  registerRoute(server, routes.removeInvitation, ({ services, params, actor, workspaceId, requestId }) =>
    removeInvitation(services, { actor, workspaceId, requestId, invitationId: params.invitationId }),
  );
}

function registerKeyRoutes(server: HttpServer): void {
  registerRoute(server, routes.listApiKeys, ({ services, workspaceId, query }) =>
    listApiKeys(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addApiKey, ({ services, body, actor, workspaceId, requestId }) =>
    addApiKey(services, { actor, workspaceId, requestId, apiKey: body }),
  );
  registerRoute(server, routes.removeApiKey, ({ services, params, actor, workspaceId, requestId }) =>
    removeApiKey(services, { actor, workspaceId, requestId, apiKeyId: params.apiKeyId }),
  );
}

function registerDepartmentRoutes(server: HttpServer): void {
  registerRoute(server, routes.listDepartments, ({ services, workspaceId, query }) =>
    listDepartments(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addDepartment, ({ services, body, actor, workspaceId, requestId }) =>
    addDepartment(services, { actor, workspaceId, requestId, name: body.name }),
  );
  registerRoute(server, routes.removeDepartment, ({ services, params, actor, workspaceId, requestId }) =>
    removeDepartment(services, { actor, workspaceId, requestId, departmentId: params.departmentId }),
  );
  registerRoute(server, routes.listAuditEntries, ({ services, workspaceId, query }) =>
    listAuditEntries(services, { workspaceId, ...query }),
  );
}
