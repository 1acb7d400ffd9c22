import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { TouchpointFilterSchema } from '../touchpoints/filter.ts';
import { JudgedSchema, JudgementGapSchema, JudgementSchema } from '../touchpoints/relevance.ts';
import { Id, Instant } from '../workspaces/schema.ts';
import { EstimateOrNotEnoughSchema, EstimateSchema } from './report.ts';

/** What the newest wave of a survey says of a touchpoint in a column of the map. */
export const MeasuredCellSchema = z
  .object({
    surveyId: Id,
    waveId: Id,
    n: z.int().describe('People of this column with a rating here.'),
    relevance: EstimateOrNotEnoughSchema.nullable().describe('Share of influence; null where it could not take part.'),
    rank: z.object({ low: z.int(), high: z.int(), of: z.int() }).nullable(),
    avoidDisappointment: EstimateOrNotEnoughSchema,
    createDelight: EstimateOrNotEnoughSchema,
  })
  .meta({ id: 'MeasuredCell' });
export type MeasuredCell = z.output<typeof MeasuredCellSchema>;

/** A cell of the map. What is measured and what is judged stand side by side and are never mixed. */
export const RelevanceCellSchema = z
  .object({
    columnId: Id.nullable().describe('A segment or a phase; null: all of them.'),
    data: MeasuredCellSchema.nullable().describe('Of the survey that most people answered about this touchpoint.'),
    surveys: z.int().describe('How many surveys say something here.'),
    judged: z.object({ relevance: JudgedSchema.nullable(), potential: JudgedSchema.nullable() }),
    gap: z
      .object({ relevance: JudgementGapSchema.nullable(), potential: JudgementGapSchema.nullable() })
      .describe('Where people place the touchpoint elsewhere than the data, by places within the column.'),
  })
  .meta({ id: 'RelevanceCell' });
export type RelevanceCell = z.output<typeof RelevanceCellSchema>;

const Top = z.object({
  touchpointId: Id,
  name: z.string(),
  estimate: EstimateSchema,
  isSure: z.boolean().describe('No other touchpoint may stand before it.'),
  surveyId: Id,
});
export type RelevanceTop = z.output<typeof Top>;

/** What makes people of a segment different; the reason to judge differently. */
export const SegmentTraitsSchema = z.object({
  description: z.string(),
  traits: z.string(),
  needs: z.string(),
  mediaUse: z.string(),
  geography: z.string(),
  culture: z.string(),
  gender: z.string(),
});
export type SegmentTraits = z.output<typeof SegmentTraitsSchema>;

export const RelevanceColumnSchema = z
  .object({
    id: Id.nullable(),
    name: z.string().nullable(),
    traits: SegmentTraitsSchema.nullable(),
    isMeasured: z.boolean().describe('Some survey knows who belongs here.'),
    top: z.object({ relevance: Top.nullable(), potential: Top.nullable() }),
  })
  .meta({ id: 'RelevanceColumn' });
export type RelevanceColumn = z.output<typeof RelevanceColumnSchema>;

export const ComputingSchema = z
  .object({
    missing: z.int().describe('Rankings that are not computed yet.'),
    isRunning: z.boolean(),
  })
  .meta({ id: 'Computing' });
export type Computing = z.output<typeof ComputingSchema>;

/** How the map is asked for. */
export const RelevanceMapQuery = PageQuery.extend({
  ...TouchpointFilterSchema.shape,
  by: z.enum(['segment', 'phase']).default('segment').describe('What the columns are.'),
  segmentId: Id.optional().describe('With columns of phases: only this segment.'),
  phaseId: Id.optional().describe('With columns of segments: only this phase.'),
  rows: z.enum(['all', 'filled']).default('all').describe('`filled`: only what is measured or judged.'),
});

const Drift = z.object({
  direction: z.enum(['rising', 'falling', 'none']),
  by: EstimateSchema.describe('Last minus first wave, with its interval.'),
});

export const RelevanceMapSchema = pageOf(
  z.object({
    touchpointId: Id,
    name: z.string(),
    phaseIds: z.array(Id),
    cells: z.array(RelevanceCellSchema).describe('Only those in which something stands.'),
    drift: Drift.nullable().describe('Of the share of influence, first to newest wave; null where nothing compares.'),
  }),
)
  .extend({
    count: z.int(),
    columns: z.array(RelevanceColumnSchema),
    surveys: z.array(
      z.object({
        id: Id,
        name: z.string(),
        waveId: Id,
        waveName: z.string(),
        respondents: z.int(),
        outcome: z.string(),
      }),
    ),
    judgedTouchpoints: z.int().describe('How many touchpoints somebody judged.'),
    gaps: z.object({ relevance: z.int(), potential: z.int() }).describe('In all rows and columns.'),
    computing: ComputingSchema,
  })
  .meta({ id: 'RelevanceMap' });
export type RelevanceMap = z.output<typeof RelevanceMapSchema>;

/** One touchpoint: its cells, how each came to be, and its influence wave by wave. */
export const TouchpointRelevanceSchema = z
  .object({
    touchpointId: Id,
    cells: z.array(
      z.object({ segmentId: Id.nullable(), phaseId: Id.nullable(), judged: RelevanceCellSchema.shape.judged }),
    ),
    measured: z.array(MeasuredCellSchema.extend({ segmentId: Id.nullable() })),
    judgements: z.array(JudgementSchema).describe('The newest first.'),
    surveys: z.array(
      z.object({
        surveyId: Id,
        surveyName: z.string(),
        outcome: z.string(),
        waves: z
          .array(
            z.object({
              waveId: Id,
              name: z.string(),
              importedAt: Instant,
              n: z.int().nullable(),
              share: EstimateOrNotEnoughSchema.nullable(),
              isComputed: z.boolean(),
            }),
          )
          .describe('The oldest first.'),
        drift: Drift.nullable(),
        whyNoDrift: z
          .enum(['oneWave', 'notComputed', 'notEnough', 'otherQuestions'])
          .nullable()
          .describe(
            '`otherQuestions`: the waves do not ask about the same touchpoints, so that shares do not compare.',
          ),
      }),
    ),
    computing: ComputingSchema,
  })
  .meta({ id: 'TouchpointRelevance' });
export type TouchpointRelevance = z.output<typeof TouchpointRelevanceSchema>;
