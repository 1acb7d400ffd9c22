export { presentTouchpoint } from './present.ts';
export { readTouchpoint } from './read-touchpoint.ts';
export { registerTouchpointRoutes } from './routes.ts';
