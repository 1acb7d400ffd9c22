import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { OpportunitiesSchema } from './opportunity.ts';

export const opportunityRoutes = {
  readOpportunities: describeRoute({
    name: 'readOpportunities',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/opportunities',
    access: 'insight.read',
    summary: 'Gaps, pairs of touchpoints, systems and borders worth a look: candidates with their reasons',
    params: z.object({ workspaceId: Id }),
    query: z.object({ productId: Id.optional().describe('Gaps: only touchpoints that serve this product.') }),
    response: OpportunitiesSchema,
  }),
} as const;
