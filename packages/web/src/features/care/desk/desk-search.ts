import { z } from 'zod';

/** What the address bar holds of the desk; nothing: what the role sees first. */
export const DeskSearch = z.object({ show: z.enum(['all', 'mine']).optional().catch(undefined) });
