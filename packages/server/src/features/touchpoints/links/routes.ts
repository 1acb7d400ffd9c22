import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addLink } from './add-link.ts';
import { changeLink, removeLink } from './change-link.ts';
import { listAllLinks, listLinks } from './list-links.ts';

export function registerLinkRoutes(server: HttpServer): void {
  registerRoute(server, routes.listLinks, ({ services, workspaceId, params }) =>
    listLinks(services, { ...params, workspaceId }),
  );
  registerRoute(server, routes.addLink, ({ services, workspaceId, params, body, actor, requestId }) =>
    addLink(services, { ...params, workspaceId, link: body, actor, requestId }),
  );
  registerRoute(server, routes.changeLink, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeLink(services, { ...params, workspaceId, change: body, actor, requestId }),
  );
  registerRoute(server, routes.removeLink, ({ services, workspaceId, params, actor, requestId }) =>
    removeLink(services, { ...params, workspaceId, actor, requestId }),
  );
  registerRoute(server, routes.listAllLinks, ({ services, workspaceId, query: { crossing, level, ...page } }) =>
    listAllLinks(services, { ...page, workspaceId, level, crossing: crossing === 'true' }),
  );
}
