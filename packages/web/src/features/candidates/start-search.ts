import { z } from 'zod';

/** What the address bar holds: the survey whose newest wave tells of influence; nothing: the one imported last. */
export const StartSearch = z.object({ survey: z.string().max(64).optional().catch(undefined) });
