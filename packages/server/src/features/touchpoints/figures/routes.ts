import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { readTouchpointFigures } from './read-touchpoint-figures.ts';

export function registerFigureRoutes(server: HttpServer): void {
  registerRoute(server, routes.readTouchpointFigures, ({ services, workspaceId, params, exchange: { signal } }) =>
    readTouchpointFigures(services, { workspaceId, touchpointId: params.touchpointId, signal }),
  );
}
