export { MeasureView as MeasurePage } from '../features/measures/index.ts';
