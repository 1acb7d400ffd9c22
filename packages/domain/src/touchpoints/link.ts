import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { LifecycleSchema } from './lifecycle.ts';

const linkLevels = ['disappointing', 'ok', 'delighting'] as const;
/** Seen from one touchpoint: where customers come from, and where they go on to. */
export const linkDirections = ['comesFrom', 'goesTo'] as const;
export type LinkDirection = (typeof linkDirections)[number];

/** How well customers are handed over. */
const handOver = {
  level: z.enum(linkLevels).nullable().default(null),
  losesContext: z.boolean().default(false).describe('The customer has to say it all again.'),
  breaksMedium: z.boolean().default(false).describe('From paper to screen, from screen to telephone …'),
  waitMinutes: z.int().min(0).max(525_600).nullable().default(null),
  note: z.string().trim().max(1000).default(''),
};

export const NewLinkSchema = z.object({
  direction: z.enum(linkDirections),
  otherId: Id.describe('The touchpoint at the other end.'),
  ...handOver,
});
export type NewLink = z.output<typeof NewLinkSchema>;

export const LinkChangeSchema = z.object({ version: z.int().min(1), ...handOver });
export type LinkChange = z.output<typeof LinkChangeSchema>;

const LinkEnd = z.object({
  id: Id,
  name: z.string(),
  lifecycle: LifecycleSchema,
  departmentId: Id.nullable(),
  department: z.string().nullable().describe('Its name.'),
});
export type LinkEnd = z.output<typeof LinkEnd>;

/** Customers go on from one touchpoint to another, as people say it. */
export const LinkSchema = z
  .object({
    id: Id,
    from: LinkEnd,
    to: LinkEnd,
    crossesDepartments: z.boolean().describe('Both ends have a department, and it is not the same.'),
    level: z.enum(linkLevels).nullable(),
    losesContext: z.boolean(),
    breaksMedium: z.boolean(),
    waitMinutes: z.int().nullable(),
    note: z.string(),
    version: z.int(),
    createdAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'TouchpointLink' });
export type TouchpointLink = z.output<typeof LinkSchema>;
