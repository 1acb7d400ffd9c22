export { registerDemoRoutes } from './routes.ts';
