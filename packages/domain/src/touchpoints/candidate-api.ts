import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { CandidatesSchema } from './candidate.ts';

export const candidateRoutes = {
  listCandidates: describeRoute({
    name: 'listCandidates',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/candidates',
    access: 'insight.read',
    summary: 'Where to start: touchpoints by influence, disappointment, reach and ease, with reasons and uncertainty',
    params: z.object({ workspaceId: Id }),
    query: z.object({
      surveyId: Id.optional().describe('Its newest wave; default: the wave imported last.'),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    response: CandidatesSchema,
  }),
} as const;
