import { z } from 'zod';
import { EstimateSchema } from '../insights/report.ts';
import { Id } from '../workspaces/schema.ts';

/** What speaks for starting at a touchpoint. */
export const criteria = ['influence', 'disappointment', 'reach', 'ease'] as const;
export const CriterionSchema = z.enum(criteria);
export type Criterion = z.output<typeof CriterionSchema>;

/** What a value rests on; only values of one basis are compared, except shares of ratings. */
export const CriterionBasisSchema = z.enum(['survey', 'interactions', 'coreForms', 'contacts', 'judgement']);
export type CriterionBasis = z.output<typeof CriterionBasisSchema>;

export const CriterionValueSchema = EstimateSchema.extend({
  basis: CriterionBasisSchema,
  n: z.int().nullable().describe('People, ratings or core forms behind it; null: a judgement or a stated number.'),
  side: z
    .enum(['ahead', 'behind', 'open'])
    .describe(
      'Surely above more than half of the others it is compared with, surely below more than half, or neither.',
    ),
  others: z.int().describe('How many others it is compared with.'),
}).describe(
  'Influence and reach: shares, or judgement (0 low to 3 knock-out) and contacts a year; ease: the effort, 0 to 5, where less is better.',
);
export type CriterionValue = z.output<typeof CriterionValueSchema>;

export const candidateReasons = [
  'mostInfluence',
  'influence',
  'criticality',
  'disappointedRatings',
  'disappointedForms',
  'reachCustomers',
  'reachRespondents',
  'reachContacts',
  'effort',
  'smallCauseLargeEffect',
  'potential',
  'littleControl',
  'onlyAdvice',
  'poorlyIntegrated',
  'beingReplaced',
  'manyDepartments',
] as const;

export const CandidateReasonSchema = z.object({
  code: z.enum(candidateReasons),
  criterion: CriterionSchema.nullable().describe('Null: a remark that does not count.'),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CandidateReason = z.output<typeof CandidateReasonSchema>;

/** A touchpoint that one could start with. */
export const CandidateSchema = z
  .object({
    id: Id,
    name: z.string(),
    departmentId: Id.nullable(),
    version: z.int(),
    isMostImportant: z.boolean(),
    effort: z.int().nullable(),
    place: z.int().describe('By the number of criteria on which it is surely ahead, then by the fewest behind.'),
    sharing: z.int().describe('How many stand on this place.'),
    ahead: z.int(),
    behind: z.int(),
    criteria: z.object({
      influence: CriterionValueSchema.nullable(),
      disappointment: CriterionValueSchema.nullable(),
      reach: CriterionValueSchema.nullable(),
      ease: CriterionValueSchema.nullable(),
    }),
    reasons: z.array(CandidateReasonSchema),
    unknown: z.array(CriterionSchema),
    potential: EstimateSchema.nullable().describe('Gain of the outcome if nobody were disappointed here.'),
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.output<typeof CandidateSchema>;

export const CandidatesSchema = z
  .object({
    count: z.int().describe('Touchpoints compared; `items` are the first of them.'),
    leftOut: z.int().describe('Ideas, and those that are phasing out or retired.'),
    known: z
      .object({ influence: z.int(), disappointment: z.int(), reach: z.int(), ease: z.int() })
      .describe('Of how many touchpoints something is known.'),
    survey: z
      .object({
        surveyId: Id,
        surveyName: z.string(),
        waveId: Id,
        waveName: z.string(),
        outcomeName: z.string().nullable(),
        respondents: z.int(),
        problem: z.string().nullable().describe('Code of the problem for which nothing could be computed.'),
      })
      .nullable(),
    interactions: z.int(),
    customers: z.int(),
    coreForms: z.int().describe('Core forms that name the level of the experience.'),
    items: z.array(CandidateSchema).describe('By place; on one place by the potential that is sure, then by name.'),
  })
  .meta({ id: 'Candidates' });
export type Candidates = z.output<typeof CandidatesSchema>;
