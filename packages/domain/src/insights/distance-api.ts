import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { DistancesQuery, DistancesSchema } from './distance.ts';

export const distanceRoutes = {
  listDistances: describeRoute({
    name: 'listDistances',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-distances',
    access: 'insight.read',
    summary: 'How far touchpoints are from their targets, as far as it is measured',
    params: z.object({ workspaceId: Id }),
    query: DistancesQuery,
    response: DistancesSchema,
  }),
} as const;
