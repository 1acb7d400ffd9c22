import { journeyMapRoutes } from './journey-map-api.ts';

export const journeyRoutes = {
  ...journeyMapRoutes,
} as const;
