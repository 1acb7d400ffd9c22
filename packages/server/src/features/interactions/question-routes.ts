import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { openWorkerPool } from '../../platform/workers/worker-pool.ts';
import { changeAccountWeights, readAccountWeights } from './account/account-weights.ts';
import { askAccount } from './account/ask-account.ts';
import { addPlan } from './plans/add-plan.ts';
import { askPlan } from './plans/ask-plan.ts';
import { changePlan } from './plans/change-plan.ts';
import { listPlans } from './plans/list-plans.ts';
import { removePlan } from './plans/remove-plan.ts';
import { askAttribution } from './questions/ask-attribution.ts';
import { askBreaks } from './questions/ask-breaks.ts';
import { askCustomers } from './questions/ask-customers.ts';
import { askDropOff } from './questions/ask-drop-off.ts';
import { askGraph } from './questions/ask-graph.ts';
import { askTimeline } from './questions/ask-timeline.ts';
import { askVariants } from './questions/ask-variants.ts';
import { askWeakestLink } from './questions/ask-weakest-link.ts';

export function registerQuestionRoutes(server: HttpServer): void {
  const pool = openWorkerPool();
  server.services.onStop(() => pool.close());

  registerRoute(server, routes.askGraph, ({ services, workspaceId, body, exchange: { signal } }) =>
    askGraph(services, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.askVariants, ({ services, workspaceId, body, exchange: { signal } }) =>
    askVariants(services, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.askDropOff, ({ services, workspaceId, body, exchange: { signal } }) =>
    askDropOff(services, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.askBreaks, ({ services, workspaceId, body, exchange: { signal } }) =>
    askBreaks(services, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.askWeakestLink, ({ services, workspaceId, body, exchange: { signal } }) =>
    askWeakestLink(services, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.askAttribution, ({ services, workspaceId, body, exchange: { signal } }) =>
    askAttribution(services, pool, { workspaceId, ...body, signal }),
  );

  registerRoute(server, routes.listPlans, ({ services, workspaceId, query }) =>
    listPlans(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addPlan, ({ services, workspaceId, body, actor, requestId }) =>
    addPlan(services, { actor, workspaceId, body, requestId }),
  );
  registerRoute(server, routes.changePlan, ({ services, workspaceId, params, body, actor, requestId }) =>
    changePlan(services, { actor, workspaceId, planId: params.planId, change: body, requestId }),
  );
  registerRoute(server, routes.removePlan, ({ services, workspaceId, params, actor, requestId }) =>
    removePlan(services, { actor, workspaceId, planId: params.planId, requestId }),
  );
  registerRoute(server, routes.askPlan, ({ services, workspaceId, params, body, exchange: { signal } }) =>
    askPlan(services, pool, { workspaceId, planId: params.planId, ...body, signal }),
  );

  registerRoute(server, routes.askAccount, ({ services, workspaceId, body, exchange: { signal } }) =>
    askAccount(services, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.readAccountWeights, ({ services, workspaceId }) =>
    readAccountWeights(services, workspaceId),
  );
  registerRoute(server, routes.changeAccountWeights, ({ services, workspaceId, body, actor, requestId }) =>
    changeAccountWeights(services, { actor, workspaceId, weights: body, requestId }),
  );

  registerRoute(server, routes.askCustomers, ({ services, workspaceId, body, exchange: { signal } }) =>
    askCustomers(services, pool, { workspaceId, ...body, signal }),
  );
  registerRoute(server, routes.askTimeline, ({ services, workspaceId, body }) =>
    askTimeline(services, { workspaceId, ...body }),
  );
}
