import {
  type AccountWeights,
  AccountWeightsSchema,
  BreakKindSchema,
  EncodingSchema,
  FactorSchema,
  fieldSections,
  Id,
  IndustrySchema,
} from '@anklang/domain';
import { z } from 'zod';
import { QuestionSearch } from '../features/ways/index.ts';

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

export const InteractionImportSearch = ImportSearch.pick({ upload: true, job: true });

export const ImportResultSearch = z.object({ unchanged: z.boolean().optional().catch(undefined) });

export const FoundNamesSearch = z.object({
  search: z.string().max(200).optional().catch(undefined),
  open: z.boolean().optional().catch(undefined),
});

export const TouchpointSearch = RankingSearch.pick({ wave: true, encoding: true, unweighted: true, seed: true }).extend(
  {
    /** The section of the form that is open; nothing: one reads. */
    edit: z.enum(fieldSections).optional().catch(undefined),
  },
);

export const AuditLogSearch = z.object({ action: z.string().max(80).optional().catch(undefined) });

export const StartersSearch = z.object({ industry: IndustrySchema.optional().catch(undefined) });

export const BreaksSearch = QuestionSearch.extend({
  /** Days of silence after which a customer counts as stopped. */
  quiet: z.number().min(0).max(3650).optional().catch(undefined),
  kind: BreakKindSchema.optional().catch(undefined),
  borders: z.literal(true).optional().catch(undefined),
});

export const NewPlanSearch = z.object({ begin: z.literal('data').optional().catch(undefined) });

export const PlanSearch = QuestionSearch.extend({ edit: z.literal(true).optional().catch(undefined) });

export const AttributionSearch = QuestionSearch.extend({
  /** A path file instead of the interactions. */
  file: Id.optional().catch(undefined),
  unit: z.enum(['conversions', 'value']).optional().catch(undefined),
  order: z
    .union([z.literal(2), z.literal(3)])
    .optional()
    .catch(undefined),
  /** Days before a conversion that count. */
  days: z.number().positive().max(3650).optional().catch(undefined),
  /** Steps that get no credit. */
  without: z.array(z.string().min(1).max(300)).min(1).max(200).optional().catch(undefined),
  noNulls: z.literal(true).optional().catch(undefined),
  seed: z.int().min(0).max(2_147_483_647).optional().catch(undefined),
  flow: z.enum(['conversions', 'nulls']).optional().catch(undefined),
});

/** Weights that are tried out: only what differs from the saved ones, so nothing has a default here. */
const TriedWeights = z.strictObject(
  Object.fromEntries(
    Object.entries(AccountWeightsSchema.shape).map(([name, weight]) => [name, weight.unwrap().optional()]),
  ),
) as unknown as z.ZodType<Partial<AccountWeights>>;

export const RelationshipAccountSearch = QuestionSearch.extend({
  segment: z.string().min(1).max(200).optional().catch(undefined),
  weights: TriedWeights.optional().catch(undefined),
});
