import { brandFitRoutes } from './brand-fit-api.ts';
import { candidateRoutes } from './candidate-api.ts';
import { careRoutes } from './care-api.ts';
import { commentRoutes } from './comment-api.ts';
import { entryRoutes } from './entry-api.ts';
import { evidenceRoutes } from './evidence-api.ts';
import { figureRoutes } from './figures-api.ts';
import { linkRoutes } from './link-api.ts';
import { mergeRoutes } from './merge-api.ts';
import { perceptionRoutes } from './perception-api.ts';
import { recordRoutes } from './record-api.ts';
import { relevanceRoutes } from './relevance-api.ts';
import { requestRoutes } from './request-api.ts';
import { scaleRoutes } from './scale-api.ts';
import { starterRoutes } from './starter-api.ts';

export const touchpointRoutes = {
  ...recordRoutes,
  ...perceptionRoutes,
  ...linkRoutes,
  ...mergeRoutes,
  ...evidenceRoutes,
  ...commentRoutes,
  ...careRoutes,
  ...candidateRoutes,
  ...figureRoutes,
  ...entryRoutes,
  ...starterRoutes,
  ...scaleRoutes,
  ...relevanceRoutes,
  ...requestRoutes,
  ...brandFitRoutes,
} as const;
