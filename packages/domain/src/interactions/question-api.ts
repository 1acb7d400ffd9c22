import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { ConversionAttributionSchema } from './conversion-attribution.ts';
import { CustomersBehindSchema, CustomerTimelineSchema, SelectionSchema } from './customers-behind.ts';
import { interactionLimits } from './interaction.ts';
import { PlanBodySchema, PlanChangeSchema, PlanSchema } from './plan.ts';
import { PlanComparisonSchema } from './plan-comparison.ts';
import { QuestionSchema, StepKeySchema } from './question.ts';
import { AccountWeightsSchema, RelationshipAccountSchema } from './relationship-account.ts';
import {
  DropOffSchema,
  JourneyBreaksSchema,
  JourneyGraphSchema,
  JourneyVariantsSchema,
  WeakestLinkAnswerSchema,
} from './way-answers.ts';

const InWorkspace = z.object({ workspaceId: Id });
/** Never in an address: addresses end up in logs. */
const Customer = z.string().min(1).max(interactionLimits.customer);
const at = '/api/v1/workspaces/{workspaceId}';

/** Answers of a question are read by POST: the question is a value of its own, not a list of parameters. */
const ask = { method: 'POST', access: 'insight.read', params: InWorkspace } as const;

export const questionRoutes = {
  askGraph: describeRoute({
    ...ask,
    name: 'askGraph',
    path: `${at}/journeys/graph`,
    summary: 'The ways customers take: steps, transitions, times, repeats',
    body: z.strictObject({ question: QuestionSchema }),
    response: JourneyGraphSchema,
  }),
  askVariants: describeRoute({
    ...ask,
    name: 'askVariants',
    path: `${at}/journeys/variants`,
    summary: 'Different paths, most taken first',
    body: z.strictObject({ question: QuestionSchema, limit: z.int().min(1).max(1000).default(50) }),
    response: JourneyVariantsSchema,
  }),
  askDropOff: describeRoute({
    ...ask,
    name: 'askDropOff',
    path: `${at}/journeys/drop-off`,
    summary: 'How far journeys come along a row of steps',
    body: z.strictObject({
      question: QuestionSchema,
      funnel: z.array(z.array(StepKeySchema).min(1).max(50)).min(1).max(20),
    }),
    response: DropOffSchema,
  }),
  askBreaks: describeRoute({
    ...ask,
    name: 'askBreaks',
    path: `${at}/journeys/breaks`,
    summary: 'Hand-overs after which things go wrong more often than after other ways to the same step',
    body: z.strictObject({
      question: QuestionSchema,
      quietDays: z
        .number()
        .min(0)
        .max(3650)
        .default(0)
        .describe('Silence after which a customer is taken to have stopped.'),
    }),
    response: JourneyBreaksSchema,
  }),
  askWeakestLink: describeRoute({
    ...ask,
    name: 'askWeakestLink',
    path: `${at}/journeys/weakest-link`,
    summary: 'How journeys are felt on average and where they were weakest',
    body: z.strictObject({ question: QuestionSchema }),
    response: WeakestLinkAnswerSchema,
  }),
  listPlans: describeRoute({
    name: 'listPlans',
    method: 'GET',
    path: `${at}/plans`,
    access: 'insight.read',
    summary: 'Journeys as planned',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(PlanSchema),
  }),
  addPlan: describeRoute({
    name: 'addPlan',
    method: 'POST',
    path: `${at}/plans`,
    access: 'plan.edit',
    summary: 'Describe how a journey is meant to go',
    params: InWorkspace,
    body: PlanBodySchema,
    response: PlanSchema,
    status: 201,
  }),
  changePlan: describeRoute({
    name: 'changePlan',
    method: 'PUT',
    path: `${at}/plans/{planId}`,
    access: 'plan.edit',
    summary: 'Change a planned journey',
    params: InWorkspace.extend({ planId: Id }),
    body: PlanChangeSchema,
    response: PlanSchema,
  }),
  removePlan: describeRoute({
    name: 'removePlan',
    method: 'DELETE',
    path: `${at}/plans/{planId}`,
    access: 'plan.edit',
    summary: 'Remove a planned journey',
    params: InWorkspace.extend({ planId: Id }),
  }),
  askPlan: describeRoute({
    ...ask,
    name: 'askPlan',
    path: `${at}/plans/{planId}/comparison`,
    params: InWorkspace.extend({ planId: Id }),
    summary: 'What happened beside what was planned',
    body: z.strictObject({ question: QuestionSchema }),
    response: PlanComparisonSchema,
  }),
  askAttribution: describeRoute({
    ...ask,
    name: 'askAttribution',
    path: `${at}/attribution`,
    summary: 'What each touchpoint contributes to conversions, by several rules side by side',
    body: z.strictObject({
      question: QuestionSchema,
      pathFileId: Id.optional().describe('Instead of the interactions; the question then only names merged steps.'),
      order: z.int().min(1).max(3).default(1),
      lookBackDays: z.number().positive().max(3650).optional(),
      notCredited: z
        .array(StepKeySchema)
        .max(200)
        .default([])
        .describe('Steps that get no credit, such as the order form itself.'),
      useNulls: z.boolean().default(true),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31)
        .default(1),
      resamples: z.int().min(0).max(1000).default(200),
    }),
    response: ConversionAttributionSchema,
  }),
  askAccount: describeRoute({
    ...ask,
    name: 'askAccount',
    path: `${at}/relationship-account`,
    summary: 'What customers have with the company: deposits, withdrawals, balance',
    body: z.strictObject({
      question: QuestionSchema,
      weights: AccountWeightsSchema.optional().describe('Those of the workspace otherwise.'),
      segment: z.string().max(200).optional().describe('Segment whose values are told one by one.'),
    }),
    response: RelationshipAccountSchema,
  }),
  readAccountWeights: describeRoute({
    name: 'readAccountWeights',
    method: 'GET',
    path: `${at}/account-weights`,
    access: 'insight.read',
    summary: 'How experiences fill and drain the relationship account',
    params: InWorkspace,
    response: z.object({ weights: AccountWeightsSchema, defaults: AccountWeightsSchema }),
  }),
  changeAccountWeights: describeRoute({
    name: 'changeAccountWeights',
    method: 'PUT',
    path: `${at}/account-weights`,
    access: 'plan.edit',
    summary: 'Change how experiences fill and drain the relationship account',
    params: InWorkspace,
    body: AccountWeightsSchema,
    response: z.object({ weights: AccountWeightsSchema, defaults: AccountWeightsSchema }),
  }),

  askCustomers: describeRoute({
    ...ask,
    name: 'askCustomers',
    access: 'customer.read',
    path: `${at}/customers`,
    summary: 'The customers behind a number',
    body: z.strictObject({
      question: QuestionSchema,
      selection: SelectionSchema,
      quietDays: z.number().min(0).max(3650).default(0).describe('As asked for breaks.'),
      limit: z.int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional(),
    }),
    response: CustomersBehindSchema,
  }),
  askTimeline: describeRoute({
    ...ask,
    name: 'askTimeline',
    access: 'customer.read',
    path: `${at}/customers/timeline`,
    summary: 'The way of one real customer',
    body: z.strictObject({ question: QuestionSchema, customer: Customer }),
    response: CustomerTimelineSchema,
  }),
} as const;
