import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addPerception } from './add-perception.ts';
import { changePerception } from './change-perception.ts';
import { listPerceptions } from './list-perceptions.ts';
import { removePerception } from './remove-perception.ts';

export function registerPerceptionRoutes(server: HttpServer): void {
  registerRoute(server, routes.listPerceptions, ({ services, workspaceId, params: { touchpointId }, actor }) =>
    listPerceptions(services, { workspaceId, touchpointId, actor }),
  );
  registerRoute(
    server,
    routes.addPerception,
    ({ services, workspaceId, params: { touchpointId }, body, actor, requestId }) =>
      addPerception(services, { workspaceId, touchpointId, body, actor, requestId }),
  );
  registerRoute(server, routes.changePerception, ({ services, workspaceId, params, body, actor, requestId }) =>
    changePerception(services, { ...params, workspaceId, body, actor, requestId }),
  );
  registerRoute(server, routes.removePerception, ({ services, workspaceId, params, actor, requestId }) =>
    removePerception(services, { ...params, workspaceId, actor, requestId }),
  );
}
