import { Id } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of the overview. */
export const BrandFitSearch = z.object({
  brand: Id.optional().catch(undefined),
  show: z.enum(['fits', 'not', 'open', 'unjudged']).optional().catch(undefined),
});
export type BrandFitSearch = z.output<typeof BrandFitSearch>;
