import { z } from 'zod';
import { Instant } from '../workspaces/schema.ts';
import { dimensions, interactionLimits } from './interaction.ts';

const Names = z.array(z.string().min(1).max(interactionLimits.touchpoint)).min(1).max(200);

/** What is one way: everything of a customer, a session as the source names it, or what no long silence interrupts. */
export const JourneyCutSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('customer') }),
  z.strictObject({ by: z.literal('session') }),
  z.strictObject({ by: z.literal('inactivity'), quietMinutes: z.number().positive().max(5_256_000) }),
]);
export type JourneyCut = z.output<typeof JourneyCutSchema>;

/** Key of a step: the id of a touchpoint of the register, or the name under which data know one that is not in it. */
export const StepKeySchema = z.string().min(1).max(interactionLimits.touchpoint);

/**
 * Which interactions are looked at, and as what. A question is a value: the same question gives the same answer from
 * every engine, and its JSON is what the address bar of the page holds.
 */
export const QuestionSchema = z
  .strictObject({
    from: Instant.optional().describe('From this instant on.'),
    to: Instant.optional().describe('Up to but not including this instant.'),
    where: z
      .strictObject(Object.fromEntries(dimensions.map((dimension) => [dimension, Names.optional()])) as DimensionFilter)
      .optional()
      .describe('Interactions with one of these values.'),
    segments: z
      .record(z.string().min(1).max(200), Names)
      .optional()
      .describe('Customers with one of these values in each segment.'),
    journeys: JourneyCutSchema.default({ by: 'customer' }),
    through: z.array(StepKeySchema).min(1).max(200).optional().describe('Journeys that come by one of these steps.'),
    by: z.enum(['touchpoint', 'channel', 'department']).default('touchpoint').describe('What a step is.'),
    timeCounts: z.enum(['calendar', 'instant']).default('calendar'),
    merge: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(200), steps: z.array(StepKeySchema).min(1).max(200) }))
      .max(50)
      .optional()
      .describe('Steps told as one: "X or Y or Z".'),
  })
  .meta({ id: 'Question' });
export type Question = z.output<typeof QuestionSchema>;
export type QuestionInput = z.input<typeof QuestionSchema>;

type DimensionFilter = Record<(typeof dimensions)[number], z.ZodOptional<typeof Names>>;
