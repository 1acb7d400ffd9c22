import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import {
  NewRequestSchema,
  RequestAnswerSchema,
  RequestChangeSchema,
  RequestKindSchema,
  RequestSchema,
  RequestStateSchema,
} from './request.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneRequest = InWorkspace.extend({ requestId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoint-requests';

/** What departments ask of each other, of IT and of the touchpoint manager; everybody may ask. */
export const requestRoutes = {
  listRequests: describeRoute({
    name: 'listRequests',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'Requests at touchpoints: open ones first, then accepted ones, each the newest first',
    params: InWorkspace,
    query: PageQuery.extend({
      state: z.union([RequestStateSchema, z.literal('waiting').describe('Open or accepted.')]).optional(),
      kind: RequestKindSchema.optional(),
      mine: z
        .enum(['true', 'false'])
        .default('false')
        .describe('Only those to my departments, of touchpoints I answer for, and what only the manager can answer.'),
      own: z.enum(['true', 'false']).default('false').describe('Only those I wrote.'),
      touchpointId: Id.optional(),
    }),
    response: pageOf(RequestSchema).extend({ count: z.int().describe('Of all pages together.') }),
  }),
  addRequest: describeRoute({
    name: 'addRequest',
    method: 'POST',
    path: at,
    access: 'request.write',
    summary: 'Ask for something at a touchpoint, or report a conflict',
    params: InWorkspace,
    body: NewRequestSchema,
    response: RequestSchema,
    status: 201,
  }),
  changeRequest: describeRoute({
    name: 'changeRequest',
    method: 'PATCH',
    path: `${at}/{requestId}`,
    access: 'request.write',
    summary: 'Change an own request that nobody has answered yet',
    params: OneRequest,
    body: RequestChangeSchema,
    response: RequestSchema,
  }),
  answerRequest: describeRoute({
    name: 'answerRequest',
    method: 'POST',
    path: `${at}/{requestId}/answer`,
    access: 'touchpoint.edit',
    summary: 'Accept or decline a request with a reason, or say that it is done',
    params: OneRequest,
    body: RequestAnswerSchema,
    response: RequestSchema,
  }),
  withdrawRequest: describeRoute({
    name: 'withdrawRequest',
    method: 'DELETE',
    path: `${at}/{requestId}`,
    access: 'request.write',
    summary: 'Withdraw an own request that nobody has answered yet',
    params: OneRequest,
  }),
} as const;
