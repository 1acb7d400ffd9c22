import { DistanceVerdictSchema } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of the second step: which targets are listed. */
export const StrategySearch = z.object({ verdict: DistanceVerdictSchema.optional().catch(undefined) });
