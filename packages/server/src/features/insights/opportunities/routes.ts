import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { readOpportunities } from './read-opportunities.ts';

export function registerOpportunityRoutes(server: HttpServer): void {
  registerRoute(server, routes.readOpportunities, ({ services, workspaceId, query, exchange: { signal } }) =>
    readOpportunities(services, { workspaceId, productId: query.productId, signal }),
  );
}
