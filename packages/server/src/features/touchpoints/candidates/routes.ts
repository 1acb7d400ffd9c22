import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { listCandidates } from './list-candidates.ts';

export function registerCandidateRoutes(server: HttpServer): void {
  registerRoute(server, routes.listCandidates, ({ services, workspaceId, query, language, exchange }) =>
    listCandidates(services, { workspaceId, ...query, language, signal: exchange.signal }),
  );
}
