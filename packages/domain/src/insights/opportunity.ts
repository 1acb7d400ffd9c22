import { z } from 'zod';
import { touchpointFields } from '../touchpoints/fields.ts';
import { Id } from '../workspaces/schema.ts';
import { EstimateSchema } from './report.ts';

const Named = z.object({ id: Id, name: z.string() });
const Channel = z.enum(touchpointFields.channels.options);
const linkLevels = z.enum(['disappointing', 'ok', 'delighting']);

export const gapStates = ['empty', 'weak', 'unknown', 'good'] as const;

/** A phase of one segment: what it meets there. */
export const GapCellSchema = z
  .object({
    phaseId: Id,
    segmentId: Id.nullable().describe('Null: everybody, whatever the segment.'),
    touchpoints: z.int().describe('In use, for this segment or for everybody.'),
    forAll: z.int().describe('Of them: said to be for no segment in particular.'),
    good: z.int().describe('Of them: at or above the zero line.'),
    supposed: z.int().describe('Of the good: only as staff suppose.'),
    known: z.int().describe('Of them: measured or supposed at all.'),
    state: z
      .enum(gapStates)
      .describe(
        '`empty`: no touchpoint; `weak`: some are known, none is good; `unknown`: nobody knows of any; `good`: one is.',
      ),
  })
  .meta({ id: 'GapCell' });
export type GapCell = z.output<typeof GapCellSchema>;

/** Customers of two touchpoints in the interactions. */
const UseSchema = z
  .object({
    one: z.int(),
    other: z.int(),
    both: z.int(),
    expected: z.number().describe('At both, if one had nothing to do with the other.'),
    share: z.number().describe('Of the customers of the first, those who are at the second too.'),
    otherShare: z.number().describe('Of all other customers, those who are at the second.'),
    difference: EstimateSchema,
  })
  .meta({ id: 'JointUse' });

const Pair = z.object({ one: Named, other: Named, use: UseSchema.nullable() });

export const CannibalisationSchema = Pair.extend({
  phases: z.array(z.string()),
  products: z.array(z.string()).describe('That both serve.'),
  touched: z
    .array(z.enum(touchpointFields.touched.options))
    .describe('What both touch, where neither names a product.'),
}).meta({ id: 'CannibalisationCandidate' });
export type Cannibalisation = z.output<typeof CannibalisationSchema>;

export const SynergySchema = Pair.extend({
  use: UseSchema,
  handOvers: z.int().describe('Times customers went straight from one to the other, either way.'),
  link: z
    .object({ level: linkLevels.nullable(), losesContext: z.boolean(), breaksMedium: z.boolean() })
    .nullable()
    .describe('What people say of the hand-over; null: nobody declared one.'),
}).meta({ id: 'SynergyCandidate' });
export type Synergy = z.output<typeof SynergySchema>;

const SystemBehind = Named.extend({ touchpoints: z.int().describe('In use, with it behind them.') });

export const DoubleSystemsSchema = z
  .object({
    phase: Named,
    channel: Channel,
    systems: z.array(SystemBehind).describe('Running, and never two of them behind the same touchpoint.'),
  })
  .meta({ id: 'DoubleSystems' });

export const EndingSystemSchema = SystemBehind.extend({
  state: z.enum(['replacing', 'ending']),
  first: z.array(Named).describe('At most 5 of the touchpoints.'),
}).meta({ id: 'EndingSystem' });

export const OpenBorderSchema = z
  .object({
    from: Named.extend({ department: z.string() }),
    to: Named.extend({ department: z.string() }),
    isDeclared: z.boolean(),
    level: linkLevels.nullable(),
    handOvers: z.int().nullable().describe('Times customers went straight over; null: no interactions tell.'),
  })
  .meta({ id: 'OpenBorder' });

/** Not all of many: the first rows, and how many there are. */
function someOf<T extends z.ZodType>(row: T) {
  return z.object({ count: z.int(), rows: z.array(row) });
}

/** Where something is missing, stands in each other's way, belongs together, is there twice, or is nobody's. */
export const OpportunitiesSchema = z
  .object({
    touchpoints: z.int().describe('In use.'),
    customers: z.int().describe('Of whom interactions are known.'),
    gaps: z.object({
      phases: z.array(Named),
      segments: z.array(Named),
      cells: z.array(GapCellSchema),
      withoutPhase: z.int().describe('Touchpoints in use that are in no phase and so stand nowhere here.'),
    }),
    cannibalisation: someOf(CannibalisationSchema).extend({
      basis: z
        .enum(['interactions', 'description'])
        .describe('`description`: no interactions tell; a resemblance only.'),
      among: z.int().describe('Touchpoints that were looked at for pairs.'),
      alike: z.int().describe('Pairs of them alike by description.'),
      compared: z.int().describe('Of them: with enough customers to judge.'),
    }),
    synergies: someOf(SynergySchema).extend({ compared: z.int() }),
    systems: z.object({ double: someOf(DoubleSystemsSchema), ending: someOf(EndingSystemSchema) }),
    borders: someOf(OpenBorderSchema),
  })
  .meta({ id: 'Opportunities' });
export type Opportunities = z.output<typeof OpportunitiesSchema>;
