import { z } from 'zod';
import { EstimateOrNotEnoughSchema } from '../insights/report.ts';
import { Instant } from '../workspaces/schema.ts';
import { About, StepPlace } from './about.ts';

/** How experiences fill and drain the account; every default has its reason in the guide of the page. */
export const AccountWeightsSchema = z
  .strictObject({
    delighting: z.number().min(0).max(100).default(1),
    ok: z.number().min(0).max(100).default(0),
    disappointing: z.number().min(0).max(100).default(2.25),
    conversion: z.number().min(0).max(100).default(0),
    halfLifeDays: z.number().positive().max(36_500).default(365),
    knockOutFrom: z.number().positive().max(100).default(0.8),
    importance: z
      .record(z.string(), z.number().min(0).max(100))
      .default({})
      .describe('By step key; 1 where nothing is said.'),
    ratioTarget: z.number().min(0).max(100).default(3).describe('Positive experiences to one negative to aim at.'),
    ratioTargets: z
      .record(z.string().max(401), z.number().min(0).max(100))
      .default({})
      .describe('Others for single segments, by "segment: value".'),
  })
  .meta({ id: 'AccountWeights' });
export type AccountWeights = z.output<typeof AccountWeightsSchema>;
export type AccountWeightsInput = z.input<typeof AccountWeightsSchema>;

const AccountGroup = z.object({
  customers: z.int(),
  balance: EstimateOrNotEnoughSchema.describe('Mean balance of a customer.'),
  deposits: z.number(),
  withdrawals: z.number(),
  positive: z.int(),
  negative: z.int(),
  ratio: z.number().nullable().describe('Positive to one negative; null without a negative one.'),
  ratioTarget: z.number(),
  inDebt: z.int().describe('Customers whose balance is below zero.'),
  knockedOut: z.int().describe('Customers with a knock-out event.'),
});

export const RelationshipAccountSchema = z
  .object({
    ...About,
    at: Instant.describe('Day of the statement.'),
    weights: AccountWeightsSchema,
    all: AccountGroup,
    balances: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), customers: z.int() })),
    curve: z
      .array(z.object({ at: Instant, meanBalance: z.number(), customers: z.int() }))
      .describe('Mean balance at the end of each month, of the customers known by then.'),
    segments: z.array(z.object({ segment: z.string(), value: z.string(), group: AccountGroup })),
    touchpoints: z.array(
      z.object({
        step: StepPlace,
        deposits: z.number(),
        withdrawals: z.number(),
        positive: z.int(),
        negative: z.int(),
        knockOuts: z.int(),
      }),
    ),
  })
  .meta({ id: 'RelationshipAccount' });
export type RelationshipAccount = z.output<typeof RelationshipAccountSchema>;
