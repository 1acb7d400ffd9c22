import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import type { Computed } from '../computed.ts';
import { openComputations } from './computations.ts';
import { computeRelevance } from './compute-relevance.ts';
import { readRelevanceMap } from './read-relevance-map.ts';
import { readTouchpointRelevance } from './read-touchpoint-relevance.ts';

export function registerRelevanceMapRoutes(server: HttpServer, computed: Computed): void {
  const computations = openComputations(server.services, computed);

  registerRoute(server, routes.readRelevanceMap, ({ services, workspaceId, query, actor }) =>
    readRelevanceMap(services, computations, { workspaceId, query, actor }),
  );
  registerRoute(server, routes.computeRelevance, ({ services, workspaceId, body }) =>
    computeRelevance(services, computations, { workspaceId, touchpointId: body.touchpointId }),
  );
  registerRoute(server, routes.readTouchpointRelevance, ({ services, workspaceId, params, actor }) =>
    readTouchpointRelevance(services, computations, { workspaceId, touchpointId: params.touchpointId, actor }),
  );
}
