import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { NewPerceptionSchema, PerceptionSchema } from './perception.ts';

const OneTouchpoint = z.object({ workspaceId: Id, touchpointId: Id });
const OnePerception = OneTouchpoint.extend({ perceptionId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/perceptions';

/** Everybody who works here may say how customers see a touchpoint; what others wrote only its editors change. */
export const perceptionRoutes = {
  listPerceptions: describeRoute({
    name: 'listPerceptions',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'Core forms of a touchpoint: what is expected, got, felt',
    params: OneTouchpoint,
    response: z.object({ items: z.array(PerceptionSchema) }),
  }),
  addPerception: describeRoute({
    name: 'addPerception',
    method: 'POST',
    path: at,
    access: 'perception.write',
    summary: 'Fill in a core form',
    params: OneTouchpoint,
    body: NewPerceptionSchema,
    response: PerceptionSchema,
    status: 201,
  }),
  changePerception: describeRoute({
    name: 'changePerception',
    method: 'PUT',
    path: `${at}/{perceptionId}`,
    access: 'perception.write',
    summary: 'Change a core form',
    params: OnePerception,
    body: NewPerceptionSchema.safeExtend({ version: z.int().min(1) }),
    response: PerceptionSchema,
  }),
  removePerception: describeRoute({
    name: 'removePerception',
    method: 'DELETE',
    path: `${at}/{perceptionId}`,
    access: 'perception.write',
    summary: 'Remove a core form',
    params: OnePerception,
  }),
} as const;
