export { registerMapFileRoutes } from './routes.ts';
