import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import {
  DecisionSchema,
  DeskSchema,
  NewDecisionSchema,
  NewReviewSchema,
  RetirementSchema,
  TouchpointRecordSchema,
} from './schema.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}';

export const careRoutes = {
  readDesk: describeRoute({
    name: 'readDesk',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-desk',
    access: 'touchpoint.read',
    summary: 'What waits for care',
    params: InWorkspace,
    query: z.object({ mine: z.enum(['true', 'false']).default('false') }),
    response: DeskSchema,
  }),
  decideLifecycle: describeRoute({
    name: 'decideLifecycle',
    method: 'POST',
    path: `${at}/decisions`,
    access: 'touchpoint.edit',
    summary: 'Decide on the next state of a touchpoint',
    params: OneTouchpoint,
    body: NewDecisionSchema,
    response: TouchpointRecordSchema,
  }),
  listDecisions: describeRoute({
    name: 'listDecisions',
    method: 'GET',
    path: `${at}/decisions`,
    access: 'touchpoint.read',
    summary: 'Decisions on a touchpoint, newest first',
    params: OneTouchpoint,
    response: z.object({ items: z.array(DecisionSchema) }),
  }),
  reviewTouchpoint: describeRoute({
    name: 'reviewTouchpoint',
    method: 'POST',
    path: `${at}/reviews`,
    access: 'touchpoint.edit',
    summary: 'Say that the record was looked through today',
    params: OneTouchpoint,
    body: NewReviewSchema,
    response: TouchpointRecordSchema,
  }),
  readRetirement: describeRoute({
    name: 'readRetirement',
    method: 'GET',
    path: `${at}/retirement`,
    access: 'touchpoint.read',
    summary: 'What would go if the touchpoint were retired',
    params: OneTouchpoint,
    response: RetirementSchema,
  }),
} as const;
