export { NewMeasure } from './form/new-measure.tsx';
export { MeasuresView } from './list/measures-view.tsx';
export { MeasureView } from './record/measure-view.tsx';
