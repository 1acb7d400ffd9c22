import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { JobSchema, jobPermissions } from './schema.ts';

/** Following and cancelling takes the permission for the work itself. */
const access = jobPermissions;
const OneJob = z.object({ workspaceId: Id, jobId: Id });
const at = '/api/v1/workspaces/{workspaceId}/jobs/{jobId}';

export const jobRoutes = {
  readJob: describeRoute({
    name: 'readJob',
    method: 'GET',
    path: at,
    access,
    summary: 'How far a long piece of work is',
    params: OneJob,
    response: JobSchema,
  }),
  cancelJob: describeRoute({
    name: 'cancelJob',
    method: 'POST',
    path: `${at}/cancel`,
    access,
    summary: 'Cancel a long piece of work; nothing of it is kept',
    params: OneJob,
    response: JobSchema,
  }),
} as const;
