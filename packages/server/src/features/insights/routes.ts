import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { computedOf } from './computed-of.ts';
import { registerDistanceRoutes } from './distances/routes.ts';
import { registerMonitoringRoutes } from './monitoring/routes.ts';
import { registerOpportunityRoutes } from './opportunities/routes.ts';
import { registerProgressRoutes } from './progress/routes.ts';
import { rankingCsv } from './ranking-csv.ts';
import { readRanking } from './read-ranking.ts';
import { readTouchpointInsight } from './read-touchpoint-insight.ts';
import { registerRelevanceMapRoutes } from './relevance/routes.ts';

export function registerInsightRoutes(server: HttpServer): void {
  const computed = computedOf(server.services);

  registerRoute(server, routes.readRanking, ({ services, workspaceId, params, query, language }) =>
    readRanking(services, computed, { workspaceId, waveId: params.waveId, query, language }),
  );
  registerRoute(server, routes.exportRanking, async ({ services, workspaceId, params, query, language, exchange }) => {
    const { report } = await readRanking(services, computed, { workspaceId, waveId: params.waveId, query, language });
    exchange.setHeader('content-disposition', 'attachment; filename="ranking.csv"');
    return rankingCsv(report, language);
  });
  registerRoute(server, routes.readTouchpointInsight, ({ services, workspaceId, params, query, language }) =>
    readTouchpointInsight(services, computed, {
      workspaceId,
      waveId: params.waveId,
      touchpointId: params.touchpointId,
      query,
      language,
    }),
  );
  registerRelevanceMapRoutes(server, computed);
  registerDistanceRoutes(server);
  registerOpportunityRoutes(server);
  registerMonitoringRoutes(server, computed);
  registerProgressRoutes(server);
}
