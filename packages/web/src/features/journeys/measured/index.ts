export { MeasuredPanel } from './measured-panel.tsx';
export { StepDeviations } from './step-deviations.tsx';
export { StepMarks } from './step-marks.tsx';
export { useMeasured } from './use-measured.ts';
