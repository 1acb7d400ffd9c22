import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { FieldKeySchema, fieldShape } from './fields.ts';
import { TouchpointFilterSchema } from './filter.ts';

/** Several changes made at once, which can be undone at once. */
export const ChangeSetSchema = z
  .object({
    id: Id,
    kind: z.enum(['bulk', 'file', 'undo']),
    touchpoints: z.int().describe('How many were changed or added.'),
    fields: z.array(FieldKeySchema),
    at: Instant,
    by: z.string(),
    undoneAt: Instant.nullable(),
    mayUndo: z.boolean(),
  })
  .meta({ id: 'ChangeSet' });
export type ChangeSet = z.output<typeof ChangeSetSchema>;

const { name: _name, own: _own, classes: _classes, ...shape } = fieldShape;

export const BulkChangeSchema = z.object({
  of: z.union([z.object({ ids: z.array(Id).min(1).max(5000) }), z.object({ filter: TouchpointFilterSchema })]),
  set: z.object(shape).partial().default({}).describe('Fields that get this value.'),
  add: z.object(shape).partial().default({}).describe('For lists: what is added to what is there.'),
  remove: z.object(shape).partial().default({}).describe('For lists: what is taken out of what is there.'),
});
export type BulkChange = z.output<typeof BulkChangeSchema>;

export const BulkPreviewSchema = z
  .object({
    chosen: z.int(),
    changed: z.int(),
    notPermitted: z.int().describe('Of other departments: they stay as they are.'),
    rows: z
      .array(
        z.object({
          id: Id,
          name: z.string(),
          changes: z.array(z.object({ field: FieldKeySchema, before: z.unknown(), after: z.unknown() })),
        }),
      )
      .describe('At most 100.'),
  })
  .meta({ id: 'BulkPreview' });
export type BulkPreview = z.output<typeof BulkPreviewSchema>;

/** One row of a file that cannot be taken, or only in part. `reason` is a word of `scale:file.reason`. */
export const FileRowProblemSchema = z.object({
  line: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  reason: z.string(),
});

export const TouchpointFileSchema = z
  .object({
    uploadId: Id,
    rows: z.int(),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    problems: z.array(FileRowProblemSchema).describe('At most 1,000.'),
    problemCount: z.int(),
    columns: z.array(z.object({ column: z.string(), field: z.string().nullable().describe('Null: not read.') })),
    newEntries: z
      .array(z.object({ kind: z.string(), name: z.string() }))
      .describe('Entries the file names that do not exist yet; they are made.'),
  })
  .meta({ id: 'TouchpointFile' });
export type TouchpointFile = z.output<typeof TouchpointFileSchema>;
