import { EncodingSchema, FactorSchema } from '@anklang/domain';
import { z } from 'zod';

/**
 * What the address bar holds, page by page. A value that means nothing falls back instead of breaking a link.
 */
/** `from` leads back into the application and nowhere else: a link must not send people to a stranger's page. */
export const SignInSearch = z.object({
  from: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});

export const RankingSearch = z.object({
  wave: z.string().max(64).optional().catch(undefined),
  encoding: EncodingSchema.optional().catch(undefined),
  unweighted: z.boolean().optional().catch(undefined),
  /** `COLUMN:value` */
  segment: z.string().max(600).optional().catch(undefined),
  seed: z.int().min(0).max(2_147_483_647).optional().catch(undefined),
  view: z.enum(['chart', 'table']).optional().catch(undefined),
  sort: z.string().max(40).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
  /** Part of a name, to narrow what is shown. */
  search: z.string().max(200).optional().catch(undefined),
  factor: FactorSchema.optional().catch(undefined),
  unit: z.enum(['nps', 'outcome']).optional().catch(undefined),
});

export const ImportSearch = z.object({
  upload: z.string().max(64).optional().catch(undefined),
  survey: z.string().max(64).optional().catch(undefined),
  job: z.string().max(64).optional().catch(undefined),
});

export const TouchpointsSearch = z.object({
  search: z.string().max(200).optional().catch(undefined),
  department: z.string().max(64).optional().catch(undefined),
});

export const TouchpointSearch = RankingSearch.pick({ wave: true, encoding: true, unweighted: true, seed: true });

export const AuditLogSearch = z.object({ action: z.string().max(80).optional().catch(undefined) });
