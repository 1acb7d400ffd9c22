export { registerEntryRoutes } from './entries/index.ts';
export { readTouchpoint } from './read-touchpoint.ts';
export { registerTouchpointRoutes } from './routes.ts';
export { registerStarterRoutes } from './starters/routes.ts';
