import { Id } from '@anklang/domain';
import { z } from 'zod';

/** Which of the three questions stands on the page, or whose first picture. */
export const StartWithOneSearch = z.object({
  question: z.literal([2, 3]).optional().catch(undefined),
  touchpoint: Id.optional().catch(undefined),
});
