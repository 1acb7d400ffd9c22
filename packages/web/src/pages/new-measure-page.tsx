export { NewMeasure as NewMeasurePage } from '../features/measures/index.ts';
