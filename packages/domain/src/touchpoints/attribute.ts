import { z } from 'zod';

/** A measurable service attribute (Leistungsmerkmal) or sub-touchpoint too small for a record: what it should be and what it is. */
export const AttributeSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    target: z.string().trim().max(200),
    actual: z.string().trim().max(200),
  })
  .meta({ id: 'ServiceAttribute' });
export type ServiceAttribute = z.output<typeof AttributeSchema>;
