import { z } from 'zod';
import { TouchpointSchema } from '../touchpoints/schema.ts';
import { Id } from '../workspaces/schema.ts';
import {
  EncodingSchema,
  EstimateOrNotEnoughSchema,
  EstimateSchema,
  ReportSchema,
  ReportTouchpointSchema,
} from './report.ts';

/** How a ranking is asked for; the address bar of the page holds the same words. */
export const RankingQuery = z.object({
  encoding: EncodingSchema.default('levels'),
  unweighted: z.enum(['true', 'false']).default('false'),
  /** `COLUMN:value` */
  segment: z.string().max(600).optional(),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
});

/** The report with the records its touchpoints are in the register. */
export const RankingSchema = z
  .object({
    waveId: Id,
    report: ReportSchema,
    touchpointIds: z.record(z.string(), Id).describe('Report key to touchpoint id.'),
  })
  .meta({ id: 'Ranking' });
export type Ranking = z.output<typeof RankingSchema>;

/** One touchpoint in one wave: its distribution, effects, segments and what all that rests on. */
export const TouchpointInsightSchema = z
  .object({
    touchpoint: TouchpointSchema.omit({ parentName: true }),
    waveId: Id,
    surveyName: z.string(),
    waveName: z.string(),
    entry: ReportTouchpointSchema,
    outcomeName: z.string(),
    outcomeScale: z.tuple([z.number(), z.number()]),
    distribution: z.array(z.object({ value: z.number(), count: z.int() })),
    segments: z.array(
      z.object({
        column: z.string(),
        groups: z.array(
          z.object({
            value: z.string(),
            n: z.int(),
            mean: EstimateOrNotEnoughSchema,
            disappointing: EstimateSchema.nullable(),
            delighting: EstimateSchema.nullable(),
          }),
        ),
      }),
    ),
    basis: z.object({
      respondents: z.int(),
      ranked: z.int().describe('Touchpoints of the wave with a rank.'),
      encoding: EncodingSchema,
      weighted: z.boolean(),
      seed: z.int(),
      version: z.string(),
      fileName: z.string(),
    }),
    warnings: ReportSchema.shape.warnings,
  })
  .meta({ id: 'TouchpointInsight' });
export type TouchpointInsight = z.output<typeof TouchpointInsightSchema>;
