import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';
import { LifecycleSchema } from './lifecycle.ts';

/** A review of a touchpoint that is due on a day. */
export const DueReviewSchema = z
  .object({
    id: Id.describe('Of the touchpoint.'),
    name: z.string(),
    lifecycle: LifecycleSchema,
    departmentId: Id.nullable(),
    responsibleId: z.string().nullable(),
    dueOn: z.iso.date(),
  })
  .meta({ id: 'DueReview' });
export type DueReview = z.output<typeof DueReviewSchema>;

/** What is overdue, and what comes due in the month that runs and the eleven after it. */
export const CareCalendarSchema = z
  .object({
    overdue: z.object({ count: z.int(), first: z.array(DueReviewSchema) }),
    months: z.array(
      z.object({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        count: z.int(),
        first: z.array(DueReviewSchema).describe('At most `limit`, the next first.'),
      }),
    ),
    later: z.int().describe('Due after that.'),
    withoutReview: z.int().describe('In use, without any interval for reviews.'),
  })
  .meta({ id: 'CareCalendar' });
export type CareCalendar = z.output<typeof CareCalendarSchema>;
