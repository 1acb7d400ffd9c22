import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addComparison } from './add-comparison.ts';
import { answerForm } from './answer-form.ts';
import { closeComparison } from './close-comparison.ts';
import { listComparisons } from './list-comparisons.ts';
import { readComparison } from './read-comparison.ts';
import { readForm } from './read-form.ts';
import { readResult } from './read-result.ts';
import { removeComparison } from './remove-comparison.ts';

export function registerViewRoutes(server: HttpServer): void {
  registerRoute(server, routes.listViewComparisons, ({ services, workspaceId, query, actor }) =>
    listComparisons(services, { workspaceId, actor, ...query }),
  );
  registerRoute(server, routes.addViewComparison, ({ services, workspaceId, body, actor, requestId }) =>
    addComparison(services, { workspaceId, body, actor, requestId }),
  );
  registerRoute(server, routes.readViewComparison, ({ services, workspaceId, params, actor }) =>
    readComparison(services, { workspaceId, id: params.comparisonId, actor }),
  );
  registerRoute(server, routes.closeViewComparison, ({ services, workspaceId, params, actor, requestId }) =>
    closeComparison(services, { workspaceId, id: params.comparisonId, actor, requestId }),
  );
  registerRoute(server, routes.removeViewComparison, ({ services, workspaceId, params, actor, requestId }) =>
    removeComparison(services, { workspaceId, id: params.comparisonId, actor, requestId }),
  );
  registerRoute(server, routes.readViewResult, ({ services, workspaceId, params, language }) =>
    readResult(services, { workspaceId, id: params.comparisonId, language }),
  );
  registerRoute(server, routes.readViewForm, ({ services, body }) => readForm(services, body.token));
  registerRoute(server, routes.answerViewForm, ({ services, body }) => answerForm(services, body));
}
