import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { MapShareSchema, NewMapShareSchema, OpenSharedMapSchema, SharedMapSchema } from './map-share.ts';

const OneMap = z.object({ workspaceId: Id, mapId: Id });
const at = '/api/v1/workspaces/{workspaceId}/journey-maps/{mapId}/shares';

export const mapShareRoutes = {
  listMapShares: describeRoute({
    name: 'listMapShares',
    method: 'GET',
    path: at,
    access: 'journey.manage',
    summary: 'Links with which anybody may look at a journey',
    params: OneMap,
    response: z.object({ items: z.array(MapShareSchema) }),
  }),
  addMapShare: describeRoute({
    name: 'addMapShare',
    method: 'POST',
    path: at,
    access: 'journey.manage',
    summary: 'Make a link with which anybody may look at a journey; its token is shown this once',
    params: OneMap,
    body: NewMapShareSchema,
    response: MapShareSchema.extend({ token: z.string() }),
    status: 201,
  }),
  removeMapShare: describeRoute({
    name: 'removeMapShare',
    method: 'DELETE',
    path: `${at}/{shareId}`,
    access: 'journey.manage',
    summary: 'Make a link useless at once',
    params: OneMap.extend({ shareId: Id }),
  }),
  openSharedMap: describeRoute({
    name: 'openSharedMap',
    method: 'POST',
    path: '/api/v1/shared-journey-maps',
    access: 'public',
    summary: 'Look at a journey by its link',
    body: OpenSharedMapSchema,
    response: SharedMapSchema,
  }),
} as const;
