import { z } from 'zod';
import { EstimateOrNotEnoughSchema } from '../insights/report.ts';
import { PlanComparisonSchema } from '../interactions/plan-comparison.ts';
import { QuestionSchema } from '../interactions/question.ts';
import { Instant } from '../workspaces/schema.ts';
import { PartId } from './map.ts';

/** What data say of each step of a map that people drew. */
export const MapMeasuredSchema = z
  .object({
    question: QuestionSchema,
    from: Instant.nullable().describe('First interaction looked at; null: there is none.'),
    to: Instant.nullable(),
    customers: z.int(),
    journeys: z.int(),
    compared: z.int().describe('Journeys compared with the map.'),
    steps: z
      .array(
        z.object({
          stepId: PartId,
          known: z.boolean().describe('One of its touchpoints occurs in the data.'),
          level: EstimateOrNotEnoughSchema.describe('Points of the measured curve, −100 to 100, with their interval.'),
          levelFrom: z
            .enum(['interactions', 'survey', 'none'])
            .describe('Ratings given with interactions, or else the last wave that asked about the touchpoint.'),
          ratings: z.int(),
          interactions: z.int(),
          customers: z.int(),
          reached: EstimateOrNotEnoughSchema.describe('Share of the customers on the way who come here, 0 to 1.'),
          onTheWay: EstimateOrNotEnoughSchema.describe('Share who come here or to a later step.'),
          waitingSeconds: z
            .number()
            .nullable()
            .describe('Median time from the step before, where people come from there.'),
        }),
      )
      .describe('In the order of the map.'),
    mean: EstimateOrNotEnoughSchema.describe('Mean rating of the journeys, 0 to 10.'),
    weakest: EstimateOrNotEnoughSchema.describe(
      'Mean of the lowest ratings of the journeys: the weakest link beside the mean.',
    ),
    weakestStepId: PartId.nullable().describe('Where most journeys were weakest.'),
    asPlanned: EstimateOrNotEnoughSchema.describe('Share of the journeys that go as drawn.'),
    meanFitness: z.number().nullable(),
    deviations: z
      .array(
        PlanComparisonSchema.shape.deviations.element.omit({ step: true, touchpoint: true }).extend({
          stepId: PartId.nullable().describe('The step it is about; null: a touchpoint that is not on the map.'),
          touchpointKey: z.string().nullable(),
          touchpointName: z.string().nullable(),
          afterStepId: PartId.nullable().describe('Behind which step it is shown; null: at the beginning.'),
        }),
      )
      .describe('Most frequent first.'),
  })
  .meta({ id: 'MapMeasured' });
export type MapMeasured = z.output<typeof MapMeasuredSchema>;
