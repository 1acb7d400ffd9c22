import { measureKinds, measureLevels, measureStates } from '@anklang/domain';
import { z } from 'zod';

export const measureViews = ['board', 'table', 'time'] as const;

/** What the address bar holds of the measures: how they are shown and which. */
export const MeasuresSearch = z.object({
  view: z.enum(measureViews).optional().catch(undefined),
  state: z.enum(measureStates).optional().catch(undefined),
  kind: z.enum(measureKinds).optional().catch(undefined),
  level: z.enum(measureLevels).optional().catch(undefined),
  department: z.string().max(64).optional().catch(undefined),
  touchpoint: z.string().max(64).optional().catch(undefined),
  mine: z.literal(true).optional().catch(undefined),
});
export type MeasuresSearch = z.output<typeof MeasuresSearch>;

/** What a page that leads to a new measure knows already. */
export const NewMeasureSearch = z.object({
  touchpoint: z.string().max(64).optional().catch(undefined),
  finding: z.string().max(500).optional().catch(undefined),
  page: z
    .string()
    .max(1000)
    .regex(/^\/(?!\/)[^\s\\]*$/)
    .optional()
    .catch(undefined),
});
export type NewMeasureSearch = z.output<typeof NewMeasureSearch>;

export const MeasureSearch = z.object({ edit: z.literal(true).optional().catch(undefined) });
