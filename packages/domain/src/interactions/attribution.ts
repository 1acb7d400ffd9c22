import { z } from 'zod';
import { EstimateSchema } from '../insights/report.ts';
import { LeftOutSchema, LogSourceSchema, WhoseSchema } from './journeys.ts';

const Rules = z.object({
  first: z.number(),
  last: z.number(),
  linear: z.number(),
  position: z.number().describe('Four tenths each to the first and the last step, the rest to those between.'),
  timeDecay: z.number().nullable().describe('Half as much for every seven days; null where times are not known.'),
  shapley: z.number(),
});

const Interval = z.object({ low: z.number(), high: z.number() });
const Intervals = z.object({
  first: Interval,
  last: Interval,
  linear: Interval,
  position: Interval,
  timeDecay: Interval.nullable(),
  shapley: Interval,
  markov: Interval,
});

export const CreditedTouchpointSchema = Rules.extend({
  name: z.string(),
  value: Rules.describe('The same rules applied to value; the numbers beside are conversions.'),
  markov: z.object({
    order: z.int(),
    removalEffect: z.number().describe('Share of the conversions lost when ways that come here end here.'),
    valueRemovalEffect: z.number(),
    conversions: EstimateSchema,
    value: EstimateSchema,
  }),
  intervals: z
    .object({ conversions: Intervals, value: Intervals })
    .describe('95 % intervals of every rule, from resampled customers or paths.'),
}).meta({ id: 'CreditedTouchpoint' });

/** What each touchpoint contributes to conversions, as `anklang attribute` writes it. */
export const AttributionSchema = z
  .object({
    $schema: z.string().optional(),
    version: z.string(),
    language: z.enum(['de', 'en']),
    seed: z.int(),
    resamples: z.int(),
    source: LogSourceSchema,
    customersAre: WhoseSchema.nullable().describe('Null for a file of paths, which knows no customers.'),
    rejected: LeftOutSchema,
    order: z.int(),
    useNulls: z.boolean().describe('Whether ways without a conversion weighed in.'),
    conversions: z.number(),
    value: z.number(),
    nulls: z.number(),
    untouched: z
      .object({ conversions: z.number(), value: z.number() })
      .describe('Conversions without any touchpoint before them, not among the numbers above.'),
    touchpoints: z.array(CreditedTouchpointSchema).describe('Most credited by Markov first.'),
  })
  .meta({ id: 'Attribution', title: 'Anklang attribution' });
export type AttributionReport = z.output<typeof AttributionSchema>;
