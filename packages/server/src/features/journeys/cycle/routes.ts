import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { readDecisionCycle } from './read-decision-cycle.ts';

export function registerDecisionCycleRoutes(server: HttpServer): void {
  registerRoute(server, routes.readDecisionCycle, ({ services, workspaceId, query }) =>
    readDecisionCycle(services, { workspaceId, productId: query.productId ?? null }),
  );
}
