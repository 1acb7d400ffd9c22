import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { TouchpointChangeSchema, TouchpointSchema } from './schema.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints';

export const touchpointRoutes = {
  listTouchpoints: describeRoute({
    name: 'listTouchpoints',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'The register of touchpoints',
    params: InWorkspace,
    query: PageQuery.extend({ search: z.string().max(200).optional() }),
    response: pageOf(TouchpointSchema),
  }),
  readTouchpoint: describeRoute({
    name: 'readTouchpoint',
    method: 'GET',
    path: `${at}/{touchpointId}`,
    access: 'touchpoint.read',
    summary: 'One touchpoint',
    params: OneTouchpoint,
    response: TouchpointSchema,
  }),
  changeTouchpoint: describeRoute({
    name: 'changeTouchpoint',
    method: 'PATCH',
    path: `${at}/{touchpointId}`,
    access: 'touchpoint.edit',
    summary: 'Change name, description or department',
    params: OneTouchpoint,
    body: TouchpointChangeSchema,
    response: TouchpointSchema,
  }),
} as const;
