import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { EvidenceChangeSchema, EvidenceSchema } from './evidence.ts';

const OneTouchpoint = z.object({ workspaceId: Id, touchpointId: Id });
const OneEvidence = OneTouchpoint.extend({ evidenceId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/evidence';

/** Photos, screenshots and documents that show what a touchpoint looks like. */
export const evidenceRoutes = {
  listEvidence: describeRoute({
    name: 'listEvidence',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'Photos, screenshots and documents of a touchpoint, newest first',
    params: OneTouchpoint,
    response: z.object({ items: z.array(EvidenceSchema) }),
  }),
  addEvidence: describeRoute({
    name: 'addEvidence',
    method: 'POST',
    path: at,
    access: 'touchpoint.edit',
    summary: 'Add a file, at most 10 MB; the same bytes twice are one file',
    params: OneTouchpoint,
    query: z.object({ fileName: z.string().min(1).max(200) }),
    body: 'octet-stream',
    response: EvidenceSchema,
    status: 201,
  }),
  readEvidenceFile: describeRoute({
    name: 'readEvidenceFile',
    method: 'GET',
    path: `${at}/{evidenceId}/file`,
    access: 'touchpoint.read',
    summary: 'The bytes of a file; the answer names its media type',
    params: OneEvidence,
    response: 'application/octet-stream',
  }),
  changeEvidence: describeRoute({
    name: 'changeEvidence',
    method: 'PATCH',
    path: `${at}/{evidenceId}`,
    access: 'touchpoint.edit',
    summary: 'Change what is said of a file',
    params: OneEvidence,
    body: EvidenceChangeSchema,
    response: EvidenceSchema,
  }),
  removeEvidence: describeRoute({
    name: 'removeEvidence',
    method: 'DELETE',
    path: `${at}/{evidenceId}`,
    access: 'touchpoint.edit',
    summary: 'Remove a file',
    params: OneEvidence,
  }),
} as const;
