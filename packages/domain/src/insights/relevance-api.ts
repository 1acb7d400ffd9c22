import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { ComputingSchema, RelevanceMapQuery, RelevanceMapSchema, TouchpointRelevanceSchema } from './relevance.ts';

const InWorkspace = z.object({ workspaceId: Id });
const at = '/api/v1/workspaces/{workspaceId}';

export const relevanceMapRoutes = {
  readRelevanceMap: describeRoute({
    name: 'readRelevanceMap',
    method: 'GET',
    path: `${at}/relevance`,
    access: 'insight.read',
    summary: 'Relevance and potential of touchpoints by segment and phase, from data and from judgement',
    params: InWorkspace,
    query: RelevanceMapQuery,
    response: RelevanceMapSchema,
  }),
  computeRelevance: describeRoute({
    name: 'computeRelevance',
    method: 'POST',
    path: `${at}/relevance/computations`,
    access: 'insight.read',
    summary: 'Begin to compute the rankings that the map still lacks',
    params: InWorkspace,
    body: z.object({ touchpointId: Id.optional().describe('All waves of this touchpoint instead of the map.') }),
    response: ComputingSchema,
    status: 202,
  }),
  readTouchpointRelevance: describeRoute({
    name: 'readTouchpointRelevance',
    method: 'GET',
    path: `${at}/touchpoints/{touchpointId}/relevance`,
    access: 'insight.read',
    summary: 'Relevance of one touchpoint: judgements, data, history and drift',
    params: InWorkspace.extend({ touchpointId: Id }),
    response: TouchpointRelevanceSchema,
  }),
} as const;
