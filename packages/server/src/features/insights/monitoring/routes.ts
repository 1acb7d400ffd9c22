import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import type { Computed } from '../computed.ts';
import { readWatch } from './read-watch.ts';
import { readWatchedSeries } from './read-watched-series.ts';
import { readWaveChanges } from './read-wave-changes.ts';

export function registerMonitoringRoutes(server: HttpServer, { pool }: Computed): void {
  registerRoute(server, routes.readWaveChanges, ({ services, workspaceId, query }) =>
    readWaveChanges(services, { workspaceId, surveyId: query.surveyId }),
  );
  registerRoute(server, routes.readWatch, ({ services, workspaceId, query, exchange: { signal } }) =>
    readWatch(services, pool, { workspaceId, days: query.days, signal }),
  );
  registerRoute(server, routes.readWatchedSeries, ({ services, workspaceId, query, exchange: { signal } }) =>
    readWatchedSeries(services, { workspaceId, ...query, signal }),
  );
}
