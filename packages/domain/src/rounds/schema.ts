import { z } from 'zod';
import { ProgressItemSchema, ProgressStepSchema, StepProgressSchema } from '../insights/progress.ts';
import { Id, Instant } from '../workspaces/schema.ts';

/** What somebody can decide at the end of a step. None of them locks anything: it is what was decided, and no more. */
export const gateOutcomes = ['pass', 'conditions', 'back'] as const;
export const GateOutcomeSchema = z.enum(gateOutcomes);
export type GateOutcome = z.output<typeof GateOutcomeSchema>;

const About = z.string().trim().min(3).max(300).describe('What the round is about, in a sentence.');

export const NewRoundSchema = z.object({
  about: About,
  startedOn: z.iso.date().describe('What was done with measures, measured or reviewed since counts for the round.'),
});
export type NewRound = z.output<typeof NewRoundSchema>;

export const RoundChangeSchema = z.object({ about: About });
export type RoundChange = z.output<typeof RoundChangeSchema>;

export const RoundClosingSchema = z.object({
  lesson: z.string().trim().min(3).max(2000).describe('What is taken along into the next round.'),
});
export type RoundClosing = z.output<typeof RoundClosingSchema>;

const leastReason = 3;

/** Conditions and a way back are said in words; passing speaks for itself. */
export function needsReason(outcome: GateOutcome, reason: string): boolean {
  return outcome !== 'pass' && reason.trim().length < leastReason;
}

export const NewGateDecisionSchema = z
  .object({
    step: ProgressStepSchema,
    outcome: GateOutcomeSchema,
    reason: z.string().trim().max(2000).default('').describe('The conditions, or why back; may be empty for `pass`.'),
    decidedOn: z.iso.date(),
  })
  .refine(({ outcome, reason }) => !needsReason(outcome, reason), { message: 'reason_missing', path: ['reason'] });
export type NewGateDecision = z.output<typeof NewGateDecisionSchema>;

export const GateDecisionSchema = z
  .object({
    id: Id,
    outcome: GateOutcomeSchema,
    reason: z.string(),
    decidedOn: z.iso.date(),
    at: Instant,
    by: z.string(),
    known: z
      .object({
        items: z.array(ProgressItemSchema).describe('Of the step.'),
        gatesBefore: z.array(ProgressStepSchema).describe('Earlier gates that had not been passed.'),
      })
      .describe('What was known when it was decided.'),
  })
  .meta({ id: 'GateDecision' });
export type GateDecision = z.output<typeof GateDecisionSchema>;

export const RoundGateSchema = z.object({
  step: ProgressStepSchema,
  state: GateOutcomeSchema.nullable().describe('Of the newest decision; null: nobody has decided.'),
  decisions: z.array(GateDecisionSchema).describe('Newest first; never changed, never removed.'),
});
export type RoundGate = z.output<typeof RoundGateSchema>;

/** Once through the four steps, with a decision at the end of each. */
export const RoundSchema = z
  .object({
    id: Id,
    number: z.int(),
    about: z.string(),
    startedOn: z.iso.date(),
    startedBy: z.string(),
    closedAt: Instant.nullable().describe('Null: it is the open one.'),
    closedBy: z.string().nullable(),
    lesson: z.string().nullable(),
    steps: z.array(StepProgressSchema).describe('Of an open round as it is now, of a closed one as it was at the end.'),
    gates: z.array(RoundGateSchema).describe('Of the four steps, in their order.'),
  })
  .meta({ id: 'Round' });
export type Round = z.output<typeof RoundSchema>;
