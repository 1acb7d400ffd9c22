import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';

/** The four steps in their order, and what shows that each of them is walked; every item is judged from the data. */
export const progressSteps = {
  asIs: ['described', 'owned', 'heard', 'drawn'],
  strategy: ['chosen', 'aimed', 'dated'],
  implementation: ['proposed', 'decided', 'carriedOut'],
  monitoring: ['measuredAgain', 'reviewed'],
} as const;

export type ProgressStep = keyof typeof progressSteps;
export type ProgressItemKey = (typeof progressSteps)[ProgressStep][number];

export const stepKeys = Object.keys(progressSteps) as [ProgressStep, ...ProgressStep[]];
const itemKeys = Object.values(progressSteps).flat() as [ProgressItemKey, ...ProgressItemKey[]];

export const ProgressStepSchema = z.enum(stepKeys);

export const ProgressItemSchema = z.object({
  key: z.enum(itemKeys),
  done: z.boolean().describe('There is at least one.'),
  have: z.int(),
  of: z.int().nullable().describe('Of so many touchpoints in use; null: there is no whole.'),
});
export type ProgressItem = z.output<typeof ProgressItemSchema>;

export const StepProgressSchema = z.object({
  key: ProgressStepSchema,
  done: z.boolean().describe('All its items are done.'),
  items: z.array(ProgressItemSchema),
});
export type StepProgress = z.output<typeof StepProgressSchema>;

/** How far a workspace is on the way through the four steps. */
export const ProgressSchema = z
  .object({
    round: z
      .object({ id: Id, number: z.int(), about: z.string(), startedOn: z.iso.date() })
      .nullable()
      .describe('The open round: what is done with measures, measured or reviewed counts since it began. Null: all.'),
    steps: z.array(StepProgressSchema),
    done: z.int(),
    all: z.int(),
    next: z.enum(itemKeys).nullable().describe('The first item that is not done; null: all are.'),
  })
  .meta({ id: 'Progress' });
export type Progress = z.output<typeof ProgressSchema>;
