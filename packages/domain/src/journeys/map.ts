import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';

/** As large as a map may grow; what is larger nobody reads, and a step opens into a journey of its own. */
export const mapLimits = { steps: 120, lanes: 40, personas: 12, ways: 400, touchpoints: 20, text: 4000 } as const;

/**
 * The lanes of a map. Most hold text in the customer's words: what I do, where I am, how often, with which result (the
 * method's four), then what the core form asks at a touchpoint, then what lies behind it. `level` is the lane of the curves.
 */
export const laneKinds = [
  'action',
  'place',
  'frequency',
  'result',
  'expect',
  'get',
  'manner',
  'react',
  'level',
  'quotes',
  'before',
  'after',
  'backstage',
  'systems',
  'owner',
  'evidence',
  'ideas',
  'own',
] as const;
export const LaneKindSchema = z.enum(laneKinds);
export type LaneKind = z.output<typeof LaneKindSchema>;

/** The lanes a new map begins with. */
export const firstLanes = [
  'action',
  'place',
  'frequency',
  'result',
  'expect',
  'get',
  'react',
  'level',
  'ideas',
] as const;

/** Steps, lanes and ways get their ids where they are made: twenty of these, so that no name of the language is among them. */
export const PartId = z.string().regex(/^[a-z2-7]{20}$/);

/** Persona of what is said of everybody. */
export const everybody = 'everybody';
/** A persona of the map (the id of a segment), or everybody. */
export const PersonaKeySchema = z.union([z.literal(everybody), PartId]);

/**
 * Points on the zero line, −100 to 100: all disappointed, as many delighted as disappointed, all delighted. The same
 * unit as the share delighted minus the share disappointed that is measured.
 */
export const LevelPointsSchema = z.int().min(-100).max(100);

export const MapStepSchema = z.strictObject({
  id: PartId,
  name: z.string().trim().min(1).max(200),
  phaseId: Id.nullable().default(null),
  touchpointIds: z
    .array(Id)
    .max(mapLimits.touchpoints)
    .default([])
    .describe('Of the register. Several: one or the other; the first is shown.'),
  mapId: Id.nullable().default(null).describe('The journey this step opens into.'),
  follows: z
    .boolean()
    .default(true)
    .describe('People come here from the step before it; false at the beginning of a branch.'),
});
export type MapStep = z.output<typeof MapStepSchema>;

export const MapLaneSchema = z.strictObject({
  id: PartId,
  kind: LaneKindSchema,
  name: z.string().trim().max(120).default('').describe('Empty: the usual word of its kind.'),
  isHidden: z.boolean().default(false),
});
export type MapLane = z.output<typeof MapLaneSchema>;

export const MapPersonaSchema = z.strictObject({
  id: PartId.describe('The segment the persona stands for.'),
  scenario: z.string().trim().max(1000).default(''),
  goal: z.string().trim().max(1000).default(''),
});
export type MapPersona = z.output<typeof MapPersonaSchema>;

/** Beside the order of the steps: a branch leads ahead, a loop leads back. */
export const MapWaySchema = z.strictObject({
  id: PartId,
  from: PartId,
  to: PartId,
  name: z.string().trim().max(120).default('').describe('When people go this way.'),
});
export type MapWay = z.output<typeof MapWaySchema>;

/** Text of most lanes; systems of the register, or the department that owns the step. */
export const CellSchema = z.union([
  z.strictObject({ text: z.string().max(mapLimits.text) }),
  z.strictObject({ systemIds: z.array(Id).max(30) }),
  z.strictObject({ departmentId: Id }),
]);
export type Cell = z.output<typeof CellSchema>;

/** How a step is felt, as people of the company see it, and how it should be. */
export const LevelCellSchema = z.strictObject({
  asIs: LevelPointsSchema.nullable().default(null),
  toBe: LevelPointsSchema.nullable().default(null),
  until: z.iso.date().nullable().default(null).describe('By when it should be so.'),
});
export type LevelCell = z.output<typeof LevelCellSchema>;

/** By step, lane and persona; what nobody said is left out. */
const CellsSchema = z.record(PartId, z.record(PartId, z.record(PersonaKeySchema, CellSchema)));
/** By step and persona. */
const LevelsSchema = z.record(PartId, z.record(PersonaKeySchema, LevelCellSchema));

/** What is drawn: steps in their order × lanes, for everybody and for each persona. */
export const JourneyMapContentSchema = z
  .strictObject({
    steps: z.array(MapStepSchema).max(mapLimits.steps),
    ways: z.array(MapWaySchema).max(mapLimits.ways),
    lanes: z.array(MapLaneSchema).max(mapLimits.lanes),
    personas: z.array(MapPersonaSchema).max(mapLimits.personas),
    cells: CellsSchema,
    levels: LevelsSchema,
  })
  .meta({ id: 'JourneyMapContent' });
export type JourneyMapContent = z.output<typeof JourneyMapContentSchema>;

/** A map with its lanes and nothing on it. */
export function emptyMap(newId: () => string): JourneyMapContent {
  const lanes = firstLanes.map((kind) => ({ id: newId(), kind, name: '', isHidden: false }));
  return { steps: [], ways: [], lanes, personas: [], cells: {}, levels: {} };
}

/** What a persona says of a step, or else everybody. */
export function cellOf(
  map: JourneyMapContent,
  { stepId, laneId, persona }: { stepId: string; laneId: string; persona: string },
): Cell | null {
  const cells = map.cells[stepId]?.[laneId];
  return cells?.[persona] ?? cells?.[everybody] ?? null;
}

/** The levels a persona's curve has at a step: its own, or else everybody's, one by one. */
export function levelOf(
  map: JourneyMapContent,
  { stepId, persona }: { stepId: string; persona: string },
): LevelCell | null {
  const own = map.levels[stepId]?.[persona];
  const all = map.levels[stepId]?.[everybody];
  if (!own || !all) return own ?? all ?? null;
  return { asIs: own.asIs ?? all.asIs, toBe: own.toBe ?? all.toBe, until: own.until ?? all.until };
}
