import { decisionCycleRoutes } from './decision-cycle.ts';
import { journeyMapRoutes } from './journey-map-api.ts';

export const journeyRoutes = {
  ...journeyMapRoutes,
  ...decisionCycleRoutes,
} as const;
