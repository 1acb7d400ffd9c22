import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { SurveyMappingSchema } from './mapping.ts';

/** What was detected (or told) about the file. */
export const DetectedFormatSchema = z
  .object({
    kind: z.enum(['csv', 'xlsx', 'parquet']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    quote: z.string().nullable(),
    decimal: z.enum(['.', ',']).nullable(),
    sheet: z.string().nullable(),
  })
  .meta({ id: 'DetectedFormat' });
export type DetectedFormat = z.output<typeof DetectedFormatSchema>;

/** One column at a glance: what the mapping is guessed from and what the page shows for checking. */
export const ColumnSummarySchema = z
  .object({
    name: z.string(),
    filled: z.int().describe('Cells that are not empty.'),
    empty: z.int(),
    numeric: z.int().describe('Filled cells that are numbers.'),
    distinct: z.int().describe('Distinct filled values; counting stops at 1,000.'),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    values: z.array(z.object({ value: z.string(), count: z.int() })).describe('The 30 most frequent values.'),
  })
  .meta({ id: 'ColumnSummary' });
export type ColumnSummary = z.output<typeof ColumnSummarySchema>;

/** Why the guess says what it says; sentences under `mapping.guess.<code>`. */
export const GuessReasonSchema = z.object({
  code: z.enum([
    'respondent',
    'weight',
    'segment',
    'outcome',
    'touchpoint',
    'notUsed',
    'missing',
    'renamed',
    'fromSurvey',
  ]),
  column: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type GuessReason = z.output<typeof GuessReasonSchema>;

export const UploadSchema = z
  .object({
    id: Id,
    fileName: z.string(),
    bytes: z.int(),
    uploadedAt: Instant,
    format: DetectedFormatSchema,
    rows: z.int(),
    columns: z.array(ColumnSummarySchema),
    preview: z
      .object({ columns: z.array(z.string()), rows: z.array(z.array(z.string().nullable())) })
      .describe('The first 20 rows.'),
    suggestion: z.object({
      mapping: SurveyMappingSchema.nullable().describe('Null when nothing could be guessed.'),
      reasons: z.array(GuessReasonSchema),
      surveyId: Id.nullable().describe('The survey whose mapping was recognised.'),
      surveyName: z.string().nullable(),
    }),
  })
  .meta({ id: 'Upload' });
export type Upload = z.output<typeof UploadSchema>;

/** A row that an import leaves out, and why; sentences under `mapping.rejected.<code>`. */
export const RejectedRowSchema = z.object({
  line: z.int(),
  code: z.enum(['noOutcome', 'cellsMissing', 'cellsTooMany', 'noRespondent']),
  detail: z.string(),
});
export type RejectedRow = z.output<typeof RejectedRowSchema>;

/** From when to when people were asked; without it, a wave counts as of the day on which it came in. */
export const FieldWorkSchema = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' })
  .meta({ id: 'FieldWork' });
export type FieldWork = z.output<typeof FieldWorkSchema>;

export const SurveySchema = z
  .object({
    id: Id,
    name: z.string(),
    mapping: SurveyMappingSchema,
    createdAt: Instant,
    waves: z.array(
      z.object({
        id: Id,
        name: z.string(),
        fileName: z.string(),
        importedAt: Instant,
        fieldWork: FieldWorkSchema.nullable(),
        respondents: z.int(),
        rejected: z.int(),
      }),
    ),
  })
  .meta({ id: 'Survey' });
export type Survey = z.output<typeof SurveySchema>;

export const WaveSchema = z
  .object({
    id: Id,
    surveyId: Id,
    surveyName: z.string(),
    name: z.string(),
    fileName: z.string(),
    fileHash: z.string().describe('SHA-256 of the file: importing the same file again changes nothing.'),
    importedAt: Instant,
    fieldWork: FieldWorkSchema.nullable(),
    format: DetectedFormatSchema,
    mapping: SurveyMappingSchema,
    respondents: z.int(),
    rejected: z.array(RejectedRowSchema).describe('The first 1,000.'),
    rejectedCount: z.int(),
    segments: z.array(
      z.object({ column: z.string(), values: z.array(z.object({ value: z.string(), count: z.int() })) }),
    ),
  })
  .meta({ id: 'Wave' });
export type Wave = z.output<typeof WaveSchema>;

export const ImportRequestSchema = z.object({
  uploadId: Id,
  mapping: SurveyMappingSchema,
  surveyName: z.string().trim().min(1).max(200),
  surveyId: Id.nullable().default(null).describe('An existing survey to add a wave to; null opens a new one.'),
  waveName: z.string().trim().min(1).max(200),
  fieldWork: FieldWorkSchema.nullable().default(null).describe('First and last day on which people were asked.'),
});

export const WaveChangeBodySchema = z.object({ fieldWork: FieldWorkSchema.nullable() });
export type ImportRequest = z.output<typeof ImportRequestSchema>;

export const ImportResultSchema = z.object({
  surveyId: Id,
  waveId: Id,
  unchanged: z.boolean().describe('True when this very file was imported with this mapping before.'),
  respondents: z.int(),
  rejectedCount: z.int(),
});
export type ImportResult = z.output<typeof ImportResultSchema>;
