import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { changeMeasure } from './change-measure.ts';
import { chooseMeasureCase } from './choose-case.ts';
import { createMeasure } from './create-measure.ts';
import { decideMeasure } from './decide-measure.ts';
import { readMeasureEffect } from './effect/read-effect.ts';
import { readGoalValues } from './effect/read-goal-values.ts';
import { listMeasures } from './list-measures.ts';
import { listMeasureDecisions, readMeasure } from './read-measure.ts';
import { removeMeasure } from './remove-measure.ts';

export function registerMeasureRoutes(server: HttpServer): void {
  registerRoute(server, routes.listMeasures, ({ services, workspaceId, query, actor }) => {
    const { limit, cursor, mine, ...rest } = query;
    return listMeasures(services, { actor, workspaceId, limit, cursor, filter: { ...rest, mine: mine === 'true' } });
  });
  registerRoute(server, routes.createMeasure, ({ services, workspaceId, body, actor, requestId }) =>
    createMeasure(services, { actor, workspaceId, body, requestId }),
  );
  registerRoute(server, routes.readMeasure, ({ services, workspaceId, params, actor }) =>
    readMeasure(services, { actor, workspaceId, measureId: params.measureId }),
  );
  registerRoute(server, routes.changeMeasure, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeMeasure(services, { actor, workspaceId, measureId: params.measureId, change: body, requestId }),
  );
  registerRoute(server, routes.removeMeasure, ({ services, workspaceId, params, query, actor, requestId }) =>
    removeMeasure(services, { actor, workspaceId, measureId: params.measureId, version: query.version, requestId }),
  );
  registerRoute(server, routes.decideMeasure, ({ services, workspaceId, params, body, actor, requestId }) =>
    decideMeasure(services, { actor, workspaceId, measureId: params.measureId, decision: body, requestId }),
  );
  registerRoute(server, routes.chooseMeasureCase, ({ services, workspaceId, params, body, actor, requestId }) =>
    chooseMeasureCase(services, { actor, workspaceId, measureId: params.measureId, choice: body, requestId }),
  );
  registerRoute(server, routes.listMeasureDecisions, ({ services, workspaceId, params }) =>
    listMeasureDecisions(services, { workspaceId, measureId: params.measureId }),
  );
  registerRoute(server, routes.readMeasureEffect, ({ services, workspaceId, params, exchange: { signal } }) =>
    readMeasureEffect(services, { workspaceId, measureId: params.measureId, signal }),
  );
  registerRoute(server, routes.readGoalValues, ({ services, workspaceId, params, query, exchange: { signal } }) =>
    readGoalValues(services, { workspaceId, touchpointId: params.touchpointId, metric: query.metric, signal }),
  );
}
