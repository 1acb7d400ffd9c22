import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { TouchpointFilterSchema, touchpointSorts } from './filter.ts';
import {
  FieldChangeSchema,
  NewTouchpointSchema,
  TouchpointChangeSchema,
  TouchpointRecordSchema,
  TouchpointSchema,
} from './schema.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints';

export const recordRoutes = {
  listTouchpoints: describeRoute({
    name: 'listTouchpoints',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'The register of touchpoints',
    params: InWorkspace,
    query: PageQuery.extend({
      ...TouchpointFilterSchema.shape,
      sort: z.enum(touchpointSorts).default('createdAt'),
      order: z.enum(['asc', 'desc']).default('asc'),
    }),
    response: pageOf(TouchpointSchema).extend({ count: z.int().describe('Of all pages together.') }),
  }),
  addTouchpoint: describeRoute({
    name: 'addTouchpoint',
    method: 'POST',
    path: at,
    access: 'touchpoint.manage',
    summary: 'Add a touchpoint to the register',
    params: InWorkspace,
    body: NewTouchpointSchema,
    response: TouchpointRecordSchema,
    status: 201,
  }),
  readTouchpoint: describeRoute({
    name: 'readTouchpoint',
    method: 'GET',
    path: `${at}/{touchpointId}`,
    access: 'touchpoint.read',
    summary: 'One touchpoint with all its fields',
    params: OneTouchpoint,
    response: TouchpointRecordSchema,
  }),
  changeTouchpoint: describeRoute({
    name: 'changeTouchpoint',
    method: 'PATCH',
    path: `${at}/{touchpointId}`,
    access: 'touchpoint.edit',
    summary: 'Change fields of a touchpoint',
    params: OneTouchpoint,
    body: TouchpointChangeSchema,
    response: TouchpointRecordSchema,
  }),
  listFieldChanges: describeRoute({
    name: 'listFieldChanges',
    method: 'GET',
    path: `${at}/{touchpointId}/history`,
    access: 'touchpoint.read',
    summary: 'What was changed in a touchpoint, newest first',
    params: OneTouchpoint,
    query: PageQuery,
    response: pageOf(FieldChangeSchema),
  }),
} as const;
