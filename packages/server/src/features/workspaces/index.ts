export { registerWorkspaceRoutes } from './routes.ts';
