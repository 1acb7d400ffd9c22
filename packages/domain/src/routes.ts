import { demoRoutes } from './demo/api.ts';
import { feedbackRoutes } from './feedback/api.ts';
import type { RouteDescription } from './http/route.ts';
import { insightRoutes } from './insights/api.ts';
import { interactionRoutes } from './interactions/api.ts';
import { jobRoutes } from './jobs/api.ts';
import { journeyRoutes } from './journeys/api.ts';
import { measureRoutes } from './measures/api.ts';
import { roundRoutes } from './rounds/api.ts';
import { touchpointRoutes } from './touchpoints/api.ts';
import { workspaceRoutes } from './workspaces/api.ts';

/** Every route of the API, once; the server refuses to start when one of them has no handler. */
export const routes = {
  ...workspaceRoutes,
  ...demoRoutes,
  ...touchpointRoutes,
  ...feedbackRoutes,
  ...interactionRoutes,
  ...jobRoutes,
  ...insightRoutes,
  ...journeyRoutes,
  ...measureRoutes,
  ...roundRoutes,
} as const satisfies Record<string, RouteDescription>;
export type RouteName = keyof typeof routes;
