import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { distanceRoutes } from './distance-api.ts';
import { monitoringRoutes } from './monitoring-api.ts';
import { opportunityRoutes } from './opportunity-api.ts';
import { progressRoutes } from './progress-api.ts';
import { relevanceMapRoutes } from './relevance-api.ts';
import { RankingQuery, RankingSchema, TouchpointInsightSchema } from './schema.ts';

const OneWave = z.object({ workspaceId: Id, waveId: Id });
const at = '/api/v1/workspaces/{workspaceId}/waves/{waveId}';

export const insightRoutes = {
  readRanking: describeRoute({
    name: 'readRanking',
    method: 'GET',
    path: `${at}/ranking`,
    access: 'insight.read',
    summary: 'Which touchpoints matter most, and how sure that is',
    params: OneWave,
    query: RankingQuery,
    response: RankingSchema,
  }),
  exportRanking: describeRoute({
    name: 'exportRanking',
    method: 'GET',
    path: `${at}/ranking.csv`,
    access: 'insight.read',
    summary: 'The ranking as CSV',
    params: OneWave,
    query: RankingQuery,
    response: 'text/csv',
  }),
  readTouchpointInsight: describeRoute({
    name: 'readTouchpointInsight',
    method: 'GET',
    path: `${at}/touchpoints/{touchpointId}`,
    access: 'insight.read',
    summary: 'One touchpoint in one wave: distribution, penalty and reward, segments, basis',
    params: OneWave.extend({ touchpointId: Id }),
    query: RankingQuery.omit({ segment: true }),
    response: TouchpointInsightSchema,
  }),
  ...relevanceMapRoutes,
  ...distanceRoutes,
  ...monitoringRoutes,
  ...opportunityRoutes,
  ...progressRoutes,
} as const;
