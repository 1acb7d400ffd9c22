import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { LikelyDuplicateSchema, MergePreviewSchema, MergeSchema, NewMergeSchema } from './merge.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/merge';

export const mergeRoutes = {
  listLikelyDuplicates: describeRoute({
    name: 'listLikelyDuplicates',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoint-duplicates',
    access: 'touchpoint.read',
    summary: 'Touchpoints that are probably registered twice, the surest first',
    params: InWorkspace,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(LikelyDuplicateSchema), count: z.int() }),
  }),
  previewMerge: describeRoute({
    name: 'previewMerge',
    method: 'GET',
    path: at,
    access: 'touchpoint.manage',
    summary: 'What it would do to merge another touchpoint into this one',
    params: OneTouchpoint,
    query: z.object({ fromId: Id }),
    response: MergePreviewSchema,
  }),
  mergeTouchpoints: describeRoute({
    name: 'mergeTouchpoints',
    method: 'POST',
    path: at,
    access: 'touchpoint.manage',
    summary: 'Merge another touchpoint into this one, with all that hangs on it',
    params: OneTouchpoint,
    body: NewMergeSchema,
    response: MergeSchema,
  }),
} as const;
