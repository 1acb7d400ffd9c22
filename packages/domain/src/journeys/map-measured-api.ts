import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { QuestionSchema } from '../interactions/question.ts';
import { Id } from '../workspaces/schema.ts';
import { MapMeasuredSchema } from './map-measured.ts';

/** What data say of a map. */
export const mapMeasuredRoutes = {
  measureJourneyMap: describeRoute({
    name: 'measureJourneyMap',
    method: 'POST',
    path: '/api/v1/workspaces/{workspaceId}/journey-maps/{mapId}/measured',
    access: 'insight.read',
    summary: 'What interactions and ratings say of each step of a journey, and how the ways taken deviate from it',
    params: z.object({ workspaceId: Id, mapId: Id }),
    body: z.strictObject({ question: QuestionSchema }),
    response: MapMeasuredSchema,
  }),
} as const;
