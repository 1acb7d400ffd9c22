import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id, LanguageSchema } from '../workspaces/schema.ts';
import { JourneyMapSchema } from './journey-map.ts';
import { MapTemplateSchema } from './map-template.ts';

const InWorkspace = z.object({ workspaceId: Id });
const at = '/api/v1/workspaces/{workspaceId}/journey-map-templates';

/** In the language of the workspace unless asked otherwise. */
export const mapTemplateRoutes = {
  listMapTemplates: describeRoute({
    name: 'listMapTemplates',
    method: 'GET',
    path: at,
    access: 'journey.read',
    summary: 'Journeys to begin with, by industry',
    params: InWorkspace,
    query: z.object({ language: LanguageSchema.optional() }),
    response: z.object({ items: z.array(MapTemplateSchema) }),
  }),
  useMapTemplate: describeRoute({
    name: 'useMapTemplate',
    method: 'POST',
    path: `${at}/{key}`,
    access: 'journey.edit',
    summary: 'Begin a journey with a template',
    params: InWorkspace.extend({ key: z.string().max(80) }),
    body: z.strictObject({
      name: z.string().trim().min(1).max(200).optional(),
      productId: Id.nullable().default(null),
      addTouchpoints: z
        .boolean()
        .default(true)
        .describe('Take those that the register lacks into it, where one may; otherwise their steps stand without.'),
      language: LanguageSchema.optional(),
    }),
    response: JourneyMapSchema,
    status: 201,
  }),
} as const;
