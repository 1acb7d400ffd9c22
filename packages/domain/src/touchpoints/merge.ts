import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';
import { FieldKeySchema } from './fields.ts';
import { LifecycleSchema } from './lifecycle.ts';
import { TouchpointRecordSchema } from './schema.ts';

/** Why two touchpoints look like one. */
const duplicateReasons = ['sameName', 'sameExternalId', 'similarName'] as const;

const DuplicateSchema = z.object({
  id: Id,
  key: z.string(),
  name: z.string(),
  departmentId: Id.nullable(),
  foundIn: z.string(),
  lifecycle: LifecycleSchema,
});

/** Two touchpoints that are probably one: the one that was registered first, and the other. */
export const LikelyDuplicateSchema = z
  .object({
    one: DuplicateSchema,
    other: DuplicateSchema,
    reason: z.enum(duplicateReasons),
    likeness: z.number().describe('Of the names: 1 is equal but for capitals, accents, blanks and hyphens.'),
  })
  .meta({ id: 'LikelyDuplicate' });
export type LikelyDuplicate = z.output<typeof LikelyDuplicateSchema>;

/** What hangs on a touchpoint and goes with it into another. */
export const mergedKinds = [
  'wave',
  'answer',
  'perception',
  'comment',
  'evidence',
  'link',
  'request',
  'relevanceJudgement',
  'brandJudgement',
  'decision',
  'fieldChange',
  'child',
  'nameRule',
  'plan',
  'journeyMap',
  'mapVersion',
  'viewComparison',
  'viewRating',
  'measure',
  'accountWeight',
  'alias',
] as const;
export type MergedKind = (typeof mergedKinds)[number];

const MergedCount = z.object({
  kind: z.enum(mergedKinds),
  moved: z.int(),
  fallen: z.int().describe('Fell away: the touchpoint that stays has the same already, or it would point at itself.'),
});
export type MergedCount = z.output<typeof MergedCount>;

const MergeFieldSchema = z.object({
  field: FieldKeySchema,
  kept: z.unknown().describe('What the touchpoint says that stays.'),
  other: z.unknown(),
  united: z.unknown().optional().describe('What both say together; left out where that makes no sense or is too much.'),
  suggestion: z.enum(['keep', 'take', 'unite']),
});
export type MergeField = z.output<typeof MergeFieldSchema>;

/** What a merge would do. Nothing is kept. */
export const MergePreviewSchema = z
  .object({
    kept: z.object({ id: Id, key: z.string(), name: z.string(), version: z.int() }),
    other: z.object({ id: Id, key: z.string(), name: z.string(), version: z.int() }),
    fields: z.array(MergeFieldSchema).describe('Only where they say different things.'),
    counts: z.array(MergedCount).describe('Only kinds of which there is something.'),
    aliases: z.array(z.string()).describe('Names by which data will find the touchpoint that stays.'),
    surveysAskingBoth: z
      .array(z.string())
      .describe('Not empty: the two are two questions of one survey, and stay two.'),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.output<typeof MergePreviewSchema>;

export const NewMergeSchema = z.object({
  fromId: Id.describe('The touchpoint that goes into this one.'),
  version: z.int().min(1),
  fromVersion: z.int().min(1),
  take: z.array(FieldKeySchema).max(100).default([]).describe('Fields of which the value of the other counts.'),
  unite: z.array(FieldKeySchema).max(100).default([]).describe('Fields of which both values count.'),
});
export type NewMerge = z.output<typeof NewMergeSchema>;

export const MergeSchema = z
  .object({ touchpoint: TouchpointRecordSchema, counts: z.array(MergedCount) })
  .meta({ id: 'Merge' });
export type Merge = z.output<typeof MergeSchema>;
