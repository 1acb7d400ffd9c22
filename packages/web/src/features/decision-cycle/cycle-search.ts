import { Id } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of the decision cycle; without a product it is that of the company. */
export const CycleSearch = z.object({ product: Id.optional().catch(undefined) });
export type CycleSearch = z.output<typeof CycleSearch>;
