import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { exportCareCalendar } from './calendar/export-care-calendar.ts';
import { readCareCalendar } from './calendar/read-care-calendar.ts';
import { readConflicts } from './conflicts/read-conflicts.ts';
import { decideLifecycle } from './decide-lifecycle.ts';
import { listDecisions } from './list-decisions.ts';
import { readDesk } from './read-desk.ts';
import { readRetirement } from './read-retirement.ts';
import { reviewTouchpoint } from './review-touchpoint.ts';

export function registerCareRoutes(server: HttpServer): void {
  registerRoute(server, routes.readDesk, ({ services, workspaceId, query, actor }) =>
    readDesk(services, { workspaceId, actor, mine: query.mine === 'true' }),
  );
  registerRoute(server, routes.readConflicts, ({ services, workspaceId, query, actor }) =>
    readConflicts(services, { workspaceId, actor, mine: query.mine === 'true', limit: query.limit }),
  );
  registerRoute(server, routes.readCareCalendar, ({ services, workspaceId, query, actor }) =>
    readCareCalendar(services, { workspaceId, actor, mine: query.mine === 'true', limit: query.limit }),
  );
  registerRoute(server, routes.exportCareCalendar, (request) => {
    const { services, workspaceId, query, actor, exchange } = request;
    const { mine, language = request.language } = query;
    exchange.setHeader('content-disposition', 'attachment; filename="reviews.ics"');
    return exportCareCalendar(services, { workspaceId, actor, mine: mine === 'true', language });
  });
  registerRoute(server, routes.decideLifecycle, ({ services, workspaceId, params, body, actor, requestId }) =>
    decideLifecycle(services, { ...params, workspaceId, decision: body, actor, requestId }),
  );
  registerRoute(server, routes.listDecisions, ({ services, workspaceId, params }) =>
    listDecisions(services, { ...params, workspaceId }),
  );
  registerRoute(server, routes.reviewTouchpoint, ({ services, workspaceId, params, body, actor, requestId }) =>
    reviewTouchpoint(services, { ...params, ...body, workspaceId, actor, requestId }),
  );
  registerRoute(server, routes.readRetirement, ({ services, workspaceId, params, exchange: { signal } }) =>
    readRetirement(services, { ...params, workspaceId, signal }),
  );
}
