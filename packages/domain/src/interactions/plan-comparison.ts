import { z } from 'zod';
import { EstimateOrNotEnoughSchema } from '../insights/report.ts';
import { Id } from '../workspaces/schema.ts';
import { About, StepPlace } from './about.ts';

const OutcomeSchema = z.object({
  journeys: z.int(),
  rating: EstimateOrNotEnoughSchema.describe('Mean on the common scale 0–10.'),
  converted: EstimateOrNotEnoughSchema.describe('Share with a conversion.'),
});

export const PlanComparisonSchema = z
  .object({
    ...About,
    planId: Id,
    compared: z.int().describe('Journeys compared: those of the most taken 100,000 paths.'),
    meanFitness: z.number().nullable().describe('1 as planned, 0 nothing in common.'),
    asPlanned: EstimateOrNotEnoughSchema,
    fitness: z.array(z.object({ from: z.number(), to: z.number(), journeys: z.int() })).describe('In tenths.'),
    deviations: z.array(
      z.object({
        kind: z.enum(['skipped', 'repeated', 'outOfOrder', 'foreign']),
        step: z.int().nullable().describe('Place in the plan.'),
        touchpoint: StepPlace.nullable(),
        times: z.int(),
        journeys: z.int(),
        withIt: OutcomeSchema,
        withoutIt: OutcomeSchema,
      }),
    ),
  })
  .meta({ id: 'JourneyPlanComparison' });
export type JourneyPlanComparison = z.output<typeof PlanComparisonSchema>;
