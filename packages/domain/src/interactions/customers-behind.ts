import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { StepSchema } from './about.ts';
import { DimensionSchema } from './interaction.ts';
import { BreakKindSchema } from './way-answers.ts';

/** Whose numbers these are. Steps are named by their keys. */
export const SelectionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('visit'), step: z.string() }),
    z.strictObject({ kind: z.literal('start'), step: z.string() }),
    z.strictObject({ kind: z.literal('end'), step: z.string() }),
    z.strictObject({ kind: z.literal('follow'), from: z.string(), to: z.string() }),
    z.strictObject({ kind: z.literal('variant'), path: z.array(z.string()).min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('break'), from: z.string(), to: z.string(), break: BreakKindSchema }),
    z.strictObject({
      kind: z.literal('dropOff'),
      funnel: z.array(z.array(z.string()).min(1)).min(1).max(20),
      place: z.int().min(0).describe('Step of the funnel.'),
      lost: z.boolean().describe('Those who reached the step before but not this one; otherwise those who reached it.'),
    }),
    z.strictObject({
      kind: z.literal('deviation'),
      planId: Id,
      deviation: z.enum(['skipped', 'repeated', 'outOfOrder', 'foreign']),
      step: z.int().nullable(),
      touchpoint: z.string().nullable(),
    }),
    z.strictObject({
      kind: z.literal('conversion'),
      step: z.string().nullable().describe('Whose way to a conversion came by here; null: all who converted.'),
    }),
    z.strictObject({
      kind: z.literal('rating'),
      step: z.string(),
      level: z.enum(['disappointing', 'ok', 'delighting']),
    }),
    z.strictObject({ kind: z.literal('balance'), from: z.number().nullable(), to: z.number().nullable() }),
    z.strictObject({ kind: z.literal('knockOut'), step: z.string().nullable() }),
  ])
  .meta({ id: 'Selection' });
export type Selection = z.output<typeof SelectionSchema>;

export const CustomersBehindSchema = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        customer: z.string(),
        interactions: z.int().describe('In the question, not only in the selection.'),
        firstAt: Instant,
        lastAt: Instant,
        balance: z.number().nullable().describe('Of the relationship account; null where nothing was felt.'),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CustomersBehind' });
export type CustomersBehind = z.output<typeof CustomersBehindSchema>;

/** The way of one real customer. */
export const CustomerTimelineSchema = z
  .object({
    customer: z.string(),
    aliases: z.array(z.string()),
    segments: z.record(z.string(), z.string()),
    balance: z.number(),
    interactions: z
      .array(
        z.object({
          at: Instant,
          offsetMinutes: z.int().nullable(),
          journey: z.int().describe('Number of the journey as the question cuts them, from 0.'),
          step: StepSchema.nullable().describe('Null: left out by a rule.'),
          name: z.string().describe('As the source has it.'),
          dimensions: z.partialRecord(DimensionSchema, z.string()),
          session: z.string().nullable(),
          rating: z
            .object({
              value: z.int(),
              scale: z.tuple([z.number(), z.number()]),
              level: z.enum(['disappointing', 'ok', 'delighting']),
            })
            .nullable(),
          conversion: z.object({ value: z.number() }).nullable(),
          cost: z.number().nullable(),
          durationSeconds: z.number().nullable(),
          reportedOrigin: z.string().nullable(),
          properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          amount: z.number().describe('Paid into the account, negative where taken out.'),
          balance: z.number().describe('Right after this interaction.'),
          knockOut: z.boolean(),
        }),
      )
      .describe('In order; the last 2,000.'),
    more: z.boolean(),
  })
  .meta({ id: 'CustomerTimeline' });
export type CustomerTimeline = z.output<typeof CustomerTimelineSchema>;
