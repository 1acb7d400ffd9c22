import { requestKinds, requestStates } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of the requests: whose, in which state, of which kind. */
export const RequestsSearch = z.object({
  whose: z.enum(['mine', 'own']).optional().catch(undefined),
  state: z
    .enum([...requestStates, 'waiting'])
    .optional()
    .catch(undefined),
  kind: z.enum(requestKinds).optional().catch(undefined),
});
export type RequestsSearch = z.output<typeof RequestsSearch>;
