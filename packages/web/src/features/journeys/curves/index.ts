export { CurveLane } from './curve-lane.tsx';
export { CurveStrip } from './curve-strip.tsx';
