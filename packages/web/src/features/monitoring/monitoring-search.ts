import { Id } from '@anklang/domain';
import { z } from 'zod';

export const periods = [30, 90, 180, 365] as const;

/** What the address bar holds of monitoring. */
export const MonitoringSearch = z.object({
  survey: Id.optional().catch(undefined),
  days: z
    .union(periods.map((days) => z.literal(days)))
    .optional()
    .catch(undefined),
  /** Key of the step whose days are shown. */
  step: z.string().min(1).max(500).optional().catch(undefined),
  recurs: z.literal('ratings').optional().catch(undefined),
});
export type MonitoringSearch = z.output<typeof MonitoringSearch>;
