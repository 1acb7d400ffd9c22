import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { LinkChangeSchema, LinkSchema, NewLinkSchema } from './link.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const OneLink = OneTouchpoint.extend({ linkId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/links';

/** Whoever may edit the touchpoint at one end may say how customers are handed over. */
export const linkRoutes = {
  listLinks: describeRoute({
    name: 'listLinks',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'Where customers come from to a touchpoint, and where they go on to',
    params: OneTouchpoint,
    response: z.object({ comesFrom: z.array(LinkSchema), goesTo: z.array(LinkSchema) }),
  }),
  addLink: describeRoute({
    name: 'addLink',
    method: 'POST',
    path: at,
    access: 'touchpoint.edit',
    summary: 'Link a touchpoint with another',
    params: OneTouchpoint,
    body: NewLinkSchema,
    response: LinkSchema,
    status: 201,
  }),
  changeLink: describeRoute({
    name: 'changeLink',
    method: 'PUT',
    path: `${at}/{linkId}`,
    access: 'touchpoint.edit',
    summary: 'Change how customers are handed over',
    params: OneLink,
    body: LinkChangeSchema,
    response: LinkSchema,
  }),
  removeLink: describeRoute({
    name: 'removeLink',
    method: 'DELETE',
    path: `${at}/{linkId}`,
    access: 'touchpoint.edit',
    summary: 'Remove a link',
    params: OneLink,
  }),
  listAllLinks: describeRoute({
    name: 'listAllLinks',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-links',
    access: 'touchpoint.read',
    summary: 'All links between touchpoints',
    params: InWorkspace,
    query: PageQuery.extend({
      level: z.enum(['disappointing', 'ok', 'delighting', 'none']).optional().describe('`none`: not said.'),
      crossing: z.enum(['true', 'false']).optional().describe('Only those that cross a border between departments.'),
    }),
    response: pageOf(LinkSchema),
  }),
} as const;
