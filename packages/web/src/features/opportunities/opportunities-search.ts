import { Id } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of gaps and opportunities. */
export const OpportunitiesSearch = z.object({ product: Id.optional().catch(undefined) });
