import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { listLikelyDuplicates } from './list-likely-duplicates.ts';
import { mergeTouchpoints } from './merge-touchpoints.ts';
import { previewMerge } from './preview-merge.ts';

export function registerMergeRoutes(server: HttpServer): void {
  registerRoute(server, routes.listLikelyDuplicates, ({ services, workspaceId, query }) =>
    listLikelyDuplicates(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.previewMerge, ({ services, workspaceId, params: { touchpointId }, query: { fromId } }) =>
    previewMerge(services, { workspaceId, touchpointId, fromId }),
  );
  registerRoute(
    server,
    routes.mergeTouchpoints,
    ({ services, workspaceId, params: { touchpointId }, body, actor, requestId }) =>
      mergeTouchpoints(services, { workspaceId, touchpointId, merge: body, actor, requestId }),
  );
}
