import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { listDistances } from './list-distances.ts';

export function registerDistanceRoutes(server: HttpServer): void {
  registerRoute(server, routes.listDistances, ({ services, workspaceId, query, actor, exchange: { signal } }) =>
    listDistances(services, { workspaceId, query, actor, signal }),
  );
}
