export { measureMap } from './measure-map.ts';
export { registerMeasuredRoutes } from './routes.ts';
