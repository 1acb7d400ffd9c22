export { registerJobRoutes } from './routes.ts';
