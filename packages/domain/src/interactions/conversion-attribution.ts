import { z } from 'zod';
import { EstimateSchema } from '../insights/report.ts';
import { Id } from '../workspaces/schema.ts';
import { About, StepPlace } from './about.ts';

const Credit = z.object({ conversions: EstimateSchema, value: EstimateSchema });

export const attributionModelNames = ['first', 'last', 'linear', 'position', 'timeDecay', 'markov', 'shapley'] as const;

export const ConversionAttributionSchema = z
  .object({
    ...About,
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('interactions') }),
      z.object({ kind: z.literal('pathFile'), pathFileId: Id, name: z.string() }),
    ]),
    order: z.int(),
    useNulls: z.boolean(),
    resamples: z.int(),
    seed: z.int(),
    lookBackDays: z.number().nullable(),
    conversions: z.number(),
    value: z.number(),
    nulls: z.number(),
    untouched: z.object({ conversions: z.number(), value: z.number() }),
    touchpoints: z
      .array(
        z.object({
          step: StepPlace,
          credit: z.object(
            Object.fromEntries(attributionModelNames.map((model) => [model, Credit.nullable()])) as CreditShape,
          ),
          removalEffect: z.number(),
          valueRemovalEffect: z.number(),
        }),
      )
      .describe('Most credited by Markov first.'),
    flows: z
      .array(
        z.object({
          position: z
            .int()
            .describe(
              '0: from the first to the second step that is told; ways longer than six steps are told by their last six.',
            ),
          from: StepPlace,
          to: StepPlace.nullable().describe('Null: the way ends here.'),
          conversions: z.number(),
          nulls: z.number(),
        }),
      )
      .describe('For a flow picture; at every position what arrives at a step leaves it or ends there.'),
    reportedOrigins: z
      .array(
        z.object({
          origin: z.string(),
          step: StepPlace.nullable(),
          customers: z.int(),
          conversions: z.int(),
          value: z.number(),
        }),
      )
      .describe('What customers say themselves; empty where nobody was asked.'),
  })
  .meta({ id: 'ConversionAttribution' });
export type ConversionAttribution = z.output<typeof ConversionAttributionSchema>;
type CreditShape = Record<(typeof attributionModelNames)[number], z.ZodNullable<typeof Credit>>;
