import { z } from 'zod';
import { EstimateOrNotEnoughSchema, EstimateSchema } from '../insights/report.ts';
import { About, DurationSchema, Levels, Seconds, StepPlace } from './about.ts';

/** The ways customers take, as a graph whose numbers add up: arrivals = visits = departures at every step. */
export const JourneyGraphSchema = z
  .object({
    ...About,
    duration: DurationSchema,
    visits: z.array(
      z.object({
        step: StepPlace,
        interactions: z.int(),
        customers: z.int(),
        starts: z.int().describe('Journeys that begin here.'),
        ends: z.int(),
        ratings: Levels,
        conversions: z.int(),
        value: z.number(),
        repeats: z.object({
          journeys: z.int().describe('Journeys that come here.'),
          repeatedIn: z.int().describe('Of these, those that come again.'),
          extraVisits: z.int(),
          immediate: z.int().describe('Extra visits directly after one here.'),
        }),
      }),
    ),
    follows: z.array(
      z.object({
        from: StepPlace,
        to: StepPlace,
        count: z.int(),
        customers: z.int(),
        customerShare: z.number().describe('Of all customers of the question.'),
        meanSeconds: z.number(),
        medianSeconds: z.number(),
      }),
    ),
  })
  .meta({ id: 'JourneyGraph' });
export type JourneyGraph = z.output<typeof JourneyGraphSchema>;

export const JourneyVariantsSchema = z
  .object({
    ...About,
    variants: z.int().describe('Different paths in all.'),
    toCover80: z.int().describe('The most taken paths that together cover 80 % of the journeys.'),
    rows: z
      .array(
        z.object({
          path: z.array(StepPlace),
          journeys: z.int(),
          share: z.number(),
          coverage: z.number().describe('Share of the journeys up to and with this one.'),
          rated: z.int(),
          meanRating: z.number().nullable().describe('Mean of the journeys’ mean ratings on the common scale 0–10.'),
          rating: EstimateOrNotEnoughSchema.describe('The same mean with its interval, where enough are rated.'),
          converted: z.int(),
        }),
      )
      .describe('Most taken first; equals in the order of their steps.'),
  })
  .meta({ id: 'JourneyVariants' });
export type JourneyVariants = z.output<typeof JourneyVariantsSchema>;

export const DropOffSchema = z
  .object({
    ...About,
    funnel: z.array(
      z.object({
        steps: z.array(StepPlace).describe('Any of these.'),
        journeys: z.int(),
        dropOff: z.number().describe('Share of those who reached the step before that did not come this far.'),
        medianSeconds: Seconds.describe('From the step before.'),
      }),
    ),
  })
  .meta({ id: 'DropOff' });
export type DropOff = z.output<typeof DropOffSchema>;

export const BreakKindSchema = z.enum(['stop', 'wait', 'repeat', 'rating']);

export const JourneyBreaksSchema = z
  .object({
    ...About,
    judged: z.int().describe('Hand-overs and kinds compared.'),
    tooFew: z.int().describe('Those with too few journeys to compare.'),
    falseDiscoveryRate: z.number(),
    rows: z.array(
      z.object({
        from: StepPlace,
        to: StepPlace,
        kind: BreakKindSchema,
        journeys: z.int(),
        share: z.number(),
        otherJourneys: z.int(),
        otherShare: z.number(),
        lost: EstimateSchema,
        p: z.number(),
        crossesDepartments: z.boolean().nullable(),
      }),
    ),
  })
  .meta({ id: 'JourneyBreaks' });
export type JourneyBreaks = z.output<typeof JourneyBreaksSchema>;

export const WeakestLinkAnswerSchema = z
  .object({
    ...About,
    rated: z.int().describe('Journeys with a rating.'),
    mean: EstimateOrNotEnoughSchema,
    weakest: EstimateOrNotEnoughSchema.describe('Mean of the journeys’ lowest ratings.'),
    weakestAt: z.array(z.object({ step: StepPlace, journeys: z.number() })),
  })
  .meta({ id: 'WeakestLinkAnswer' });
export type WeakestLinkAnswer = z.output<typeof WeakestLinkAnswerSchema>;
