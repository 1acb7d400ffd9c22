import { decisionCycleRoutes } from './decision-cycle.ts';
import { journeyMapRoutes } from './journey-map-api.ts';
import { linkGraphRoutes } from './link-graph.ts';
import { mapFileRoutes } from './map-file-api.ts';
import { mapMeasuredRoutes } from './map-measured-api.ts';
import { mapShareRoutes } from './map-share-api.ts';
import { mapTemplateRoutes } from './map-template-api.ts';
import { viewComparisonRoutes } from './view-comparison-api.ts';

export const journeyRoutes = {
  ...journeyMapRoutes,
  ...linkGraphRoutes,
  ...mapShareRoutes,
  ...mapTemplateRoutes,
  ...decisionCycleRoutes,
  ...mapFileRoutes,
  ...mapMeasuredRoutes,
  ...viewComparisonRoutes,
} as const;
