import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addRequest } from './add-request.ts';
import { answerRequest } from './answer-request.ts';
import { changeRequest } from './change-request.ts';
import { listRequests } from './list-requests.ts';
import { withdrawRequest } from './withdraw-request.ts';

export function registerRequestRoutes(server: HttpServer): void {
  registerRoute(server, routes.listRequests, ({ services, workspaceId, query, actor }) => {
    const { limit, cursor, mine, own, ...rest } = query;
    const filter = { ...rest, mine: mine === 'true', own: own === 'true' };
    return listRequests(services, { workspaceId, actor, limit, cursor, filter });
  });
  registerRoute(server, routes.addRequest, ({ services, workspaceId, body, actor, requestId }) =>
    addRequest(services, { workspaceId, body, actor, requestId }),
  );
  registerRoute(server, routes.changeRequest, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeRequest(services, { id: params.requestId, workspaceId, change: body, actor, requestId }),
  );
  registerRoute(server, routes.answerRequest, ({ services, workspaceId, params, body, actor, requestId }) =>
    answerRequest(services, { id: params.requestId, workspaceId, answer: body, actor, requestId }),
  );
  registerRoute(server, routes.withdrawRequest, ({ services, workspaceId, params, actor, requestId }) =>
    withdrawRequest(services, { id: params.requestId, workspaceId, actor, requestId }),
  );
}
