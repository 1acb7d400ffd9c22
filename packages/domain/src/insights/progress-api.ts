import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { ProgressSchema } from './progress.ts';

export const progressRoutes = {
  readProgress: describeRoute({
    name: 'readProgress',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/progress',
    access: 'workspace.read',
    summary: 'How far the four steps are walked, judged from what is there',
    params: z.object({ workspaceId: Id }),
    response: ProgressSchema,
  }),
} as const;
