export { createMeasure } from './create-measure.ts';
export { decideMeasure } from './decide-measure.ts';
export { registerMeasureRoutes } from './routes.ts';
