import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id, LanguageSchema } from '../workspaces/schema.ts';
import { TouchpointFilterSchema } from './filter.ts';
import { BulkChangeSchema, BulkPreviewSchema, ChangeSetSchema, TouchpointFileSchema } from './scale.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneSet = InWorkspace.extend({ changeSetId: Id });
const at = '/api/v1/workspaces/{workspaceId}';
const Wanted = TouchpointFilterSchema.extend({ language: LanguageSchema.optional() });

export const scaleRoutes = {
  previewBulkChange: describeRoute({
    name: 'previewBulkChange',
    method: 'POST',
    path: `${at}/touchpoint-changes/preview`,
    access: 'touchpoint.edit',
    summary: 'What a change of many touchpoints would do; nothing is kept',
    params: InWorkspace,
    body: BulkChangeSchema,
    response: BulkPreviewSchema,
  }),
  changeTouchpoints: describeRoute({
    name: 'changeTouchpoints',
    method: 'POST',
    path: `${at}/touchpoint-changes`,
    access: 'touchpoint.edit',
    summary: 'Change many touchpoints at once',
    params: InWorkspace,
    body: BulkChangeSchema,
    response: ChangeSetSchema,
  }),
  listChangeSets: describeRoute({
    name: 'listChangeSets',
    method: 'GET',
    path: `${at}/touchpoint-changes`,
    access: 'touchpoint.read',
    summary: 'The last 50 changes of many touchpoints at once',
    params: InWorkspace,
    response: z.object({ items: z.array(ChangeSetSchema) }),
  }),
  undoChangeSet: describeRoute({
    name: 'undoChangeSet',
    method: 'POST',
    path: `${at}/touchpoint-changes/{changeSetId}/undo`,
    access: 'touchpoint.edit',
    summary: 'Undo a change of many touchpoints; fields that were changed again since stay as they are',
    params: OneSet,
    response: z.object({
      undone: ChangeSetSchema,
      kept: z.int().describe('Fields that somebody changed since.'),
      removed: z.int().describe('Touchpoints that came with the file and are gone again.'),
      stayed: z.int().describe('Touchpoints that came with the file and stay: somebody changed or used them since.'),
    }),
  }),
  exportTouchpointsCsv: describeRoute({
    name: 'exportTouchpointsCsv',
    method: 'GET',
    path: `${at}/touchpoints.csv`,
    access: 'touchpoint.read',
    summary: 'The register as CSV, with the columns that an import reads',
    params: InWorkspace,
    query: Wanted,
    response: 'text/csv',
  }),
  exportTouchpointsXlsx: describeRoute({
    name: 'exportTouchpointsXlsx',
    method: 'GET',
    path: `${at}/touchpoints.xlsx`,
    access: 'touchpoint.read',
    summary: 'The register as XLSX, with the columns that an import reads',
    params: InWorkspace,
    query: Wanted,
    response: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  readTouchpointFile: describeRoute({
    name: 'readTouchpointFile',
    method: 'POST',
    path: `${at}/touchpoint-files`,
    access: 'touchpoint.manage',
    summary: 'Upload a CSV or XLSX file of touchpoints and learn what an import of it would do',
    params: InWorkspace,
    query: z.object({ fileName: z.string().min(1).max(200) }),
    body: 'octet-stream',
    response: TouchpointFileSchema,
    status: 201,
  }),
  importTouchpointFile: describeRoute({
    name: 'importTouchpointFile',
    method: 'POST',
    path: `${at}/touchpoint-files/{uploadId}/import`,
    access: 'touchpoint.manage',
    summary: 'Import an uploaded file of touchpoints: wholly, or with `skipProblems` all rows that can be read',
    params: InWorkspace.extend({ uploadId: Id }),
    body: z.object({ skipProblems: z.boolean().default(false) }),
    response: ChangeSetSchema,
  }),
} as const;
