import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { openWorkerPool } from '../../../platform/workers/worker-pool.ts';
import { measureMap } from './measure-map.ts';

export function registerMeasuredRoutes(server: HttpServer): void {
  const pool = openWorkerPool();
  server.services.onStop(() => pool.close());

  registerRoute(server, routes.measureJourneyMap, ({ services, workspaceId, params, body, exchange: { signal } }) =>
    measureMap(services, pool, { workspaceId, mapId: params.mapId, question: body.question, signal }),
  );
}
