import { careRoutes } from './care-api.ts';
import { entryRoutes } from './entry-api.ts';
import { perceptionRoutes } from './perception-api.ts';
import { recordRoutes } from './record-api.ts';
import { scaleRoutes } from './scale-api.ts';
import { starterRoutes } from './starter-api.ts';

export const touchpointRoutes = {
  ...recordRoutes,
  ...perceptionRoutes,
  ...careRoutes,
  ...entryRoutes,
  ...starterRoutes,
  ...scaleRoutes,
} as const;
