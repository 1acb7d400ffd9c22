import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';
import { LifecycleSchema } from './lifecycle.ts';
import { CareReasonSchema } from './schema.ts';

/** What a list of touchpoints is narrowed by; everything given must hold. */
export const TouchpointFilterSchema = z.object({
  search: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Words of the record or of the entries it refers to, in any order; endings, umlauts and capitals do not matter.',
    ),
  departmentId: z.union([z.literal('none'), Id]).optional(),
  mine: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only those in which a department of mine is responsible or contributes, or I am responsible.'),
  lifecycle: LifecycleSchema.optional(),
  care: CareReasonSchema.optional(),
  with: z
    .string()
    .max(1000)
    .regex(/^[A-Za-z]+:[^,:]+(,[A-Za-z]+:[^,:]+)*$/)
    .optional()
    .describe(
      '`field:value`, several by commas: choices, people, departments, entries. Example: `class:digital,systemIds:abc12345`.',
    ),
});
export type TouchpointFilter = z.output<typeof TouchpointFilterSchema>;

export const touchpointSorts = ['name', 'changedAt', 'createdAt', 'reviewDueAt'] as const;
