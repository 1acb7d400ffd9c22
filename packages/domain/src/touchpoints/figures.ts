import { z } from 'zod';
import { EstimateOrNotEnoughSchema, EstimateSchema } from '../insights/report.ts';
import { BreakKindSchema } from '../interactions/way-answers.ts';
import { Id, Instant } from '../workspaces/schema.ts';

const Levels = z.object({ disappointing: z.int(), ok: z.int(), delighting: z.int() });

/** Delighted minus disappointed, as a share of the ratings: above the zero line, or below it. */
const Balance = EstimateOrNotEnoughSchema.describe('Share delighted minus share disappointed, −1 to 1.');

/** Better or worse only where the interval of the difference leaves zero out. */
export const TrendSchema = z
  .object({
    from: z.string().describe('What is compared: names of two waves, or the first and last month of two spans.'),
    fromEnd: z.string(),
    to: z.string(),
    toEnd: z.string(),
    difference: EstimateSchema,
    verdict: z.enum(['better', 'worse', 'none']),
  })
  .meta({ id: 'FigureTrend' });
export type Trend = z.output<typeof TrendSchema>;

export const FigurePointSchema = z.object({
  label: z.string().describe('Name of the wave, or the month as 2026-01.'),
  at: Instant,
  ratings: Levels,
  balance: Balance,
});
export type FigurePoint = z.output<typeof FigurePointSchema>;

const Place = z.object({ key: z.string(), name: z.string() });

/** What is known of a touchpoint in numbers, to stand beside its description. */
export const TouchpointFiguresSchema = z
  .object({
    surveys: z
      .array(
        z.object({
          surveyId: Id,
          surveyName: z.string(),
          waves: z
            .array(FigurePointSchema.extend({ waveId: Id }))
            .describe('In the order of their import, the last 24.'),
          trend: TrendSchema.nullable().describe('The last wave against the one before.'),
        }),
      )
      .describe('Those that asked about it, the last imported first.'),
    interactions: z
      .object({
        interactions: z.int(),
        customers: z.int(),
        allCustomers: z.int(),
        ratings: Levels,
        months: z.array(FigurePointSchema).describe('Twelve months up to the last interaction, in UTC.'),
        trend: TrendSchema.nullable().describe('The later half of the rated months against the earlier half.'),
      })
      .nullable()
      .describe('Null: no interaction is known to be at it.'),
    breaks: z
      .object({
        count: z.int(),
        judged: z.int().describe('Hand-overs and kinds compared in all.'),
        items: z
          .array(
            z.object({
              from: Place,
              to: Place,
              kind: BreakKindSchema,
              journeys: z.int(),
              share: z.number(),
              otherShare: z.number(),
              lost: EstimateSchema,
            }),
          )
          .describe('Those on the way to it or away from it, most lost first, at most 5.'),
      })
      .nullable()
      .describe('Null: there are no interactions, or too many different steps to compare.'),
  })
  .meta({ id: 'TouchpointFigures' });
export type TouchpointFigures = z.output<typeof TouchpointFiguresSchema>;
