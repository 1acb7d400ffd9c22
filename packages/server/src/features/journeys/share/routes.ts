import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addMapShare } from './add-share.ts';
import { listMapShares } from './list-shares.ts';
import { openSharedMap } from './open-shared-map.ts';
import { removeMapShare } from './remove-share.ts';

export function registerMapShareRoutes(server: HttpServer): void {
  registerRoute(server, routes.listMapShares, ({ services, workspaceId, params }) =>
    listMapShares(services, { workspaceId, mapId: params.mapId }),
  );
  registerRoute(server, routes.addMapShare, ({ services, workspaceId, params, body, actor, requestId }) =>
    addMapShare(services, { workspaceId, mapId: params.mapId, body, actor, requestId }),
  );
  registerRoute(server, routes.removeMapShare, ({ services, params, actor, requestId }) =>
    removeMapShare(services, { ...params, actor, requestId }),
  );
  registerRoute(server, routes.openSharedMap, ({ services, body }) => openSharedMap(services, body));
}
