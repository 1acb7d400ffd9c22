import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { JourneyMapContentSchema, PartId } from './map.ts';
import { MapOperationSchema } from './operation.ts';

/** A sketch, the one that holds, or one that is kept for the record. */
export const mapStates = ['draft', 'current', 'archived'] as const;
export const MapStateSchema = z.enum(mapStates);
export type MapState = z.output<typeof MapStateSchema>;

/** What a journey is about, beside what is drawn of it. */
const about = {
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(4000),
  state: MapStateSchema,
  productId: z.string().max(64).nullable().describe('Product or service whose decision cycle the journey belongs to.'),
};

const standing = {
  id: Id,
  ...about,
  version: z.int().describe('Goes up with every change of the map.'),
  createdAt: Instant,
  changedAt: Instant,
  changedBy: z.string().describe('Name of the person who changed it last.'),
};

/** A journey as the list shows it. */
export const JourneyMapSummarySchema = z
  .object({
    ...standing,
    personaIds: z.array(Id).describe('Segments it is drawn for.'),
    steps: z.int(),
    touchpoints: z.int().describe('Different touchpoints of the register on it.'),
    asIs: z.number().nullable().describe('Mean of the points of the curve as it is, −100 to 100; null: not drawn.'),
    lowest: z
      .object({ step: z.string(), asIs: z.int() })
      .nullable()
      .describe('The lowest point of the curve as it is, beside the mean (000-06).'),
    toBe: z.number().nullable(),
  })
  .meta({ id: 'JourneyMapSummary' });
export type JourneyMapSummary = z.output<typeof JourneyMapSummarySchema>;

export const JourneyMapSchema = z.object({ ...standing, map: JourneyMapContentSchema }).meta({ id: 'JourneyMap' });
export type JourneyMap = z.output<typeof JourneyMapSchema>;

export const NewJourneyMapSchema = z.strictObject({
  name: about.name,
  description: about.description.default(''),
  productId: Id.nullable().default(null),
  copyOf: Id.optional().describe('Begins with what is drawn on this one.'),
});
export type NewJourneyMap = z.output<typeof NewJourneyMapSchema>;

export const JourneyMapAboutChangeSchema = z.strictObject({
  name: about.name.optional(),
  description: about.description.optional(),
  state: MapStateSchema.optional(),
  productId: Id.nullable().optional(),
});
export type JourneyMapAboutChange = z.output<typeof JourneyMapAboutChangeSchema>;

/** Where on the map somebody is at work. */
export const MapPlaceSchema = z.strictObject({ stepId: PartId.nullable(), laneId: PartId.nullable() });
export type MapPlace = z.output<typeof MapPlaceSchema>;

/** What was changed, by whom, in the order in which it holds for everybody. */
export const MapChangeSchema = z
  .object({
    version: z.int().describe('The version of the map that the change made.'),
    operations: z.array(MapOperationSchema),
    clientId: z.string().describe('The page it came from, so that a page knows its own.'),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'MapChange' });
export type MapChange = z.output<typeof MapChangeSchema>;

export const ClientIdSchema = PartId.describe('Made by the page when it is opened.');

/** At most as many as one gesture makes. */
export const NewMapChangeSchema = z.strictObject({
  clientId: ClientIdSchema,
  base: z.int().min(0).describe('Version of the map that the page knows.'),
  operations: z.array(MapOperationSchema).min(1).max(500),
});

/** What happened since, and who else is there. */
export const FollowedMapSchema = z
  .object({
    version: z.int(),
    changes: z.array(MapChangeSchema).nullable().describe('Null: too many; read the map anew.'),
    present: z.array(
      z.object({
        clientId: z.string(),
        name: z.string(),
        isMe: z.boolean().describe('The same person on another page.'),
        place: MapPlaceSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'FollowedMap' });
export type FollowedMap = z.output<typeof FollowedMapSchema>;

/** What a map refers to, by name; what is no longer there is missing. */
export const MapReferencesSchema = z
  .object({
    touchpoints: z.array(
      z.object({
        id: Id,
        name: z.string(),
        lifecycle: z.string(),
        departmentId: Id.nullable(),
        responsible: z.string().nullable().describe('Name of the person responsible.'),
        isMostImportant: z.boolean(),
        criticality: z.string().nullable(),
        targetLevel: z.int().nullable().describe('Points that are aimed at, −100 to 100.'),
        targetUntil: z.string().nullable(),
        channels: z.array(z.string()),
        evidence: z.int().describe('Photos and documents kept of it.'),
      }),
    ),
    maps: z.array(z.object({ id: Id, name: z.string() })),
    segments: z.array(z.object({ id: Id, name: z.string(), isPersona: z.boolean() })),
    phases: z.array(z.object({ id: Id, name: z.string(), position: z.int(), influence: z.string() })),
    systems: z.array(z.object({ id: Id, name: z.string() })),
    departments: z.array(z.object({ id: Id, name: z.string() })),
    products: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'MapReferences' });
export type MapReferences = z.output<typeof MapReferencesSchema>;

/** A state of the map under a name, to come back to and to compare with. */
export const MapVersionSchema = z
  .object({
    id: Id,
    name: z.string(),
    note: z.string(),
    version: z.int().describe('The version of the map it keeps.'),
    steps: z.int(),
    createdAt: Instant,
    createdBy: z.string(),
  })
  .meta({ id: 'MapVersion' });
export type MapVersion = z.output<typeof MapVersionSchema>;
