import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { EntryKindSchema } from './field.ts';

const Text = z.string().trim().max(4000).default('');
const Line = z.string().trim().max(300).default('');
const Part = z.object({ id: Id, name: z.string().trim().min(1).max(120) });

const AnswerOfSurvey = z.object({
  column: z.string().trim().min(1).max(300),
  value: z.string().trim().min(1).max(300),
});

/** What is kept of an entry beside its name, by kind. */
export const entryBodies = {
  phase: z.object({
    description: Text,
    position: z.int().min(0).max(999).default(0),
    influence: z
      .enum(['none', 'before', 'after'])
      .default('none')
      .describe('A phase in which third parties speak, before or after the transaction.'),
  }),
  segment: z.object({
    description: Text,
    isPersona: z.boolean().default(false),
    traits: Text,
    needs: Text,
    mediaUse: Text,
    geography: Line,
    culture: Line,
    gender: Line.describe('Only where people told it of their own accord.'),
    share: z.number().min(0).max(1).nullable().default(null).describe('Share of all customers.'),
    data: z
      .array(AnswerOfSurvey)
      .max(10)
      .default([])
      .describe('Answers in surveys by which people belong to this segment; one of them is enough.'),
  }),
  system: z.object({
    description: Text,
    vendor: Line,
    departmentId: Id.nullable().default(null),
    state: z.enum(['planned', 'running', 'replacing', 'ending']).default('running'),
  }),
  brand: z.object({
    description: Text,
    rules: z
      .array(Part.extend({ name: z.string().trim().min(1).max(300) }))
      .max(30)
      .default([]),
  }),
  product: z.object({
    description: Text,
    kind: z.enum(['product', 'service']).default('product'),
    brandId: Id.nullable().default(null),
    phaseIds: z
      .array(Id)
      .max(30)
      .refine((ids) => new Set(ids).size === ids.length, { message: 'twice' })
      .default([])
      .describe('Its own decision cycle, in this order; empty: all phases of the workspace in theirs.'),
    isCyclic: z.boolean().default(true).describe('After use comes the next purchase.'),
  }),
  competitor: z.object({ description: Text }),
  goal: z.object({ description: Text, measure: Line, target: Line, until: z.iso.date().nullable().default(null) }),
  guideline: z.object({
    description: Text,
    validFrom: z.iso.date().nullable().default(null),
    departmentId: Id.nullable().default(null),
  }),
  classification: z.object({ description: Text, classes: z.array(Part).min(1).max(50) }),
  ownField: z.object({
    description: Line,
    kind: z.enum(['text', 'number', 'date', 'choice']),
    options: z.array(Part).max(50).default([]),
  }),
} as const satisfies Record<z.output<typeof EntryKindSchema>, z.ZodObject>;

export type EntryBodies = { [Kind in keyof typeof entryBodies]: z.output<(typeof entryBodies)[Kind]> };

export const EntrySchema = z
  .object({
    id: Id,
    kind: EntryKindSchema,
    name: z.string(),
    body: z
      .record(z.string(), z.unknown())
      .describe('What is kept of this kind of entry; see docs/schema/entries.schema.json.'),
    touchpoints: z.int().describe('How many touchpoints refer to it.'),
    version: z.int(),
    createdAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'Entry' });
export type Entry = z.output<typeof EntrySchema>;

const Name = z.string().trim().min(1).max(200);
export const NewEntrySchema = z.object({ name: Name, body: z.record(z.string(), z.unknown()).default({}) });
export const EntryChangeSchema = z.object({
  version: z.int().min(1),
  name: Name.optional(),
  body: z.record(z.string(), z.unknown()).optional(),
});
