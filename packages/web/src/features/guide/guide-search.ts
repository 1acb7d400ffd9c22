import { z } from 'zod';

export const GuideSearch = z.object({
  /** What to find in the texts. */
  search: z.string().max(200).optional().catch(undefined),
});
