import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { StepKeySchema } from './question.ts';

const Place = z.int().min(0).max(199);

/** How a journey is meant to go: a row of steps, or a graph of them where `ways` says so. */
export const PlanBodySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    steps: z
      .array(
        z.strictObject({
          name: z.string().trim().max(200).optional(),
          touchpoints: z.array(StepKeySchema).min(1).max(50),
        }),
      )
      .min(1)
      .max(200),
    ways: z
      .array(z.tuple([Place, Place]))
      .max(2000)
      .optional()
      .describe('Pairs of places in `steps`; without them one step follows the other.'),
    starts: z.array(Place).min(1).max(200).optional(),
    ends: z.array(Place).min(1).max(200).optional(),
  })
  .meta({ id: 'PlanBody' });
export type PlanBody = z.output<typeof PlanBodySchema>;

export const PlanSchema = PlanBodySchema.extend({
  id: Id,
  version: z.int(),
  createdAt: Instant,
  changedAt: Instant,
}).meta({ id: 'Plan' });
export type PlannedJourney = z.output<typeof PlanSchema>;

export const PlanChangeSchema = PlanBodySchema.extend({ version: z.int().min(1) });
