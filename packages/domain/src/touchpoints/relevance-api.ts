import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { JudgementSchema, NewJudgementSchema } from './relevance.ts';

export const relevanceRoutes = {
  addJudgement: describeRoute({
    name: 'addJudgement',
    method: 'POST',
    path: '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/judgements',
    access: 'judgement.write',
    summary: 'Judge relevance and potential of a touchpoint, for a segment, for a phase or for both',
    params: z.object({ workspaceId: Id, touchpointId: Id }),
    body: NewJudgementSchema,
    response: JudgementSchema,
    status: 201,
  }),
} as const;
