import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addStarters } from './add-starters.ts';
import { listStarters } from './list-starters.ts';

export function registerStarterRoutes(server: HttpServer): void {
  registerRoute(server, routes.listStarters, ({ services, workspaceId, query }) =>
    listStarters(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addStarters, ({ services, workspaceId, body, actor, requestId }) =>
    addStarters(services, { actor, workspaceId, starters: body, requestId }),
  );
}
