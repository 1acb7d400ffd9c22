import { routes } from '@anklang/domain';
import { registerDemoRoutes } from './features/demo/index.ts';
import { registerFeedbackRoutes } from './features/feedback/index.ts';
import { registerInsightRoutes } from './features/insights/index.ts';
import { registerInteractionRoutes, registerQuestionRoutes } from './features/interactions/index.ts';
import { registerJobRoutes } from './features/jobs/index.ts';
import { registerDecisionCycleRoutes } from './features/journeys/cycle/index.ts';
import { registerMapFileRoutes } from './features/journeys/files/index.ts';
import { registerLinkGraphRoutes } from './features/journeys/link-graph/routes.ts';
import { registerJourneyMapRoutes } from './features/journeys/maps/index.ts';
import { registerMeasuredRoutes } from './features/journeys/measured/index.ts';
import { registerMapShareRoutes } from './features/journeys/share/routes.ts';
import { registerMapTemplateRoutes } from './features/journeys/templates/routes.ts';
import { registerViewRoutes } from './features/journeys/views/index.ts';
import { registerMeasureRoutes } from './features/measures/index.ts';
import { registerRoundRoutes } from './features/rounds/index.ts';
import { registerCandidateRoutes } from './features/touchpoints/candidates/index.ts';
import { registerFigureRoutes } from './features/touchpoints/figures/index.ts';
import { registerEntryRoutes, registerStarterRoutes, registerTouchpointRoutes } from './features/touchpoints/index.ts';
import { registerWorkspaceRoutes } from './features/workspaces/index.ts';
import type { HttpServer } from './platform/http/http-server.ts';

/** Every feature, once. A route that is described and has no handler stops the start. */
export async function registerFeatures(server: HttpServer): Promise<void> {
  registerWorkspaceRoutes(server);
  await registerTouchpointRoutes(server);
  registerEntryRoutes(server);
  registerStarterRoutes(server);
  await registerFeedbackRoutes(server);
  registerJobRoutes(server);
  registerDemoRoutes(server);
  registerInsightRoutes(server);
  registerInteractionRoutes(server);
  registerQuestionRoutes(server);
  registerCandidateRoutes(server);
  registerFigureRoutes(server);
  registerMeasuredRoutes(server);
  registerJourneyMapRoutes(server);
  registerMapFileRoutes(server);
  registerLinkGraphRoutes(server);
  registerMapShareRoutes(server);
  registerMapTemplateRoutes(server);
  registerDecisionCycleRoutes(server);
  registerViewRoutes(server);
  registerMeasureRoutes(server);
  registerRoundRoutes(server);

  const missing = Object.keys(routes).filter((name) => !server.registered.has(name));
  if (missing.length > 0) throw new Error(`routes without a handler: ${missing.join(', ')}`);
}
