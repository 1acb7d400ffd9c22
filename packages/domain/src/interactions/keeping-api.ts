import { z } from 'zod';
import { FileFormatSchema } from '../feedback/mapping.ts';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { JobSchema } from '../jobs/schema.ts';
import { Id } from '../workspaces/schema.ts';
import { AliasesSchema, BatchAnswerSchema, InteractionSchema, interactionLimits } from './interaction.ts';
import { InteractionImportSchema, LogImportRequestSchema, LogUploadSchema, PathFileSchema } from './log-import.ts';
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

export const keepingRoutes = {
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
} as const;
