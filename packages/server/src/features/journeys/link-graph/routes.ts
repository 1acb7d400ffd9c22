import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { askLinkGraph } from './ask-link-graph.ts';

export function registerLinkGraphRoutes(server: HttpServer): void {
  registerRoute(server, routes.askLinkGraph, ({ services, workspaceId, body, exchange }) =>
    askLinkGraph(services, { workspaceId, question: body.question, signal: exchange.signal }),
  );
}
