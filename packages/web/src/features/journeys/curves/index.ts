export type { Column } from './curve-geometry.ts';
export { CurveLane, leastCurveHeight } from './curve-lane.tsx';
export { CurveStrip } from './curve-strip.tsx';
