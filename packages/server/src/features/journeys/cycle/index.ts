export { registerDecisionCycleRoutes } from './routes.ts';
