import { z } from 'zod';
import { FileFormatSchema } from '../feedback/mapping.ts';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { JobSchema } from '../jobs/schema.ts';
import { Id } from '../workspaces/schema.ts';
import {
  AccountWeightsSchema,
  ConversionAttributionSchema,
  CustomersBehindSchema,
  CustomerTimelineSchema,
  DropOffSchema,
  JourneyBreaksSchema,
  JourneyGraphSchema,
  JourneyVariantsSchema,
  PlanComparisonSchema,
  RelationshipAccountSchema,
  SelectionSchema,
  WeakestLinkAnswerSchema,
} from './answers.ts';
import { AliasesSchema, BatchAnswerSchema, InteractionSchema, interactionLimits } from './interaction.ts';
import { InteractionImportSchema, LogImportRequestSchema, LogUploadSchema, PathFileSchema } from './log-import.ts';
import { PlanBodySchema, PlanChangeSchema, PlanSchema } from './plan.ts';
import { QuestionSchema, StepKeySchema } from './question.ts';
import {
  FoundNameSchema,
  InteractionSummarySchema,
  NewFoundTouchpointsSchema,
  NewTouchpointRuleSchema,
  TouchpointRuleSchema,
} from './summary.ts';

const InWorkspace = z.object({ workspaceId: Id });
/** Never in an address: addresses end up in logs. */
const Customer = z.string().min(1).max(interactionLimits.customer);
const at = '/api/v1/workspaces/{workspaceId}';
/** Answers of a question are read by POST: the question is a value of its own, not a list of parameters. */
const ask = { method: 'POST', access: 'insight.read', params: InWorkspace } as const;

export const interactionRoutes = {
  addInteractions: describeRoute({
    name: 'addInteractions',
    method: 'POST',
    path: `${at}/interactions`,
    access: 'interaction.write',
    summary:
      'Add up to 10,000 interactions as a JSON array or NDJSON, also with gzip. The header Idempotency-Key names the batch; without it the bytes do',
    params: InWorkspace,
    body: {
      streamed: {
        'application/json': z.array(InteractionSchema).min(1).max(interactionLimits.batch),
        'application/x-ndjson': InteractionSchema,
      },
      limitBytes: interactionLimits.batchBytes,
    },
    response: BatchAnswerSchema,
  }),
  describeInteractions: describeRoute({
    name: 'describeInteractions',
    method: 'GET',
    path: `${at}/interactions`,
    access: 'insight.read',
    summary: 'What the interactions consist of: everything a filter can offer',
    params: InWorkspace,
    response: InteractionSummarySchema,
  }),
  addAliases: describeRoute({
    name: 'addAliases',
    method: 'POST',
    path: `${at}/aliases`,
    access: 'interaction.write',
    summary: 'Say which ids are one customer, also for interactions that are here already',
    params: InWorkspace,
    body: AliasesSchema,
  }),
  eraseCustomer: describeRoute({
    name: 'eraseCustomer',
    method: 'POST',
    path: `${at}/erasures`,
    access: 'customer.erase',
    summary: 'Erase everything about a customer and all aliases',
    params: InWorkspace,
    body: z.strictObject({ customer: Customer }),
    response: z.object({ interactions: z.int().describe('Interactions that were erased.') }),
  }),

  uploadLog: describeRoute({
    name: 'uploadLog',
    method: 'POST',
    path: `${at}/logs`,
    access: 'interaction.write',
    summary: 'Upload an event log or path file; answers with what was found in it and a guessed mapping',
    params: InWorkspace,
    query: z.object({ ...FileFormatSchema.shape, fileName: z.string().min(1).max(255) }),
    body: 'octet-stream',
    response: LogUploadSchema,
    status: 201,
  }),
  readLog: describeRoute({
    name: 'readLog',
    method: 'GET',
    path: `${at}/logs/{uploadId}`,
    access: 'interaction.write',
    summary: 'An uploaded log that waits for its import',
    params: InWorkspace.extend({ uploadId: Id }),
    query: FileFormatSchema.partial(),
    response: LogUploadSchema,
  }),
  importLog: describeRoute({
    name: 'importLog',
    method: 'POST',
    path: `${at}/interaction-imports`,
    access: 'interaction.write',
    summary: 'Import an uploaded log, all or nothing',
    params: InWorkspace,
    body: LogImportRequestSchema,
    response: JobSchema,
    status: 202,
  }),
  listInteractionImports: describeRoute({
    name: 'listInteractionImports',
    method: 'GET',
    path: `${at}/interaction-imports`,
    access: 'insight.read',
    summary: 'Imported logs, newest first',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(InteractionImportSchema),
  }),
  readInteractionImport: describeRoute({
    name: 'readInteractionImport',
    method: 'GET',
    path: `${at}/interaction-imports/{importId}`,
    access: 'insight.read',
    summary: 'One imported log: what was counted, what was rejected and why',
    params: InWorkspace.extend({ importId: Id }),
    response: InteractionImportSchema,
  }),
  removeInteractionImport: describeRoute({
    name: 'removeInteractionImport',
    method: 'DELETE',
    path: `${at}/interaction-imports/{importId}`,
    access: 'interaction.remove',
    summary: 'Take an imported log back with all its interactions',
    params: InWorkspace.extend({ importId: Id }),
  }),
  listPathFiles: describeRoute({
    name: 'listPathFiles',
    method: 'GET',
    path: `${at}/path-files`,
    access: 'insight.read',
    summary: 'Imported path files',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(PathFileSchema),
  }),
  removePathFile: describeRoute({
    name: 'removePathFile',
    method: 'DELETE',
    path: `${at}/path-files/{pathFileId}`,
    access: 'interaction.remove',
    summary: 'Remove a path file',
    params: InWorkspace.extend({ pathFileId: Id }),
  }),

  listFoundNames: describeRoute({
    name: 'listFoundNames',
    method: 'GET',
    path: `${at}/found-touchpoints`,
    access: 'insight.read',
    summary: 'Names that data use, and what of the register they stand for; undecided ones first',
    params: InWorkspace,
    query: PageQuery.extend({ search: z.string().max(200).optional(), undecided: z.stringbool().default(false) }),
    response: pageOf(FoundNameSchema),
  }),
  addFoundTouchpoints: describeRoute({
    name: 'addFoundTouchpoints',
    method: 'POST',
    path: `${at}/found-touchpoints`,
    access: 'touchpoint.manage',
    summary: 'Take names found in data into the register',
    params: InWorkspace,
    body: NewFoundTouchpointsSchema,
    response: z.object({ added: z.int() }),
  }),
  listTouchpointRules: describeRoute({
    name: 'listTouchpointRules',
    method: 'GET',
    path: `${at}/touchpoint-rules`,
    access: 'touchpoint.read',
    summary: 'Which names of the data stand for which touchpoint',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(TouchpointRuleSchema),
  }),
  addTouchpointRule: describeRoute({
    name: 'addTouchpointRule',
    method: 'POST',
    path: `${at}/touchpoint-rules`,
    access: 'touchpoint.manage',
    summary: 'Let names of the data stand for a touchpoint, or leave them out; holds for history too',
    params: InWorkspace,
    body: NewTouchpointRuleSchema,
    response: TouchpointRuleSchema,
    status: 201,
  }),
  removeTouchpointRule: describeRoute({
    name: 'removeTouchpointRule',
    method: 'DELETE',
    path: `${at}/touchpoint-rules/{ruleId}`,
    access: 'touchpoint.manage',
    summary: 'Remove a rule',
    params: InWorkspace.extend({ ruleId: Id }),
  }),

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
