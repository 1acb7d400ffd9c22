import { z } from 'zod';
import { ColumnSummarySchema } from '../feedback/schema.ts';
import { Id, Instant } from '../workspaces/schema.ts';
import { LogMappingSchema, PathMappingSchema } from './log-mapping.ts';

export const LogKindSchema = z.enum(['csv', 'xlsx', 'parquet', 'xes', 'ocel-json', 'ocel-sqlite']);
export type LogKind = z.output<typeof LogKindSchema>;

/** An uploaded log at a glance, with a guess of what its columns mean. */
export const LogUploadSchema = z
  .object({
    id: Id,
    fileName: z.string(),
    bytes: z.int(),
    uploadedAt: Instant,
    kind: LogKindSchema,
    packed: z.boolean().describe('With gzip.'),
    rows: z.int().nullable().describe('Null where only reading it all would tell.'),
    sampledRows: z.int().describe('Rows from which the columns below were counted.'),
    columns: z.array(ColumnSummarySchema),
    preview: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string().nullable())) }),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    suggestion: z.object({
      mapping: LogMappingSchema.nullable(),
      pathMapping: PathMappingSchema.nullable().describe('The file looks like paths with conversions.'),
      lacking: z.enum(['case', 'touchpoint', 'time']).nullable(),
    }),
  })
  .meta({ id: 'LogUpload' });
export type LogUpload = z.output<typeof LogUploadSchema>;

export const LogImportRequestSchema = z.strictObject({
  uploadId: Id,
  mapping: z.union([LogMappingSchema, PathMappingSchema]),
});
export type LogImportRequest = z.output<typeof LogImportRequestSchema>;

/** A row that an import leaves out, and why; sentences under `interactions:rejected.<code>`. */
export const RejectedInteractionSchema = z.object({
  line: z.int(),
  code: z.enum([
    'noCustomer',
    'noTouchpoint',
    'noTime',
    'timeUnreadable',
    'ratingOutsideScale',
    'valueUnreadable',
    'textTooLong',
    'cellsMissing',
  ]),
  detail: z.string(),
});
export type RejectedInteraction = z.output<typeof RejectedInteractionSchema>;

export const InteractionImportSchema = z
  .object({
    id: Id,
    fileName: z.string(),
    fileHash: z.string(),
    kind: LogKindSchema,
    mapping: LogMappingSchema,
    importedAt: Instant,
    interactions: z.int(),
    customers: z.int(),
    firstAt: Instant.nullable(),
    lastAt: Instant.nullable(),
    notCounted: z.int().describe('Rows of lifecycle transitions that do not count.'),
    rejectedCount: z.int(),
    rejected: z.array(RejectedInteractionSchema).describe('The first 1,000.'),
  })
  .meta({ id: 'InteractionImport' });
export type InteractionImport = z.output<typeof InteractionImportSchema>;

/** A file of paths (`a > b > c`) with conversions: counted beforehand, so it knows no customers and no times. */
export const PathFileSchema = z
  .object({
    id: Id,
    name: z.string(),
    fileName: z.string(),
    importedAt: Instant,
    paths: z.int(),
    conversions: z.number(),
    value: z.number(),
    nulls: z.number(),
  })
  .meta({ id: 'PathFile' });
export type PathFile = z.output<typeof PathFileSchema>;

/** What a finished job `importInteractions` leaves behind: the import, or the path file; one of the two is null. */
export const LogImportResultSchema = z.object({
  importId: Id.nullable(),
  pathFileId: Id.nullable(),
  unchanged: z.boolean().describe('True when this very file was imported with this mapping before.'),
});
export type LogImportResult = z.output<typeof LogImportResultSchema>;
