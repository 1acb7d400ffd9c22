import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

/** A place of a journey, as every answer names it. Tables refer to it by its position in `steps`. */
export const StepSchema = z
  .object({
    key: z
      .string()
      .describe('Id of a touchpoint of the register, the name found in data, or the value of a channel or department.'),
    name: z.string(),
    touchpointId: Id.nullable().describe('Null: not in the register.'),
    department: z.string().nullable(),
  })
  .meta({ id: 'Step' });
export type Step = z.output<typeof StepSchema>;

/** What every answer says about itself. */
export const About = {
  asOf: Instant.describe('Everything accepted until then is counted.'),
  timeCounts: z.enum(['calendar', 'instant']),
  steps: z.array(StepSchema),
  interactions: z.int(),
  journeys: z.int(),
  customers: z.int(),
  notCounted: z.int().describe('Interactions of the question that are left out because their step is.'),
};

export const StepPlace = z.int().describe('Position in `steps`.');
export const Levels = z.object({ disappointing: z.int(), ok: z.int(), delighting: z.int() });
export const Seconds = z.number().nullable();

export const DurationSchema = z
  .object({
    meanSeconds: Seconds,
    medianSeconds: Seconds,
    p90Seconds: Seconds,
    minSeconds: Seconds,
    maxSeconds: Seconds,
  })
  .describe('From the first to the last interaction of a journey; null without journeys.');
