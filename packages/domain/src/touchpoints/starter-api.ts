import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id, LanguageSchema } from '../workspaces/schema.ts';
import { IndustrySchema, NewStartersSchema, StarterTouchpointSchema } from './starter.ts';

const InWorkspace = z.object({ workspaceId: Id });
const at = '/api/v1/workspaces/{workspaceId}/starter-touchpoints';

/** Touchpoints to begin with, by industry. Names are in the language of the workspace unless asked otherwise. */
export const starterRoutes = {
  listStarters: describeRoute({
    name: 'listStarters',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'Touchpoints that companies of an industry usually have',
    params: InWorkspace,
    query: z.object({ industry: IndustrySchema, language: LanguageSchema.optional() }),
    response: z.object({ items: z.array(StarterTouchpointSchema) }),
  }),
  addStarters: describeRoute({
    name: 'addStarters',
    method: 'POST',
    path: at,
    access: 'touchpoint.manage',
    summary: 'Take touchpoints of a starter catalogue into the register; those already there stay as they are',
    params: InWorkspace,
    body: NewStartersSchema.extend({ language: LanguageSchema.optional() }),
    response: z.object({ added: z.int(), present: z.int() }),
  }),
} as const;
