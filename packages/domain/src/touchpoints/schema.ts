import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

export const TouchpointSchema = z
  .object({
    id: Id,
    key: z.string().describe('The column or code under which data know it.'),
    name: z.string(),
    description: z.string(),
    departmentId: Id.nullable(),
    foundIn: z.enum(['survey', 'person', 'data']).describe('How it came into the register.'),
    version: z.int().describe('Goes up with every change; send it back with yours.'),
    createdAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'Touchpoint' });
export type Touchpoint = z.output<typeof TouchpointSchema>;

export const TouchpointChangeSchema = z.object({
  version: z.int().min(1),
  name: z.string().trim().min(1).max(200).optional(),
  description: z.string().max(4000).optional(),
  departmentId: Id.nullable().optional(),
});
export type TouchpointChange = z.output<typeof TouchpointChangeSchema>;
