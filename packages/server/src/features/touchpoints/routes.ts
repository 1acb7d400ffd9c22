import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { addTouchpoint } from './add-touchpoint.ts';
import { registerBrandFitRoutes } from './brand-fit/routes.ts';
import { registerCareRoutes } from './care/routes.ts';
import { changeTouchpoint } from './change-touchpoint.ts';
import { registerCommentRoutes } from './comments/routes.ts';
import { registerEvidenceRoutes } from './evidence/routes.ts';
import { registerLinkRoutes } from './links/routes.ts';
import { listFieldChanges } from './list-field-changes.ts';
import { listTouchpoints } from './list-touchpoints.ts';
import { registerMergeRoutes } from './merge/routes.ts';
import { registerPerceptionRoutes } from './perceptions/routes.ts';
import { readTouchpoint } from './read-touchpoint.ts';
import { registerRelevanceRoutes } from './relevance/routes.ts';
import { registerRequestRoutes } from './requests/routes.ts';
import { registerScaleRoutes } from './scale/routes.ts';

export async function registerTouchpointRoutes(server: HttpServer): Promise<void> {
  registerRoute(server, routes.listTouchpoints, ({ services, workspaceId, query, actor }) => {
    const { limit, cursor, sort, order, ...filter } = query;
    return listTouchpoints(services, { workspaceId, actor, limit, cursor, sort, order, filter });
  });
  registerRoute(server, routes.addTouchpoint, ({ services, workspaceId, body, actor, requestId }) =>
    addTouchpoint(services, { workspaceId, touchpoint: body, actor, requestId }),
  );
  registerRoute(server, routes.readTouchpoint, ({ services, workspaceId, params }) =>
    readTouchpoint(services, { workspaceId, touchpointId: params.touchpointId }),
  );
  registerRoute(server, routes.changeTouchpoint, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeTouchpoint(services, { workspaceId, touchpointId: params.touchpointId, change: body, actor, requestId }),
  );
  registerRoute(server, routes.listFieldChanges, ({ services, workspaceId, params, query }) =>
    listFieldChanges(services, { workspaceId, touchpointId: params.touchpointId, ...query }),
  );
  registerPerceptionRoutes(server);
  registerLinkRoutes(server);
  registerMergeRoutes(server);
  await registerEvidenceRoutes(server);
  registerCommentRoutes(server);
  registerCareRoutes(server);
  registerScaleRoutes(server);
  registerRelevanceRoutes(server);
  registerRequestRoutes(server);
  registerBrandFitRoutes(server);
}
