import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addJudgement } from './add-judgement.ts';

export function registerRelevanceRoutes(server: HttpServer): void {
  registerRoute(
    server,
    routes.addJudgement,
    ({ services, workspaceId, params: { touchpointId }, body, actor, requestId }) =>
      addJudgement(services, { workspaceId, touchpointId, body, actor, requestId }),
  );
}
