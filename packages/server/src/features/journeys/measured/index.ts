export { registerMeasuredRoutes } from './routes.ts';
