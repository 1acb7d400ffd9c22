import { z } from 'zod';
import { LevelCutsSchema, ScaleSchema } from '../feedback/mapping.ts';
import { DetectedFormatSchema } from '../feedback/schema.ts';

/** A number with its 95 % interval; low ≤ value ≤ high. */
export const EstimateSchema = z
  .object({
    value: z.number(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'Estimate' });
export type Estimate = z.output<typeof EstimateSchema>;

/** "Not enough data" instead of a bare number, and how many more people are needed. */
export const NotEnoughSchema = z
  .object({ notEnough: z.literal(true), have: z.int(), need: z.int() })
  .meta({ id: 'NotEnough' });
export const EstimateOrNotEnoughSchema = z.union([EstimateSchema, NotEnoughSchema]);
export type EstimateOrNotEnough = z.output<typeof EstimateOrNotEnoughSchema>;

export const FactorSchema = z.enum(['basic', 'performance', 'excitement', 'indifferent', 'unclear']);
export type Factor = z.output<typeof FactorSchema>;

export const EncodingSchema = z.enum(['levels', 'linear']);
export type Encoding = z.output<typeof EncodingSchema>;

const PotentialSchema = z.object({
  avoidDisappointment: EstimateOrNotEnoughSchema.describe('Gain if everybody disappointed here found it OK.'),
  createDelight: EstimateOrNotEnoughSchema.describe('Gain if everybody who finds it OK were delighted.'),
});

const EffectsSchema = z.object({
  penalty: EstimateOrNotEnoughSchema.describe('Disappointed against OK; negative where disappointment costs.'),
  reward: EstimateOrNotEnoughSchema.describe('Delighted against OK.'),
  potential: PotentialSchema,
});

export const ReportTouchpointSchema = EffectsSchema.extend({
  key: z.string(),
  name: z.string(),
  scale: ScaleSchema,
  cuts: LevelCutsSchema.describe('Up to `disappointing` disappoints, from `delighting` on delights.'),
  n: z.int().describe('People with a rating here.'),
  notUsed: z.int(),
  missing: z.int(),
  mean: EstimateOrNotEnoughSchema,
  levels: z
    .object({
      disappointing: z.int(),
      ok: z.int(),
      delighting: z.int(),
    })
    .describe('People, unweighted.'),
  levelShares: z
    .object({ disappointing: EstimateSchema, ok: EstimateSchema, delighting: EstimateSchema })
    .nullable()
    .describe('Weighted when the report is; Wilson intervals.'),
  influence: z
    .object({
      share: EstimateSchema,
      rank: z.int(),
      rankLow: z.int(),
      rankHigh: z.int(),
    })
    .nullable()
    .describe('Share of the explained variation; null where the touchpoint could not take part (see warnings).'),
  factor: FactorSchema,
  inNps: EffectsSchema.nullable().describe('The same effects in points of the NPS; null unless the outcome is 0–10.'),
}).meta({ id: 'ReportTouchpoint' });
export type ReportTouchpoint = z.output<typeof ReportTouchpointSchema>;

/** A sentence with what it rests on. `text` is in the report's language. */
export const FindingSchema = z
  .object({ code: z.string(), text: z.string(), evidence: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Finding' });
export type Finding = z.output<typeof FindingSchema>;
export const WarningSchema = z
  .object({ code: z.string(), text: z.string(), params: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Warning' });
export type Warning = z.output<typeof WarningSchema>;

export const ReportSchema = z
  .object({
    $schema: z.string().optional(),
    version: z.string().describe('Version of Anklang that made it.'),
    language: z.enum(['de', 'en']),
    encoding: EncodingSchema,
    weighted: z.boolean(),
    seed: z.int(),
    resamples: z.int(),
    source: z.object({ fileName: z.string(), fileHash: z.string(), format: DetectedFormatSchema }),
    filter: z
      .object({ column: z.string(), value: z.string() })
      .nullable()
      .describe('The segment this report is about.'),
    respondents: z.int().describe('Rows read, or rows of the segment.'),
    effectiveN: z.number().describe("Kish's effective number of people with an outcome; equals n when unweighted."),
    rSquared: EstimateSchema.nullable(),
    outcome: z.object({
      column: z.string(),
      name: z.string(),
      scale: ScaleSchema,
      n: z.int(),
      mean: EstimateSchema,
      nps: EstimateSchema.extend({
        promoters: z.int(),
        passives: z.int(),
        detractors: z.int(),
        standardError: z.number(),
      })
        .nullable()
        .describe('Only where the outcome is asked 0–10.'),
      distribution: z.array(z.object({ value: z.number(), count: z.int() })),
    }),
    touchpoints: z.array(ReportTouchpointSchema).describe('By rank of influence.'),
    findings: z.array(FindingSchema),
    warnings: z.array(WarningSchema),
  })
  .meta({ id: 'Report', title: 'Anklang report' });
export type Report = z.output<typeof ReportSchema>;
