import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addComment } from './add-comment.ts';
import { changeComment } from './change-comment.ts';
import { listComments } from './list-comments.ts';
import { listMyMentions } from './list-my-mentions.ts';
import { removeComment } from './remove-comment.ts';
import { seeMentions } from './see-mentions.ts';

export function registerCommentRoutes(server: HttpServer): void {
  registerRoute(server, routes.listComments, ({ services, workspaceId, params, query, actor }) =>
    listComments(services, { ...query, workspaceId, touchpointId: params.touchpointId, actor }),
  );
  registerRoute(server, routes.addComment, ({ services, workspaceId, params, body, actor, requestId }) =>
    addComment(services, { ...params, workspaceId, text: body.text, actor, requestId }),
  );
  registerRoute(server, routes.changeComment, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeComment(services, { ...params, workspaceId, text: body.text, actor, requestId }),
  );
  registerRoute(server, routes.removeComment, ({ services, workspaceId, params, actor, requestId }) =>
    removeComment(services, { ...params, workspaceId, actor, requestId }),
  );
  registerRoute(server, routes.listMyMentions, ({ services, workspaceId, query, actor }) =>
    listMyMentions(services, { ...query, workspaceId, actor }),
  );
  registerRoute(server, routes.seeMentions, ({ services, workspaceId, body, actor }) =>
    seeMentions(services, { workspaceId, commentIds: body.commentIds, actor }),
  );
}
