import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { addInteractions, ingestionBudget } from './ingest/add-interactions.ts';
import { describeInteractions } from './ingest/describe-interactions.ts';

export function registerInteractionRoutes(server: HttpServer): void {
  const budget = ingestionBudget();

  registerRoute(server, routes.addInteractions, ({ services, workspaceId, body, exchange, language }) => {
    const batchKey = exchange.headers.get('idempotency-key');
    return addInteractions(services, budget, { workspaceId, body, batchKey, language });
  });
  registerRoute(server, routes.describeInteractions, ({ services, workspaceId }) =>
    describeInteractions(services, workspaceId),
  );
}
