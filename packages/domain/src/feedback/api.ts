import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { JobSchema } from '../jobs/schema.ts';
import { Id } from '../workspaces/schema.ts';
import { FileFormatSchema } from './mapping.ts';
import { ImportRequestSchema, SurveySchema, UploadSchema, WaveChangeBodySchema, WaveSchema } from './schema.ts';

const InWorkspace = z.object({ workspaceId: Id });
const at = '/api/v1/workspaces/{workspaceId}';

export const feedbackRoutes = {
  uploadFile: describeRoute({
    name: 'uploadFile',
    method: 'POST',
    path: `${at}/uploads`,
    access: 'survey.import',
    summary: 'Upload a survey file; answers with what was found in it and a guessed mapping',
    params: InWorkspace,
    query: z.object({ ...FileFormatSchema.shape, fileName: z.string().min(1).max(255) }),
    body: 'octet-stream',
    response: UploadSchema,
    status: 201,
  }),
  readUpload: describeRoute({
    name: 'readUpload',
    method: 'GET',
    path: `${at}/uploads/{uploadId}`,
    access: 'survey.import',
    summary: 'An uploaded file that waits for its import',
    params: InWorkspace.extend({ uploadId: Id }),
    query: FileFormatSchema.partial(),
    response: UploadSchema,
  }),
  importWave: describeRoute({
    name: 'importWave',
    method: 'POST',
    path: `${at}/imports`,
    access: 'survey.import',
    summary: 'Import an uploaded file as a wave of a survey, all or nothing',
    params: InWorkspace,
    body: ImportRequestSchema,
    response: JobSchema,
    status: 202,
  }),
  listSurveys: describeRoute({
    name: 'listSurveys',
    method: 'GET',
    path: `${at}/surveys`,
    access: 'survey.read',
    summary: 'Surveys with their waves',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(SurveySchema),
  }),
  readSurvey: describeRoute({
    name: 'readSurvey',
    method: 'GET',
    path: `${at}/surveys/{surveyId}`,
    access: 'survey.read',
    summary: 'One survey',
    params: InWorkspace.extend({ surveyId: Id }),
    response: SurveySchema,
  }),
  removeSurvey: describeRoute({
    name: 'removeSurvey',
    method: 'DELETE',
    path: `${at}/surveys/{surveyId}`,
    access: 'survey.remove',
    summary: 'Remove a survey with all its answers',
    params: InWorkspace.extend({ surveyId: Id }),
  }),
  readWave: describeRoute({
    name: 'readWave',
    method: 'GET',
    path: `${at}/waves/{waveId}`,
    access: 'survey.read',
    summary: 'One wave: where it came from, what was rejected and why',
    params: InWorkspace.extend({ waveId: Id }),
    response: WaveSchema,
  }),
  changeWave: describeRoute({
    name: 'changeWave',
    method: 'PATCH',
    path: `${at}/waves/{waveId}`,
    access: 'survey.import',
    summary: 'Say from when to when people of a wave were asked',
    params: InWorkspace.extend({ waveId: Id }),
    body: WaveChangeBodySchema,
    response: SurveySchema,
  }),
} as const;
