import { z } from 'zod';
import { EstimateOrNotEnoughSchema, EstimateSchema } from '../insights/report.ts';
import { Id } from '../workspaces/schema.ts';
import { GoalMetricSchema, MeasureCaseSchema } from './schema.ts';

/** Where a value comes from. */
export const GoalSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interactions') }),
  z.object({ kind: z.literal('survey'), surveyId: Id, surveyName: z.string() }),
]);
export type GoalSource = z.output<typeof GoalSourceSchema>;

/** What is known of the metric now: a proposal for the baseline. */
export const GoalValueSchema = z.object({
  source: GoalSourceSchema,
  label: z.string().describe('Name of the wave; empty for interactions.'),
  from: z.iso.date(),
  to: z.iso.date(),
  ratings: z.int(),
  value: EstimateOrNotEnoughSchema,
});
export type GoalValue = z.output<typeof GoalValueSchema>;

const Side = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  ratings: z.int(),
  value: EstimateOrNotEnoughSchema,
});

export const effectVerdicts = ['improved', 'worsened', 'none', 'tooEarly', 'tooFew'] as const;
export type EffectVerdict = (typeof effectVerdicts)[number];

export const rivalKinds = ['others', 'trend', 'season', 'regressionToMean'] as const;

/** What one source says of the touchpoint before and after the measure began. */
export const SourceEffectSchema = z.object({
  source: GoalSourceSchema,
  verdict: z.enum(effectVerdicts).describe('`improved`: better for customers, whether the metric rose or fell.'),
  before: Side,
  after: Side,
  change: EstimateSchema.nullable().describe('After minus before, in the unit of the metric.'),
  beyondOthers: EstimateSchema.nullable().describe('The change beyond that of other touchpoints.'),
  others: z.int().describe('Touchpoints that could be compared with.'),
  recognisable: z.number().nullable().describe('The smallest change that would be seen four times in five.'),
  rivals: z
    .array(
      z.object({
        kind: z.enum(rivalKinds),
        state: z.enum(['unlikely', 'possible', 'unknown']),
        size: EstimateSchema.nullable(),
      }),
    )
    .describe('What else may have made the difference; empty where there is none to explain.'),
  missing: z.object({ ratingsBefore: z.int(), ratingsAfter: z.int(), days: z.int() }),
  target: z
    .enum(['reached', 'missed', 'open', 'unknown'])
    .describe('The value afterwards against the target: `open` where its interval holds the target.'),
  points: z.array(Side.extend({ label: z.string() })).describe('Waves, or spans of four weeks, in the order of time.'),
});
export type SourceEffect = z.output<typeof SourceEffectSchema>;

export const MeasureEffectSchema = z
  .object({
    verdict: z
      .enum([...effectVerdicts, 'mixed', 'notStarted', 'noTouchpoint', 'noData'])
      .describe('Of all sources together; `mixed`: one says better, another worse.'),
    startsOn: z.iso.date().nullable().describe('When it really began.'),
    touchpoint: z.object({ id: Id, name: z.string() }).nullable(),
    metric: GoalMetricSchema,
    target: z.object({ case: MeasureCaseSchema, value: z.number() }).nullable().describe('Of the case that counts.'),
    sources: z.array(SourceEffectSchema),
    alsoThen: z
      .array(z.object({ id: Id, title: z.string(), startsOn: z.iso.date() }))
      .describe('Other measures that began at the touchpoint around the same time.'),
  })
  .meta({ id: 'MeasureEffect' });
export type MeasureEffect = z.output<typeof MeasureEffectSchema>;
