import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';
import {
  CellSchema,
  JourneyMapContentSchema,
  LevelCellSchema,
  MapLaneSchema,
  MapPersonaSchema,
  MapStepSchema,
  MapWaySchema,
  PartId,
  PersonaKeySchema,
} from './map.ts';

const After = PartId.nullable().describe('The one it stands behind; null: it is the first.');
const Cells = z.record(PartId, z.record(PersonaKeySchema, CellSchema));

/**
 * The changes a map can undergo, as values: the page shows them at once, the server keeps them in one order for
 * everybody, and each has an opposite that undoes it.
 */
export const MapOperationSchema = z
  .discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('addStep'),
      step: MapStepSchema,
      after: After,
      cells: Cells.optional().describe('By lane and persona; a removed step comes back with what stood in it.'),
      levels: z.record(PersonaKeySchema, LevelCellSchema).optional(),
      ways: z.array(MapWaySchema).max(400).optional(),
    }),
    z.strictObject({
      do: z.literal('changeStep'),
      id: PartId,
      change: MapStepSchema.omit({ id: true })
        .partial()
        .extend({
          phaseId: Id.nullable().optional(),
          touchpointIds: z.array(Id).max(20).optional(),
          mapId: Id.nullable().optional(),
          follows: z.boolean().optional(),
        }),
    }),
    z.strictObject({ do: z.literal('moveStep'), id: PartId, after: After }),
    z.strictObject({ do: z.literal('removeStep'), id: PartId }),

    z.strictObject({
      do: z.literal('addLane'),
      lane: MapLaneSchema,
      after: After,
      cells: Cells.optional().describe('By step and persona.'),
    }),
    z.strictObject({
      do: z.literal('changeLane'),
      id: PartId,
      change: z.strictObject({ name: z.string().trim().max(120).optional(), isHidden: z.boolean().optional() }),
    }),
    z.strictObject({ do: z.literal('moveLane'), id: PartId, after: After }),
    z.strictObject({ do: z.literal('removeLane'), id: PartId }),

    z.strictObject({
      do: z.literal('addPersona'),
      persona: MapPersonaSchema,
      after: After,
      cells: z.record(PartId, z.record(PartId, CellSchema)).optional().describe('By step and lane.'),
      levels: z.record(PartId, LevelCellSchema).optional(),
    }),
    z.strictObject({
      do: z.literal('changePersona'),
      id: PartId,
      change: z.strictObject({
        scenario: z.string().trim().max(1000).optional(),
        goal: z.string().trim().max(1000).optional(),
      }),
    }),
    z.strictObject({ do: z.literal('movePersona'), id: PartId, after: After }),
    z.strictObject({ do: z.literal('removePersona'), id: PartId }),

    z.strictObject({ do: z.literal('addWay'), way: MapWaySchema }),
    z.strictObject({
      do: z.literal('changeWay'),
      id: PartId,
      change: z.strictObject({ name: z.string().trim().max(120) }),
    }),
    z.strictObject({ do: z.literal('removeWay'), id: PartId }),

    z.strictObject({
      do: z.literal('setCell'),
      stepId: PartId,
      laneId: PartId,
      persona: PersonaKeySchema,
      cell: CellSchema.nullable().describe('Null: nothing is said.'),
      was: CellSchema.nullable()
        .optional()
        .describe('What stood there when it was written; if something else stands there now, the change is refused.'),
    }),
    z.strictObject({
      do: z.literal('setLevel'),
      stepId: PartId,
      persona: PersonaKeySchema,
      change: z.strictObject({
        asIs: z.int().min(-100).max(100).nullable().optional(),
        toBe: z.int().min(-100).max(100).nullable().optional(),
        until: z.iso.date().nullable().optional(),
      }),
    }),
    z.strictObject({ do: z.literal('replaceMap'), map: JourneyMapContentSchema }),
  ])
  .meta({ id: 'MapOperation' });
export type MapOperation = z.output<typeof MapOperationSchema>;
