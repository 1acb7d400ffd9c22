import { z } from 'zod';

/** What the address bar holds of a result: what is compared, and how it is shown. */
export const ViewsSearch = z.object({
  of: z.literal('level').optional().catch(undefined),
  as: z.literal('table').optional().catch(undefined),
});
export type ViewsSearch = z.output<typeof ViewsSearch>;
