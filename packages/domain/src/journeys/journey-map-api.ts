import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import {
  ClientIdSchema,
  FollowedMapSchema,
  JourneyMapAboutChangeSchema,
  JourneyMapSchema,
  JourneyMapSummarySchema,
  MapChangeSchema,
  MapPlaceSchema,
  MapReferencesSchema,
  MapStateSchema,
  MapVersionSchema,
  NewJourneyMapSchema,
  NewMapChangeSchema,
} from './journey-map.ts';
import { JourneyMapContentSchema } from './map.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneMap = InWorkspace.extend({ mapId: Id });
const OneVersion = OneMap.extend({ versionId: Id });
const all = '/api/v1/workspaces/{workspaceId}/journey-maps';
const one = `${all}/{mapId}` as const;

/** Journeys as people draw them; those that data show are asked for under `/journeys`. */
export const journeyMapRoutes = {
  listJourneyMaps: describeRoute({
    name: 'listJourneyMaps',
    method: 'GET',
    path: all,
    access: 'journey.read',
    summary: 'Journeys, last changed first',
    params: InWorkspace,
    query: PageQuery.extend({
      search: z.string().max(200).optional(),
      state: MapStateSchema.optional().describe('Without it, all but the archived.'),
      productId: Id.optional(),
      segmentId: Id.optional().describe('Drawn for this persona.'),
      touchpointId: Id.optional().describe('With this touchpoint on it.'),
      sort: z.enum(['changed', 'name']).default('changed'),
    }),
    response: pageOf(JourneyMapSummarySchema),
  }),
  addJourneyMap: describeRoute({
    name: 'addJourneyMap',
    method: 'POST',
    path: all,
    access: 'journey.edit',
    summary: 'Begin a journey',
    params: InWorkspace,
    body: NewJourneyMapSchema,
    response: JourneyMapSchema,
    status: 201,
  }),
  readJourneyMap: describeRoute({
    name: 'readJourneyMap',
    method: 'GET',
    path: one,
    access: 'journey.read',
    summary: 'A journey with all that is drawn',
    params: OneMap,
    response: JourneyMapSchema,
  }),
  readMapReferences: describeRoute({
    name: 'readMapReferences',
    method: 'GET',
    path: `${one}/references`,
    access: 'journey.read',
    summary: 'Names of what a journey refers to',
    params: OneMap,
    response: MapReferencesSchema,
  }),
  changeJourneyMapAbout: describeRoute({
    name: 'changeJourneyMapAbout',
    method: 'PATCH',
    path: one,
    access: 'journey.edit',
    summary: "Change a journey's name, description, state or product",
    params: OneMap,
    body: JourneyMapAboutChangeSchema,
    response: JourneyMapSummarySchema,
  }),
  removeJourneyMap: describeRoute({
    name: 'removeJourneyMap',
    method: 'DELETE',
    path: one,
    access: 'journey.manage',
    summary: 'Remove a journey with all its versions',
    params: OneMap,
  }),
  changeJourneyMap: describeRoute({
    name: 'changeJourneyMap',
    method: 'POST',
    path: `${one}/changes`,
    access: 'journey.edit',
    summary: 'Change what is drawn; all changes of one request or none',
    params: OneMap,
    body: NewMapChangeSchema,
    response: z.object({
      version: z.int(),
      changes: z.array(MapChangeSchema).nullable().describe('Since `base`, with these; null: too many, read anew.'),
    }),
  }),
  listMapChanges: describeRoute({
    name: 'listMapChanges',
    method: 'GET',
    path: `${one}/changes`,
    access: 'journey.read',
    summary: 'Who changed what on a journey, last first',
    params: OneMap,
    query: PageQuery,
    response: pageOf(MapChangeSchema),
  }),
  followJourneyMap: describeRoute({
    name: 'followJourneyMap',
    method: 'POST',
    path: `${one}/following`,
    access: 'journey.read',
    summary: 'Say that one is there, and learn what happened since and who else is',
    params: OneMap,
    sessionOnly: true,
    body: z.strictObject({
      clientId: ClientIdSchema,
      after: z.int().min(0).describe('Version of the map that the page knows.'),
      place: MapPlaceSchema.nullable().default(null),
      leaves: z.boolean().default(false),
    }),
    response: FollowedMapSchema,
  }),

  listMapVersions: describeRoute({
    name: 'listMapVersions',
    method: 'GET',
    path: `${one}/versions`,
    access: 'journey.read',
    summary: 'States of a journey that were kept under a name',
    params: OneMap,
    response: z.object({ items: z.array(MapVersionSchema) }),
  }),
  addMapVersion: describeRoute({
    name: 'addMapVersion',
    method: 'POST',
    path: `${one}/versions`,
    access: 'journey.edit',
    summary: 'Keep the journey as it is now under a name',
    params: OneMap,
    body: z.strictObject({
      name: z.string().trim().min(1).max(120),
      note: z.string().trim().max(1000).default(''),
    }),
    response: MapVersionSchema,
    status: 201,
  }),
  readMapVersion: describeRoute({
    name: 'readMapVersion',
    method: 'GET',
    path: `${one}/versions/{versionId}`,
    access: 'journey.read',
    summary: 'A kept state with all that was drawn',
    params: OneVersion,
    response: MapVersionSchema.extend({ map: JourneyMapContentSchema }),
  }),
  restoreMapVersion: describeRoute({
    name: 'restoreMapVersion',
    method: 'POST',
    path: `${one}/versions/{versionId}/restoration`,
    access: 'journey.edit',
    summary: 'Draw the journey as it was kept; a change like any other, which can be undone',
    params: OneVersion,
    body: z.strictObject({ clientId: ClientIdSchema }),
    response: JourneyMapSchema,
  }),
  removeMapVersion: describeRoute({
    name: 'removeMapVersion',
    method: 'DELETE',
    path: `${one}/versions/{versionId}`,
    access: 'journey.manage',
    summary: 'Remove a kept state',
    params: OneVersion,
  }),
} as const;
