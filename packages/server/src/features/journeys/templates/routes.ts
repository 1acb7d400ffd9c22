import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { listMapTemplates } from './list-templates.ts';
import { useMapTemplate } from './use-template.ts';

export function registerMapTemplateRoutes(server: HttpServer): void {
  registerRoute(server, routes.listMapTemplates, ({ services, workspaceId, query }) =>
    listMapTemplates(services, { workspaceId, language: query.language }),
  );
  registerRoute(server, routes.useMapTemplate, ({ services, workspaceId, params, body, actor, requestId }) =>
    useMapTemplate(services, { workspaceId, key: params.key, body, actor, requestId }),
  );
}
