import { z } from 'zod';
import { EstimateOrNotEnoughSchema } from '../insights/report.ts';
import { About } from '../interactions/about.ts';
import { PlanComparisonSchema } from '../interactions/plan-comparison.ts';
import { QuestionSchema } from '../interactions/question.ts';
import { Id, Instant } from '../workspaces/schema.ts';
import { PartId } from './map.ts';

const { steps: _, ...Basis } = About;

const Elsewhere = z.object({ touchpointKey: z.string(), touchpointName: z.string() });

export const MeasuredStepSchema = z.object({
  stepId: PartId,
  known: z.boolean().describe('One of its touchpoints occurs in the data.'),
  level: EstimateOrNotEnoughSchema.describe('Points of the measured curve, −100 to 100, with their interval.'),
  levelFrom: z
    .enum(['interactions', 'survey', 'none'])
    .describe('Ratings given with interactions, or else the last wave that asked about its touchpoints.'),
  wave: z
    .object({ surveyName: z.string(), waveName: z.string(), at: Instant })
    .nullable()
    .describe('Where the level comes from a survey; the question does not narrow it down.'),
  ratings: z.int(),
  interactions: z.int(),
  journeys: z.int().describe('Compared journeys that come here.'),
  reached: EstimateOrNotEnoughSchema.describe('Their share of the compared journeys, 0 to 1.'),
  onTheWay: EstimateOrNotEnoughSchema.describe('Share that comes here or to a later step.'),
  waitingSeconds: z
    .number()
    .nullable()
    .describe('Median time from the step before, where people come straight from there.'),
  waitingFrom: PartId.nullable().describe('The step before it from which most come.'),
  weakestJourneys: z.number().describe('Journeys that were rated lowest here; a tie is shared equally.'),
});
export type MeasuredStep = z.output<typeof MeasuredStepSchema>;

export const MapDeviationSchema = PlanComparisonSchema.shape.deviations.element
  .omit({ step: true, touchpoint: true })
  .extend({
    stepId: PartId.nullable().describe('The step it is about; null: a touchpoint that is not on the map.'),
    touchpointKey: z.string().nullable(),
    touchpointName: z.string().nullable(),
    afterStepId: PartId.nullable().describe('Behind which step it mostly happens; null: at the beginning.'),
  });
export type MapDeviation = z.output<typeof MapDeviationSchema>;

/** What data say of each step of a map that people drew. One journey is one customer's unless the question cuts otherwise. */
export const MapMeasuredSchema = z
  .object({
    ...Basis,
    question: QuestionSchema.describe('As it was answered: a step is a touchpoint, put together by the map alone.'),
    compared: z.int().describe('Journeys compared with the map: those of the most taken 100,000 paths.'),
    steps: z.array(MeasuredStepSchema).describe('In the order of the map.'),
    rated: z.int().describe('Journeys with a rating.'),
    mean: EstimateOrNotEnoughSchema.describe('Mean rating of the journeys, 0 to 10.'),
    weakest: EstimateOrNotEnoughSchema.describe(
      'Mean of the lowest ratings of the journeys: the weakest link beside the mean.',
    ),
    weakestStepId: PartId.nullable().describe('The step at which most journeys were weakest.'),
    weakestElsewhere: Elsewhere.extend({ journeys: z.number() })
      .nullable()
      .describe('A touchpoint that is not on the map, where still more journeys were weakest.'),
    asPlanned: EstimateOrNotEnoughSchema.describe('Share of the journeys that go as drawn.'),
    meanFitness: z.number().nullable(),
    deviations: z.array(MapDeviationSchema).describe('Most frequent first, at most 200.'),
    deviationsFound: z.int(),
    suggestions: z
      .array(
        Elsewhere.extend({
          stepId: PartId,
          touchpointId: Id.nullable().describe('Null: a name of the data that is not in the register yet.'),
          interactions: z.int(),
        }),
      )
      .describe(
        'For steps of which data know nothing: what occurs in the data under a similar name, at most 3 a step.',
      ),
  })
  .meta({ id: 'MapMeasured' });
export type MapMeasured = z.output<typeof MapMeasuredSchema>;
