export { readTouchpoint } from './read-touchpoint.ts';
export { registerTouchpointRoutes } from './routes.ts';
