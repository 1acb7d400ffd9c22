import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { TouchpointFiguresSchema } from './figures.ts';

export const figureRoutes = {
  readTouchpointFigures: describeRoute({
    name: 'readTouchpointFigures',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/figures',
    access: 'insight.read',
    summary: 'What is known of a touchpoint in numbers: trend over waves and months, interactions, breaks',
    params: z.object({ workspaceId: Id, touchpointId: Id }),
    response: TouchpointFiguresSchema,
  }),
} as const;
