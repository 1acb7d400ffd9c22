import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id, LanguageSchema } from '../workspaces/schema.ts';
import { CareCalendarSchema } from './calendar.ts';
import { ConflictsSchema } from './conflict.ts';
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
const Whose = z.object({ mine: z.enum(['true', 'false']).default('false') });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}';

export const careRoutes = {
  readDesk: describeRoute({
    name: 'readDesk',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-desk',
    access: 'touchpoint.read',
    summary: 'What waits for care',
    params: InWorkspace,
    query: Whose,
    response: DeskSchema,
  }),
  readConflicts: describeRoute({
    name: 'readConflicts',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-conflicts',
    access: 'touchpoint.read',
    summary: 'What contradicts itself in the register, with the first of each kind',
    params: InWorkspace,
    query: Whose.extend({ limit: z.coerce.number().int().min(1).max(200).default(5) }),
    response: ConflictsSchema,
  }),
  readCareCalendar: describeRoute({
    name: 'readCareCalendar',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-calendar',
    access: 'touchpoint.read',
    summary: 'Reviews that are overdue or come due in twelve months, by month',
    params: InWorkspace,
    query: Whose.extend({ limit: z.coerce.number().int().min(1).max(200).default(20).describe('Of each month.') }),
    response: CareCalendarSchema,
  }),
  exportCareCalendar: describeRoute({
    name: 'exportCareCalendar',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-calendar.ics',
    access: 'touchpoint.read',
    summary: 'Due reviews as an iCalendar file, one event each',
    params: InWorkspace,
    query: Whose.extend({ language: LanguageSchema.optional() }),
    response: 'text/calendar',
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
