import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { DimensionSchema } from './interaction.ts';

const Counted = z.object({ value: z.string(), interactions: z.int() });

/** What the interactions of a workspace consist of: everything a filter can offer. */
export const InteractionSummarySchema = z
  .object({
    interactions: z.int(),
    customers: z.int(),
    firstAt: Instant.nullable(),
    lastAt: Instant.nullable(),
    months: z.array(z.object({ month: z.string().describe('2026-01, in UTC.'), interactions: z.int() })),
    dimensions: z
      .array(
        z.object({
          dimension: DimensionSchema,
          values: z.array(Counted).describe('Most frequent first, at most 200.'),
        }),
      )
      .describe('Only those that are ever filled.'),
    segments: z.array(
      z.object({
        name: z.string(),
        values: z.array(z.object({ value: z.string(), customers: z.int() })).describe('Largest first, at most 200.'),
      }),
    ),
    hasSessions: z.boolean(),
    hasRatings: z.boolean(),
    hasConversions: z.boolean(),
    hasReportedOrigins: z.boolean(),
    calendar: z
      .boolean()
      .describe('The offsets are the clock changes of one place, so that time can count by the calendar.'),
  })
  .meta({ id: 'InteractionSummary' });
export type InteractionSummary = z.output<typeof InteractionSummarySchema>;

/** A name that data use, and what of the register it stands for. */
export const FoundNameSchema = z
  .object({
    name: z.string(),
    interactions: z.int(),
    customers: z.int(),
    firstAt: Instant,
    lastAt: Instant,
    touchpointId: Id.nullable().describe('Null: not in the register yet, or left out.'),
    by: z.enum(['key', 'name', 'rule', 'leftOut', 'nothing']).describe('What decided; `nothing`: somebody should.'),
    ruleId: Id.nullable(),
    similar: z
      .array(z.object({ touchpointId: Id, name: z.string() }))
      .describe('Touchpoints of the register with a name much like it.'),
  })
  .meta({ id: 'FoundName' });
export type FoundName = z.output<typeof FoundNameSchema>;

/** Which names of the data stand for which touchpoint. Holds for history too: names stay as they came, rules are read with each question. */
export const TouchpointRuleSchema = z
  .object({
    id: Id,
    kind: z.enum(['exact', 'pattern']),
    text: z
      .string()
      .describe('The name, or a pattern in which * stands for any text; capitals do not matter in a pattern.'),
    touchpointId: Id.nullable().describe('Null: leave these interactions out.'),
    touchpointName: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'TouchpointRule' });
export type TouchpointRule = z.output<typeof TouchpointRuleSchema>;

export const NewTouchpointRuleSchema = z.strictObject({
  kind: z.enum(['exact', 'pattern']),
  text: z.string().trim().min(1).max(300),
  touchpointId: Id.nullable(),
});

/** Names to take into the register as touchpoints of their own. */
export const NewFoundTouchpointsSchema = z.strictObject({
  names: z
    .array(z.strictObject({ name: z.string().min(1).max(300), as: z.string().trim().min(1).max(200).optional() }))
    .min(1)
    .max(500),
});
