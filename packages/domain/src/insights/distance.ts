import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { Id } from '../workspaces/schema.ts';
import { type Estimate, type EstimateOrNotEnough, EstimateOrNotEnoughSchema, EstimateSchema } from './report.ts';

export const distanceVerdicts = ['reached', 'short', 'open', 'overdue'] as const;
export const DistanceVerdictSchema = z
  .enum(distanceVerdicts)
  .describe(
    '`reached`: all of the interval lies at or above the target; `short`: all of it lies below; `overdue`: the day has passed and the target is not shown to be reached; `open`: anything else.',
  );
export type DistanceVerdict = z.output<typeof DistanceVerdictSchema>;

const Points = z.int().min(-100).max(100);

/** How a touchpoint is rated, in whole points on the zero line. */
export const MeasuredPointsSchema = z
  .object({
    points: EstimateOrNotEnoughSchema.describe('Share delighted minus share disappointed, times 100.'),
    ratings: z.int(),
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('interactions') }),
      z.object({ kind: z.literal('survey'), surveyId: Id, surveyName: z.string(), waveId: Id, waveName: z.string() }),
    ]),
  })
  .meta({ id: 'MeasuredPoints' });
export type MeasuredPoints = z.output<typeof MeasuredPointsSchema>;

/** From where a touchpoint is to where it should be. */
export const DistanceSchema = z
  .object({
    touchpointId: Id,
    name: z.string(),
    departmentId: Id.nullable(),
    target: Points.nullable().describe('In points; null: nobody has set one.'),
    until: z.iso.date().nullable(),
    measured: MeasuredPointsSchema.nullable().describe('Null: nobody has rated it.'),
    supposed: z
      .object({ points: Points, people: z.int() })
      .nullable()
      .describe('What staff suppose in their core forms: an opinion, without interval, which decides nothing.'),
    missing: EstimateSchema.nullable().describe('Points to the target, negative above it; only where it is measured.'),
    verdict: DistanceVerdictSchema.nullable().describe('Null: there is no target.'),
  })
  .meta({ id: 'TouchpointDistance' });
export type Distance = z.output<typeof DistanceSchema>;

/** Without `ids`: all touchpoints in use that have a target. */
export const DistancesQuery = PageQuery.extend({
  ids: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}(,[A-Za-z0-9_-]{1,64}){0,199}$/)
    .optional()
    .describe('These touchpoints by commas, with a target or without; at most 200.'),
  verdict: DistanceVerdictSchema.optional(),
  mine: z.enum(['true', 'false']).default('false').describe('Only those that I or my departments answer for.'),
});

export const DistancesSchema = pageOf(DistanceSchema)
  .extend({
    touchpoints: z.int().describe('In use, with a target or without.'),
    counts: z.object({
      targets: z.int(),
      measured: z.int().describe('Of the targets: with enough ratings.'),
      reached: z.int(),
      short: z.int(),
      open: z.int(),
      overdue: z.int(),
    }),
  })
  .meta({ id: 'TouchpointDistances' });
export type Distances = z.output<typeof DistancesSchema>;

/** Whole points, as they are shown; what is told of them is told of what everybody sees. */
export function inPoints(balance: EstimateOrNotEnough): EstimateOrNotEnough {
  if ('notEnough' in balance) return balance;
  const whole = (share: number) => Math.round(share * 100) + 0;
  return { value: whole(balance.value), low: whole(balance.low), high: whole(balance.high) };
}

type Judged = {
  readonly target: number;
  readonly until: string | null;
  /** In whole points; null or not enough: nobody knows. */
  readonly measured: EstimateOrNotEnough | null;
  /** The day of the question, as 2027-03-31. */
  readonly today: string;
};

/** Only the interval decides: what could as well be chance is left open, until the day has passed. */
export function verdictOf({ target, until, measured, today }: Judged): DistanceVerdict {
  const known = measured !== null && !('notEnough' in measured) ? measured : null;
  if (known && known.low >= target) return 'reached';
  if (until !== null && until < today) return 'overdue';
  return known && known.high < target ? 'short' : 'open';
}

/** Points that are missing, negative where the target is passed. */
export function missingTo(target: number, { value, low, high }: Estimate): Estimate {
  return { value: target - value, low: target - high, high: target - low };
}
